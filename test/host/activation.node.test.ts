import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { activate } from './support/host';

const extension = vscode.extensions.getExtension<ZeroTrustStepsApi>('zero-trust-steps.zero-trust-steps')!;

const entry = join(extension.extensionPath, 'dist/extension.js');

interface Entry {
  activate(context: vscode.ExtensionContext): unknown;
}

/** Milliseconds on the clock, and of the processor alone: others may be at work beside the host. */
function timed<T>(work: () => T): { result: T; words: string } {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  const elapsed = (performance.now() - start).toFixed(1);
  return { result, words: `${elapsed} ms (${((user + system) / 1000).toFixed(1)} ms of the processor)` };
}

/**
 * What loading the entry and `activate()` take of the host. `extension.activate()` takes longer: messages go to and fro
 * between the host and the window.
 */
async function timeStart(): Promise<string> {
  const loading = timed(() => createRequire(entry)(entry) as Entry);
  let activating = '';
  // The host finds the module in the same place.
  require.cache[entry]!.exports = {
    activate: (context: vscode.ExtensionContext) => {
      const { result, words } = timed(() => loading.result.activate(context));
      activating = words;
      return result;
    },
  };
  await extension.activate();
  assert.notEqual(activating, '', 'the host has called what was measured');
  return `Loaded in ${loading.words}, activated in ${activating}`;
}

/** The files of the extension that Node has loaded, but for the bundle of these tests. */
function loaded(): string[] {
  const dist = join(extension.extensionPath, 'dist');
  const files = Object.keys(require.cache).filter(path => dirname(path) === dist);
  return files.map(path => basename(path)).sort();
}

// Its name makes this the first file of the suite: no other may have started the extension.
describe('the start of the extension', () => {
  it('loads the entry alone', async () => {
    assert.equal(extension.isActive, false, 'nothing has asked for it');
    console.log(await timeStart());
    assert.deepEqual(loaded(), ['extension.js']);
  });

  it('is followed by what reads the words of rows, once there are some, and no more', async () => {
    await activate();
    assert.deepEqual(loaded(), ['core-markdown-inline-reader.js', 'extension.js']);
  });
});
