import assert from 'node:assert/strict';
import { chmodSync, lstatSync, symlinkSync } from 'node:fs';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { DONE, TODO, TestFile, activate, closeEditors, reasons, row, steps, tick } from './support/host';

const text = steps([[TODO, 'Enable MFA for everyone']]);

/** What only a disk has: links, and files that may not be written. */
describe('a tick in a file on disk', () => {
  let api: ZeroTrustStepsApi;
  let files: TestFile[] = [];

  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    await closeEditors();
    files.forEach(file => file.delete());
  });

  it('writes the file that a symbolic link stands for, and keeps the link', async () => {
    const file = new TestFile('real.md', text);
    const link = new TestFile('link.md', '');
    link.delete();
    symlinkSync(file.path, link.path);
    files = [file, link];
    await link.known(api);
    await tick(api, row(api, link, 'Enable MFA for everyone'), 'done');
    assert.ok(lstatSync(link.path).isSymbolicLink());
    assert.equal(file.text, text.replace(TODO, DONE));
  });

  it('is refused on a read-only file', async function () {
    if (process.getuid?.() === 0) this.skip();
    const file = new TestFile('read-only.md', text);
    files = [file];
    await file.known(api);
    chmodSync(file.path, 0o444);
    assert.deepEqual(reasons(await tick(api, row(api, file, 'Enable MFA for everyone'), 'done')), [
      'read-only',
    ]);
  });
});
