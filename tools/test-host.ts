import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { buildBundles } from './lib/bundles';
import { hostTests, root } from './lib/paths';
import { runMain } from './lib/stop';
import { copyWorkspace, temporaryFolder } from './lib/workspace';
import { prepareBrowser } from './vscode/browser';
import { chooseVsCode, wishFrom, type Choice } from './vscode/desktop';
import { ensureNode, ensureServer } from './vscode/runtime';
import { settings } from './vscode/settings';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      desktop: { type: 'boolean' },
      server: { type: 'boolean' },
      grep: { type: 'string' },
      'no-build': { type: 'boolean' },
    },
  });
  const choice = await chooseVsCode(wishFrom(values));
  console.log(`Host tests run in ${choice.kind} VS Code: ${choice.reason}.`);
  if (values['no-build'] !== true) await buildBundles(false, ['extension', 'webview', 'host tests']);
  const executable = choice.kind === 'desktop' ? choice.executable : await serverHost(choice);
  return run(executable, values.grep ?? '');
}

/** Installs ahead of the run what the executable needs, so that its watchdog does not count a download. */
async function serverHost(choice: Choice & { kind: 'server' }): Promise<string> {
  if (process.platform === 'win32') {
    throw new Error(`The stand-in for desktop VS Code runs on Linux and macOS only (${choice.reason}).`);
  }
  await ensureNode();
  await ensureServer();
  await prepareBrowser();
  return join(root, 'tools/vscode/server-host.mjs');
}

async function run(executable: string, grep: string): Promise<number> {
  const folder = await copyWorkspace(await temporaryFolder('workspace'));
  const userData = await userDataFolder();
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: hostTests,
      extensionTestsEnv: { ZT_GREP: grep, ZT_SOAK_MINUTES: process.env['ZT_SOAK_MINUTES'] ?? '' },
      launchArgs: [folder, `--user-data-dir=${userData}`, `--extensions-dir=${join(userData, 'extensions')}`],
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    return error.code ?? 1;
  }
}

/** For desktop VS Code; the server build takes the same settings from its own data folder. */
async function userDataFolder(): Promise<string> {
  // Short, for a socket is made inside, and the path of a socket has little room.
  const userData = await temporaryFolder('u');
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User/settings.json'), JSON.stringify(settings, undefined, 2));
  return userData;
}

runMain(main);
