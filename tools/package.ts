import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { npm } from './lib/npm';
import { root, tarball, vsix } from './lib/paths';
import { runMain } from './lib/stop';

/** Packs the extension, and the command line for npm, from one production build: `npm run package`. */
async function main(): Promise<number> {
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    // All that runs is in the bundles.
    dependencies: false,
  });
  // Its scripts do not run here: they would build the same again.
  const packed = await npm(['pack'], root);
  await rename(join(root, packed.trim()), tarball);
  return 0;
}

runMain(main);
