import assert from 'node:assert/strict';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { activate } from './support/host';

const extension = vscode.extensions.getExtension<ZeroTrustStepsApi>('zero-trust-steps.zero-trust-steps')!;

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
    const start = performance.now();
    await extension.activate();
    console.log(`Activated in ${(performance.now() - start).toFixed(1)} ms`);
    assert.deepEqual(loaded(), ['extension.js']);
  });

  it('is followed by what reads the words of rows, once there are some, and no more', async () => {
    await activate();
    assert.deepEqual(loaded(), ['core-markdown-inline-reader.js', 'extension.js']);
  });
});
