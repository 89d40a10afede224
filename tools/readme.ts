import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withMarkedPart } from './lib/marked-part';
import { root } from './lib/paths';
import { settingsTable } from './lib/settings-table';
import { runMain } from './lib/stop';

/** Writes the settings of the manifest into README.md: `npm run readme`. */
async function main(): Promise<number> {
  const path = join(root, 'README.md');
  await writeFile(
    path,
    await withMarkedPart(path, await readFile(path, 'utf8'), 'settings', settingsTable()),
  );
  return 0;
}

runMain(main);
