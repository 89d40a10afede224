import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths';
import { runMocha } from './lib/run-mocha';
import { runMain } from './lib/stop';
import { startInstalledServer } from './vscode/installed-server';

/** Takes the pictures of README.md with the extension as people install it: `npm run screenshots [-- --grep dark]`. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  const env = await startInstalledServer();
  return runMocha([join(root, 'test/ui/screenshots.ts')], { grep: values.grep, env });
}

runMain(main);
