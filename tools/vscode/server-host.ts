import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { artifacts } from '../lib/paths';
import { onStop, runMain } from '../lib/stop';
import { launchBrowser } from './browser';
import { startServer, workbenchUrl } from './server';

interface HostArguments {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string;
}

/** A run in which no test has said anything for so long hangs; and none may take longer than the whole. */
const silenceLimit = Number(process.env['ZT_HOST_SILENCE'] ?? 120_000);
const totalLimit = Number(process.env['ZT_HOST_LIMIT'] ?? 900_000);

/** All that was said, for the day when what is left out below is what one needs. */
const fullLog = join(artifacts, 'host.log');

/** What the workbench says of itself, and what it misses for want of native modules and a network: no news to a test. */
const noise =
  /^(Resolv\w+ connection token|Creating a socket|Updating additional|\[(reconnection|AgentHost|AccountPolicy|Service Worker)|getaddrinfo|Creation of workbench|No search provider)|\/static\/out\/vs\/code\/|Could not locate the bindings file|native-watchdog/;

/** Runs the tests that desktop VS Code would run for the same arguments, and returns their exit code. */
async function main(): Promise<number> {
  const { extension, tests, folder } = parseArguments(process.argv.slice(2));
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(fullLog, '');
  const server = await startServer();
  const browser = await launchBrowser();
  onStop(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const finished = watch(page);
  await page.goto(workbenchUrl(server, { folder, extension, tests }));
  const code = await Promise.race([finished, server.ended]);
  return code ?? fail('The VS Code server ended.');
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

/** Resolves with the exit code that the workbench reports, or 1 when there will be none. */
function watch(page: Page): Promise<number> {
  return new Promise(resolve => {
    const total = setTimeout(() => resolve(fail('The tests took too long.')), totalLimit);
    const silence = setTimeout(
      () => resolve(fail('The tests hang: nothing was heard of them.')),
      silenceLimit,
    );
    page.once('crash', () => resolve(fail('The page of the workbench crashed.')));
    void page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      silence.refresh();
      relay(type, args);
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      clearTimeout(silence);
      clearTimeout(total);
      resolve(code);
    });
  });
}

function relay(type: string, args: readonly unknown[]): void {
  const text = format(...args);
  appendFileSync(fullLog, `${type} ${text}\n`);
  if (noise.test(text)) return;
  const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
  stream.write(`${text}\n`);
}

function fail(reason: string): number {
  console.error(reason);
  return 1;
}

runMain(main);
