import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { artifacts } from '../lib/paths';

export interface Watching {
  /** The file in `artifacts` that gets all that was said, for the day when what is left out below is what one needs. */
  readonly log: string;
  /** Is given each line first; what it returns true for is not shown. */
  readonly take?: (line: string) => boolean;
}

/** A run in which no test has said anything for so long hangs; and none may take longer than the whole. */
const silenceLimit = Number(process.env['ZT_HOST_SILENCE'] ?? 120_000);
const totalLimit = Number(process.env['ZT_HOST_LIMIT'] ?? 900_000);

/** What the workbench says of itself, and what it misses for want of native modules and a network: no news to a test. */
const noise = [
  /^(Resolv\w+ connection token|Creating a socket|Updating additional|\[(reconnection|AgentHost|AccountPolicy|Service Worker))/,
  /^(getaddrinfo|Creation of workbench|No search provider)/,
  /\/static\/out\/vs\/code\/|Could not locate the bindings file|native-watchdog/,
  // In a browser, whose workspace comes with an extension.
  /ENOPRO: No file system provider found for resource 'zt-memory:/,
  /^(Ignoring (fetching additional|the error while validating)|Found additional builtin|Loading development extension)/,
  /package\.nls\.json' failed with status code 404$|\.vscode\/\w+\.json' \(Canceled: Canceled\)$/,
];

/** Resolves with the exit code that the workbench reports, or 1 when there will be none. Comes before `goto`. */
export function watchTests(page: Page, watching: Watching): Promise<number> {
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(join(artifacts, watching.log), '');
  return new Promise(resolve => {
    const total = setTimeout(() => resolve(failRun('The tests took too long.')), totalLimit);
    const silence = setTimeout(
      () => resolve(failRun('The tests hang: nothing was heard of them.')),
      silenceLimit,
    );
    page.once('crash', () => resolve(failRun('The page of the workbench crashed.')));
    void page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
      silence.refresh();
      relay(type, args, watching);
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      clearTimeout(silence);
      clearTimeout(total);
      resolve(code);
    });
  });
}

/** Says why a run is lost; the exit code of such a run. */
export function failRun(reason: string): number {
  console.error(reason);
  return 1;
}

function relay(type: string, args: readonly unknown[], { log, take }: Watching): void {
  const text = format(...args);
  appendFileSync(join(artifacts, log), `${type} ${text}\n`);
  if (noise.some(each => each.test(text)) || take?.(text) === true) return;
  const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
  stream.write(`${text}\n`);
}
