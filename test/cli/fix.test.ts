import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { cli, cliWith, Sandbox, stepFile, todoRow } from './harness';

const broken = stepFile(todoRow('1. Walk'), '| [] | 2. Rest | Guide | link |', '|', '| [ ] | | | |');
const mended = stepFile(todoRow('1. Walk'), '| [ ] | 2. Rest | Guide | link |', '| [ ] | | | |');

describe('zt-steps fix', () => {
  let sandbox: Sandbox;
  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => sandbox.remove());

  it('mends what is safe, says what, and has nothing left to do', async () => {
    const path = sandbox.write('step.md', `\uFEFF${broken}`.replace(/\n/g, '\r\n'));
    chmodSync(path, 0o640);
    const { code, stdout, stderr } = await cli('fix', path);
    assert.deepEqual([code, stdout], [0, '']);
    assert.equal(
      stderr,
      `${path}:8: Write it as [ ] [malformed-checkbox]\n${path}:9: Remove the pipe [stray-pipe]\n2 fixes in 1 file.\n`,
    );
    assert.equal(sandbox.read('step.md'), `\uFEFF${mended}`.replace(/\n/g, '\r\n'));
    assert.equal(statSync(path).mode & 0o777, process.platform === 'win32' ? 0o666 : 0o640);
    const { mtimeMs } = statSync(path);
    assert.deepEqual(await cli('fix', path), { code: 0, stdout: '', stderr: 'Nothing to mend.\n' });
    assert.equal(statSync(path).mtimeMs, mtimeMs);
    assert.deepEqual(readdirSync(sandbox.path), ['step.md']);
  });

  it('mends chosen codes alone, and knows them', async () => {
    const path = sandbox.write('step.md', broken);
    const unknown = await cli('fix', '--only', 'stray-pipe,nonsense', path);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /no check “nonsense”/);
    assert.equal((await cli('fix', '--only', 'stray-pipe, empty-row', path)).code, 0);
    assert.equal(sandbox.read('step.md'), broken.replace('|\n|\n', '|\n'));
  });

  it('goes further with --include-review', async () => {
    const path = sandbox.write('step.md', broken);
    assert.equal((await cli('fix', '--include-review', path)).code, 0);
    assert.equal(sandbox.read('step.md'), mended.replace('| [ ] | | | |\n', ''));
  });

  it('prints a diff and writes nothing with --dry-run', async () => {
    const path = sandbox.write('step.md', broken);
    const { code, stdout, stderr } = await cli('fix', '--dry-run', path);
    assert.deepEqual([code, sandbox.read('step.md')], [0, broken]);
    assert.match(stderr, /2 fixes in 1 file, not written\.\n$/);
    assert.equal(
      stdout,
      [
        ...[`--- ${path}`, `+++ ${path}`, '@@ -5,6 +5,5 @@'],
        ' | Done | Deployment objective | Owner | Documentation |',
        ' |:-----|:---------------------|:------|:--------------|',
        ` ${todoRow('1. Walk')}`,
        ...['-| [] | 2. Rest | Guide | link |', '+| [ ] | 2. Rest | Guide | link |', '-|'],
        ' | [ ] | | | |',
        '',
      ].join('\n'),
    );
    assert.equal((await cli('fix', '--dry-run', sandbox.write('fine.md', mended))).stdout, '');
  });

  it('shows no controls of a document on a terminal, and keeps them for programs', async () => {
    const path = sandbox.write('step.md', stepFile(todoRow('\u001b[31m1. Walk'), '|'));
    const shown = await cliWith({ isTerminal: true }, 'fix', '--dry-run', path);
    const piped = await cli('fix', '--dry-run', path);
    assert.ok(!shown.stdout.includes('\u001b') && piped.stdout.includes('\u001b'));
    assert.equal(shown.stdout.split('\n').length, piped.stdout.split('\n').length);
  });

  it('mends standard input', async () => {
    const { code, stdout } = await cliWith(
      { input: `\uFEFF${broken}` },
      'fix',
      '--stdin',
      '--path',
      'step.md',
    );
    assert.deepEqual([code, stdout], [0, `\uFEFF${mended}`]);
    const diff = await cliWith({ input: broken }, 'fix', '--stdin', '--path', 'step.md', '--dry-run');
    assert.match(diff.stdout, /^--- step\.md\n\+\+\+ step\.md\n@@/);
  });

  it('goes on where a file cannot be read or written, and ends with 2', async () => {
    const bytes = Buffer.from(`${broken}\xff`, 'latin1');
    const invalid = sandbox.write('a.md', bytes);
    const readOnly = sandbox.write('b.md', broken);
    chmodSync(readOnly, 0o444);
    sandbox.write('c.md', broken);
    const { code, stderr } = await cli('fix', sandbox.path);
    assert.equal(code, 2);
    assert.ok(
      stderr.includes(`${invalid}: This is not valid UTF-8.\n${readOnly}: The file is read-only.\n`),
      stderr,
    );
    assert.ok(stderr.includes('2 fixes in 1 file.'));
    assert.ok(readFileSync(invalid).equals(bytes));
    assert.deepEqual([sandbox.read('b.md'), sandbox.read('c.md')], [broken, mended]);
  });
});
