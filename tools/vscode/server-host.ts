import { onStop, runMain } from '../lib/stop';
import { launchBrowser } from './browser';
import { startServer, workbenchUrl } from './server';
import { failRun, watchTests } from './watch-tests';

interface HostArguments {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string;
}

/** Runs the tests that desktop VS Code would run for the same arguments, and returns their exit code. */
async function main(): Promise<number> {
  const { extension, tests, folder } = parseArguments(process.argv.slice(2));
  const server = await startServer();
  const browser = await launchBrowser();
  onStop(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const finished = watchTests(page, { log: 'host.log' });
  await page.goto(workbenchUrl(server, { folder, extension, tests }));
  const code = await Promise.race([finished, server.ended]);
  return code ?? failRun('The VS Code server ended.');
}

/** Desktop VS Code knows many more arguments; those about its window, its sandbox and its data have no meaning here. */
function parseArguments(args: readonly string[]): HostArguments {
  const value = (name: string): string => {
    const prefix = `--${name}=`;
    const found = args.find(arg => arg.startsWith(prefix));
    if (found === undefined) throw new Error(`${prefix}… is missing.`);
    return found.slice(prefix.length);
  };
  const folder = args.find(arg => !arg.startsWith('-'));
  if (folder === undefined) throw new Error('The folder to open is missing.');
  return { extension: value('extensionDevelopmentPath'), tests: value('extensionTestsPath'), folder };
}

runMain(main);
