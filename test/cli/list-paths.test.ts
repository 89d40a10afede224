import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { relative } from 'node:path';
import { cli, listJson, Sandbox, stepFile, todoRow } from './harness';

const STEP = stepFile(todoRow('Go'));

describe('the paths of zt-steps list', () => {
  let sandbox: Sandbox;
  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => sandbox.remove());

  async function listed(...args: string[]): Promise<string[]> {
    return (await listJson(...args)).files.map(({ path }) => path.replace(sandbox.path, ''));
  }

  it('walks folders for *.md in a fixed order, past node_modules and dot folders', async () => {
    for (const name of ['b/2.md', 'b/1.md', 'a.md', 'B.md', 'b.txt', 'c.markdown', 'b/c/d/e.md']) {
      sandbox.write(name, STEP);
    }
    for (const name of ['node_modules/x/a.md', '.git/a.md', 'b/.cache/a.md', 'b/node_modules/a.md']) {
      sandbox.write(name, STEP);
    }
    assert.deepEqual(await listed(sandbox.path), ['/B.md', '/a.md', '/b/1.md', '/b/2.md', '/b/c/d/e.md']);
  });

  it('walks a folder that is named, whatever its name', async () => {
    sandbox.write('node_modules/a.md', STEP);
    sandbox.write('.drafts/b.md', STEP);
    assert.deepEqual(await listed(sandbox.at('node_modules'), sandbox.at('.drafts')), [
      '/.drafts/b.md',
      '/node_modules/a.md',
    ]);
  });

  it('prints paths as they were given, joined with a slash', async () => {
    sandbox.write('a/b.md', STEP);
    const given = relative(process.cwd(), sandbox.path);
    for (const [asked, printed] of [
      [`${given}/a`, `${given}/a/b.md`],
      [`${given}/a/`, `${given}/a/b.md`],
      [`./${given}/a/b.md`, `./${given}/a/b.md`],
      [`${sandbox.path}/a/../a`, `${sandbox.path}/a/../a/b.md`],
    ] as const) {
      const { files } = await listJson(asked);
      assert.deepEqual(
        files.map(({ path }) => path),
        [printed],
      );
    }
  });

  it('reads a file that is named whatever its extension, and each file once', async () => {
    const path = sandbox.write('a.txt', STEP);
    sandbox.write('b.md', STEP);
    assert.deepEqual(await listed(path, path, sandbox.path, sandbox.at('b.md')), ['/a.txt', '/b.md']);
  });

  it('follows links once, never in circles, and prefers a file by its own name', async function () {
    sandbox.write('docs/z.md', STEP);
    sandbox.write('elsewhere/b.md', STEP);
    if (!canMake(() => symlinkSync(sandbox.at('docs'), sandbox.at('docs/loop')))) {
      this.skip();
    }
    symlinkSync('..', sandbox.at('docs/up'));
    symlinkSync('z.md', sandbox.at('docs/a.md'));
    symlinkSync('../elsewhere', sandbox.at('docs/linked'));
    symlinkSync('loop-2', sandbox.at('docs/loop-2'));
    assert.deepEqual(await listed(sandbox.at('docs')), ['/docs/linked/b.md', '/docs/z.md']);
    assert.deepEqual(await listed(sandbox.at('docs/a.md')), ['/docs/a.md']);
  });

  it('does not wait for what is no file', async function () {
    sandbox.write('a.md', STEP);
    if (!canMake(() => execFileSync('mkfifo', [sandbox.at('pipe.md')]))) {
      this.skip();
    }
    assert.deepEqual(await listed(sandbox.path), ['/a.md']);
  });

  it('reports what cannot be read, lists the rest, and ends with 2', async () => {
    sandbox.write('good.md', STEP);
    sandbox.write('latin1.md', Buffer.from('# Gr\xfcn\n', 'latin1'));
    sandbox.write('utf16.md', Buffer.from(`\uFEFF${STEP}`, 'utf16le'));
    const missing = sandbox.at('missing.md');
    const { code, files, errors } = await listJson(missing, sandbox.path);
    assert.equal(code, 2);
    assert.deepEqual(
      files.map(({ path }) => path),
      [sandbox.at('good.md')],
    );
    assert.deepEqual(errors, [
      { path: missing, message: 'There is no such file or folder.' },
      { path: sandbox.at('latin1.md'), message: 'This is not valid UTF-8.' },
      { path: sandbox.at('utf16.md'), message: 'This is not valid UTF-8.' },
    ]);
  });

  it('says on standard error what it could not read', async () => {
    const missing = sandbox.at('missing.md');
    for (const json of [[], ['--json']]) {
      const { code, stderr } = await cli('list', ...json, missing);
      assert.deepEqual([code, stderr], [2, `${missing}: There is no such file or folder.\n`]);
    }
    assert.equal((await cli('list', missing)).stdout, '');
  });

  it('reports a dangling link that should be a step file, but no editor lock', async function () {
    if (!canMake(() => symlinkSync('nowhere', sandbox.at('lost.md')))) {
      this.skip();
    }
    symlinkSync('me@here.42', sandbox.at('.#lost.md'));
    symlinkSync('nowhere', sandbox.at('lost.txt'));
    const { code, errors } = await listJson(sandbox.path);
    assert.equal(code, 2);
    assert.deepEqual(errors, [{ path: sandbox.at('lost.md'), message: 'There is no such file or folder.' }]);
  });

  it('reports a folder that it may not open', async function () {
    sandbox.write('closed/a.md', STEP);
    sandbox.write('open.md', STEP);
    chmodSync(sandbox.at('closed'), 0o000);
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      this.skip();
    }
    const { code, files, errors } = await listJson(sandbox.path);
    chmodSync(sandbox.at('closed'), 0o700);
    assert.deepEqual([code, files.length], [2, 1]);
    assert.deepEqual(errors, [{ path: sandbox.at('closed'), message: 'Permission denied.' }]);
  });

  it('is content with a folder that holds nothing', async () => {
    const { code, files, errors } = await listJson(sandbox.path);
    assert.deepEqual([code, files, errors], [0, [], []]);
  });
});

/** False where the system lacks, or refuses to make, what the test is about. */
function canMake(make: () => void): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
