import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visibleTexts } from './lib/l10n-texts';
import { root } from './lib/paths';
import { runMain } from './lib/stop';

/** Writes the bundle of English texts that translations start from: `npm run l10n`. */
async function main(): Promise<number> {
  const { texts } = visibleTexts();
  const bundle = Object.fromEntries(texts.map(text => [text, text]));
  await writeFile(join(root, 'l10n/bundle.l10n.json'), `${JSON.stringify(bundle, undefined, 2)}\n`);
  return 0;
}

runMain(main);
