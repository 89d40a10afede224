import assert from 'node:assert/strict';
import fs, { chmodSync, readdirSync } from 'node:fs';
import { FileError } from '../../src/cli/file-error';
import { replaceFile } from '../../src/cli/replace-file';
import { Sandbox } from './harness';

const bytes = (text: string): Buffer => Buffer.from(text);

describe('replacing a file', () => {
  let sandbox: Sandbox;
  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => sandbox.remove());

  it('writes the new bytes', () => {
    replaceFile(sandbox.write('a.md', 'before'), bytes('before'), bytes('after'));
    assert.deepEqual([sandbox.read('a.md'), readdirSync(sandbox.path)], ['after', ['a.md']]);
  });

  it('refuses when the file has changed since it was read', () => {
    const path = sandbox.write('a.md', 'changed by somebody else');
    assert.throws(() => replaceFile(path, bytes('before'), bytes('after')), FileError);
    assert.deepEqual(
      [sandbox.read('a.md'), readdirSync(sandbox.path)],
      ['changed by somebody else', ['a.md']],
    );
  });

  it('refuses when the file is gone, and does not bring it back', () => {
    assert.throws(() => replaceFile(sandbox.at('a.md'), bytes('before'), bytes('after')), /ENOENT/);
    assert.deepEqual(readdirSync(sandbox.path), []);
  });

  it('replaces a file whose name is as long as names may be', () => {
    const name = `${'n'.repeat(252)}.md`;
    replaceFile(sandbox.write(name, 'before'), bytes('before'), bytes('after'));
    assert.deepEqual([sandbox.read(name), readdirSync(sandbox.path)], ['after', [name]]);
  });

  for (const name of ['writeFileSync', 'fsyncSync', 'fchmodSync', 'renameSync'] as const) {
    it(`leaves the file whole and nothing beside it when ${name} fails, of a full disk say`, () => {
      const path = sandbox.write('a.md', 'before');
      const works = fs[name];
      const fails = (...args: unknown[]): never => {
        // A part of it is there by then.
        if (name === 'writeFileSync') fs.writeSync(args[0] as number, 'aft');
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      };
      Object.assign(fs, { [name]: fails });
      try {
        assert.throws(() => replaceFile(path, bytes('before'), bytes('after')), /ENOSPC/);
      } finally {
        Object.assign(fs, { [name]: works });
      }
      assert.deepEqual([sandbox.read('a.md'), readdirSync(sandbox.path)], ['before', ['a.md']]);
    });
  }

  it('leaves everything as it was where the folder cannot be written', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      this.skip();
    }
    const path = sandbox.write('closed/a.md', 'before');
    chmodSync(sandbox.at('closed'), 0o500);
    assert.throws(() => replaceFile(path, bytes('before'), bytes('after')), /EACCES/);
    chmodSync(sandbox.at('closed'), 0o700);
    assert.deepEqual([sandbox.read('closed/a.md'), readdirSync(sandbox.at('closed'))], ['before', ['a.md']]);
  });
});
