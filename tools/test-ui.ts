import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBundles } from './lib/bundles';
import { findFiles } from './lib/find-files';
import { root } from './lib/paths';
import { runMocha } from './lib/run-mocha';
import { runMain } from './lib/stop';
import { prepareBrowser } from './vscode/browser';
import { ensureWebBuild } from './vscode/runtime';
import { startServer } from './vscode/server';

/** Where the tests find the server that this tool starts once for all of them. */
const serverVariable = 'ZT_SERVER';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { grep: { type: 'string' }, 'no-build': { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values['no-build'] !== true) {
    await buildBundles(false, ['extension', 'web extension', 'webview', 'web files']);
  }
  await prepareBrowser();
  await ensureWebBuild();
  // Each test closes its window for good, and an extension host that waits for it would slow the next ones.
  const server = await startServer({ grace: 3 });
  const files = positionals.length > 0 ? positionals : findFiles(join(root, 'test/ui'), '.test.ts');
  return runMocha(files, { grep: values.grep, env: { [serverVariable]: server.origin } });
}

runMain(main);
