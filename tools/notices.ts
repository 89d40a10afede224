import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPackages } from './lib/bundled-packages';
import { withMarkedPart } from './lib/marked-part';
import { packageNotices } from './lib/notices';
import { root } from './lib/paths';
import { runMain } from './lib/stop';

/** Writes into THIRD-PARTY-NOTICES.md which packages are in the bundles, and their licences: `npm run notices`. */
async function main(): Promise<number> {
  const path = join(root, 'THIRD-PARTY-NOTICES.md');
  const part = packageNotices(await bundledPackages());
  await writeFile(path, await withMarkedPart(path, await readFile(path, 'utf8'), 'packages', part));
  return 0;
}

runMain(main);
