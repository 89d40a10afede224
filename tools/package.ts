import { createVSIX } from '@vscode/vsce';
import { root, vsix } from './lib/paths';
import { runMain } from './lib/stop';

/** Packs the extension, built for production, as `npm run package` gives it to people. */
async function main(): Promise<number> {
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    // All that runs is in the bundles.
    dependencies: false,
    // The project has no public home yet that links could lead to.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return 0;
}

runMain(main);
