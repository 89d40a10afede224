import { join } from 'node:path';
import { findFiles } from './lib/find-files';
import { root, vsix } from './lib/paths';
import { runNode } from './lib/run-child';
import { runMain } from './lib/stop';
import { temporaryFolder } from './lib/workspace';
import { prepareBrowser } from './vscode/browser';
import { installExtension, startServer } from './vscode/server';

/** Packs all, installs the extension into a server of its own, and runs the tests of what people get. */
async function main(): Promise<number> {
  const packed = await runNode(['--import', 'tsx', join(root, 'tools/package.ts')], {});
  if (packed !== 0) return packed;
  await prepareBrowser();
  const extensions = await temporaryFolder('extensions');
  await installExtension(vsix, extensions);
  const server = await startServer({ grace: 3, extensions });
  return runNode(
    [
      ...[
        '--import',
        'tsx',
        join(root, 'node_modules/mocha/bin/_mocha'),
        '--no-config',
        '--timeout',
        '60000',
      ],
      ...[
        '--require',
        join(root, 'tools/mocha/register.ts'),
        ...findFiles(join(root, 'test/package'), '.test.ts'),
      ],
    ],
    { env: { ZT_SERVER: server.origin, ZT_EXTENSIONS: extensions } },
  );
}

runMain(main);
