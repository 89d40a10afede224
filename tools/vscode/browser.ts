import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { ensurePinnedBrowser } from './runtime';

/** Names a Chromium, Chrome or Edge to use instead of the one that is found. */
const override = 'ZT_BROWSER';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless browser: the one that was named, one of the system, else the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env[override];
  if (named !== undefined && named !== '') return launch(named);
  const system = systemBrowsers().find(path => existsSync(path));
  // A found path can be a stub that only asks to install something, so a failure is not the end.
  const browser = system === undefined ? undefined : await launch(system).catch(() => undefined);
  if (browser !== undefined) return browser;
  const pinned = await ensurePinnedBrowser();
  if (pinned !== undefined) return launch(pinned.executable, pinned.env);
  throw new Error(`No Chromium, Chrome or Edge was found; name one in ${override}.`);
}

/** Installs what launchBrowser() will need, so that the wait is not counted as part of a test. */
export async function prepareBrowser(): Promise<void> {
  const found = process.env[override] ?? systemBrowsers().find(path => existsSync(path));
  if (found === undefined) await ensurePinnedBrowser();
}

function launch(executablePath: string, env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env }, timeout: 30_000 });
}

function systemBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      name => process.env[name] ?? '',
    );
    const names = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap(folder => names.map(name => join(folder, name)));
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
  return names.map(name => join('/usr/bin', name));
}
