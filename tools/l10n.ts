import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visibleTexts } from './lib/l10n-texts';
import { root } from './lib/paths';
import { runMain } from './lib/stop';
import { translationProblems } from './lib/translations';

/**
 * Writes the bundle of English texts that translations start from, and says what the translations lack: `npm run l10n`.
 * It writes none of them: what was translated stays until a person takes it away.
 */
async function main(): Promise<number> {
  const { texts } = visibleTexts();
  const bundle = Object.fromEntries(texts.map(text => [text, text]));
  await writeFile(join(root, 'l10n/bundle.l10n.json'), `${JSON.stringify(bundle, undefined, 2)}\n`);
  const problems = translationProblems(bundle);
  problems.forEach(problem => console.error(problem));
  return problems.length === 0 ? 0 : 1;
}

runMain(main);
