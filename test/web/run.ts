import 'mocha';
import * as vscode from 'vscode';
import { Unhandled } from '../host/support/unhandled';
import { countsMark, type Counts } from '../../tools/mocha/totals';

/** What `tools/lib/test-bundles.ts` puts in: runs only tests with this in their names. */
declare const __GREP__: string;

const SETTINGS_TIME = 10_000;

/** Runs the suite inside the web worker host, and tells its counts in a line, for a worker has no files. */
export async function runSuite(loadTests: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: 'spec' });
  const unhandled = new Unhandled();
  addEventListener('unhandledrejection', event => unhandled.rejected(event.promise, event.reason));
  addEventListener('rejectionhandled', event => unhandled.handled(event.promise));
  mocha.rootHooks({ afterAll: () => unhandled.assertNone() });
  if (__GREP__ !== '') mocha.grep(__GREP__);
  loadTests();
  await settingsOfWorkspace();
  const counts = await new Promise<Counts>(resolve => {
    const runner = mocha.run(() => {
      const { passes: passed, failures: failed, pending: skipped } = runner.stats ?? emptyStats;
      resolve({ passed, failed, skipped });
    });
  });
  console.log(countsMark + JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}

const emptyStats = { passes: 0, failures: 1, pending: 0 };

/** They stand in a file of a file system that an extension brings, and come later than the extensions. */
async function settingsOfWorkspace(): Promise<void> {
  const end = Date.now() + SETTINGS_TIME;
  while (vscode.workspace.getConfiguration('files').get('autoSave') !== 'off') {
    if (Date.now() > end) throw new Error('The settings of the workspace were not read.');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
