import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { artifacts } from '../../../tools/lib/paths';
import { stopAll } from '../../../tools/lib/stop';
import { launchBrowser } from '../../../tools/vscode/browser';

let browser: Promise<Browser> | undefined;
const pages = new Set<Page>();
/** What a browser says of a page of ours that is broken: no test may cause it. */
const complaints: string[] = [];

/** A page that shares nothing with another: one browser for the whole run, one context for each workbench. */
export async function newPage(): Promise<Page> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({ viewport: { width: 1400, height: 900 } });
  // tsx wraps each named function in a call of this helper, and functions are sent to the page as their text.
  await context.addInitScript('globalThis.__name ??= target => target');
  const page = await context.newPage();
  pages.add(page);
  page.on('console', message => {
    const text = message.text();
    if (
      /Content Security Policy|message that is none/.test(text) &&
      !message.location().url.includes('workbench')
    ) {
      complaints.push(`${message.location().url}: ${text}`);
    }
  });
  page.once('close', () => pages.delete(page));
  return page;
}

/** Saves what a page shows as artifacts/ui/<name>.png and returns that path. */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  const path = join(artifacts, 'ui', `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  return path;
}

// Root hooks, for this module is loaded by each test file that opens a workbench.
afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/\W+/g, '-').toLowerCase();
  let number = 0;
  for (const page of pages) await saveScreenshot(page, `failed/${name}-${++number}`);
});

afterEach(() => {
  const found = complaints.splice(0);
  if (found.length > 0) throw new Error(found.join('\n'));
});

after(async () => {
  await (await browser)?.close();
  // The folders of windows that a failed test did not close.
  await stopAll();
});
