import { join } from 'node:path';
import { findFiles } from './lib/find-files';
import { root } from './lib/paths';
import { runMocha } from './lib/run-mocha';
import { runMain } from './lib/stop';
import { startInstalledServer } from './vscode/installed-server';

/** Packs all, installs the extension into a server of its own, and runs the tests of what people get. */
async function main(): Promise<number> {
  const env = await startInstalledServer();
  return runMocha(findFiles(join(root, 'test/package'), '.test.ts'), { env });
}

runMain(main);
