import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { warningsOf, withStubs } from './support/dashboard';
import { DONE, TODO, TestFile, activate, closeEditors, reasons, row, steps, tick } from './support/host';

const ROW = 'Enable MFA for everyone';
const text = steps([[TODO, ROW]]);

/**
 * VS Code's way to the disk, on which the next write fails when a part of it is there.
 * @param meanwhile What another program does before anybody hears of that.
 */
function fullDisk(
  file: TestFile,
  meanwhile: () => void = () => undefined,
): { fs: vscode.FileSystem; failures: () => number } {
  const { fs } = vscode.workspace;
  let failures = 0;
  const writeFile = async (uri: vscode.Uri, content: Uint8Array): Promise<void> => {
    if (uri.toString() !== file.key || failures > 0) return fs.writeFile(uri, content);
    failures++;
    await fs.writeFile(uri, content.slice(0, content.length / 2));
    meanwhile();
    throw new vscode.FileSystemError('ENOSPC: no space left on device');
  };
  return { fs: { ...fs, writeFile }, failures: () => failures };
}

describe('what can go wrong', () => {
  let api: ZeroTrustStepsApi;

  before(async () => {
    api = await activate();
  });
  afterEach(closeEditors);

  it('leaves no file half written when the disk becomes full: what stood there is put back', async () => {
    const file = new TestFile('full.md', text);
    try {
      await file.known(api);
      const node = row(api, file, ROW);
      const disk = fullDisk(file);
      const said = await warningsOf(() =>
        withStubs(vscode.workspace, { fs: disk.fs }, async () => {
          assert.deepEqual(reasons(await tick(api, node, 'done')), ['failed']);
        }),
      );
      assert.equal(disk.failures(), 1);
      assert.deepEqual(said, ['full.md could not be read or written.']);
      assert.equal(file.text, text);
      await tick(api, row(api, file, ROW), 'done');
      assert.equal(file.text, text.replace(TODO, DONE), 'once there is room again');
    } finally {
      file.delete();
    }
  });

  it('leaves what another program wrote when our write had failed', async () => {
    const file = new TestFile('full-and-written.md', text);
    const theirs = `${text}\nWords of another program.\n`;
    try {
      await file.known(api);
      const node = row(api, file, ROW);
      const disk = fullDisk(file, () => file.write(theirs));
      await warningsOf(() =>
        withStubs(vscode.workspace, { fs: disk.fs }, async () => {
          assert.deepEqual(reasons(await tick(api, node, 'done')), ['failed']);
        }),
      );
      assert.equal(disk.failures(), 1);
      assert.equal(file.text, theirs);
    } finally {
      file.delete();
    }
  });

  it('is no half of a tick when the document is closed in the middle of it', async () => {
    const file = new TestFile('closing.md', text);
    try {
      for (let round = 0; round < 4; round++) {
        file.write(text);
        await file.known(api);
        await file.open();
        const ticking = tick(api, row(api, file, ROW), 'done');
        const closing = vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        const [reports] = await Promise.all([ticking, closing]);
        const whole = [text, text.replace(TODO, DONE)];
        assert.ok(whole.includes(file.text), `the disk after round ${round}: ${JSON.stringify(reports)}`);
        await closeEditors();
        await file.known(api);
      }
    } finally {
      await closeEditors();
      file.delete();
    }
  });
});
