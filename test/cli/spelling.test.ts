import assert from 'node:assert/strict';
import { FileError } from '../../src/cli/file-error';
import { cli, cliWith, Sandbox, stepFile, todoRow } from './harness';

interface FoundTypo {
  readonly path: string;
  readonly code: string;
  readonly severity: string;
  readonly start: number;
}

const ENABLED = todoRow('1. Self-service reset is eneabled');
const COMBINED = todoRow('ombined registration is on');

describe('zt-steps and spelling', () => {
  let sandbox: Sandbox;
  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => sandbox.remove());

  async function found(...paths: readonly string[]): Promise<FoundTypo[]> {
    const { stdout } = await cli('check', '--json', ...(paths.length > 0 ? paths : [sandbox.path]));
    const { findings } = JSON.parse(stdout) as { findings: readonly FoundTypo[] };
    return findings.filter(({ code }) => code === 'typo' || code === 'owner-style');
  }

  it('prints a misspelling as the contract says', async () => {
    const text = stepFile(ENABLED);
    const path = sandbox.write('step.md', text);
    const [finding] = await found(path);
    const [start, end] = [text.indexOf('eneabled'), text.indexOf('eneabled') + 8];
    assert.deepEqual(finding, {
      path,
      ...{ line: 7, column: 56, endLine: 7, endColumn: 64, start, end },
      code: 'typo',
      severity: 'warning',
      message: '“eneabled” looks like a misspelling of “enabled”.',
      fixes: [{ title: 'Change to “enabled”', preferred: true, edits: [{ start, end, newText: 'enabled' }] }],
    });
  });

  it('mends it, with the capital that was lost', async () => {
    const path = sandbox.write('step.md', stepFile(ENABLED, COMBINED));
    const { code, stderr } = await cli('fix', path);
    assert.equal(code, 0);
    assert.match(
      stderr,
      /:7: Change to “enabled” \[typo\]\n.*:8: Change to “Combined” \[typo\]\n2 fixes in 1 file/,
    );
    assert.equal(
      sandbox.read('step.md'),
      stepFile(ENABLED.replace('eneabled', 'enabled'), COMBINED.replace('ombined', 'Combined')),
    );
  });

  it('takes the files of one command for one workspace: a word of several is a term', async () => {
    const a = sandbox.write('a.md', stepFile(ENABLED, todoRow('2. It stays eneabled')));
    const b = sandbox.write('b.md', stepFile(ENABLED));
    assert.deepEqual(
      (await found()).map(({ path, severity }) => [path, severity]),
      [
        [a, 'info'],
        [a, 'info'],
        [b, 'info'],
      ],
    );
    assert.deepEqual(
      (await found(b)).map(({ severity }) => severity),
      ['warning'],
    );
    assert.equal((await cli('fix', sandbox.path)).stderr, 'Nothing to mend.\n');
  });

  it('and so are owners: one that all others spell in another way is told of', async () => {
    const walk = '| [ ] | 1. Walk | IT Guide | Ask there |';
    const other = sandbox.write('a.md', stepFile(walk.replace('IT Guide', 'IT guide')));
    sandbox.write('b.md', stepFile(walk, walk.replace('1. Walk', '2. Rest')));
    assert.deepEqual(
      (await found()).map(({ path, code, severity }) => [path, code, severity]),
      [[other, 'owner-style', 'info']],
    );
    assert.deepEqual(await found(other), []);
  });

  it('knows the words of .zt-steps.json, and of cspell', async () => {
    const path = sandbox.write('docs/step.md', stepFile(ENABLED, COMBINED));
    sandbox.write('docs/.zt-steps.json', '{ "words": ["eneabled"] }');
    assert.deepEqual(
      (await found(path)).map(({ start }) => start),
      [stepFile(ENABLED, COMBINED).indexOf('ombined')],
    );
    sandbox.write('cspell.json', '{ "words": ["ombined"] }');
    assert.deepEqual(await found(path), []);
  });

  it('tells of unknown words where that is set', async () => {
    const path = sandbox.write('step.md', stepFile(todoRow('1. Ask the zorblatt about it')));
    assert.deepEqual(await found(path), []);
    sandbox.write('.zt-steps.json', '{ "unknownWords": true }');
    assert.deepEqual(
      (await found(path)).map(({ severity }) => severity),
      ['info'],
    );
  });

  it('says once that there is no dictionary, and checks all else', async () => {
    sandbox.write('a.md', stepFile(ENABLED, '|'));
    sandbox.write('b.md', stepFile(ENABLED, '|'));
    const dictionary = () => Promise.reject(new FileError('It is missing.'));
    const { code, stdout, stderr } = await cliWith({ dictionary }, 'check', '--json', sandbox.path);
    const { findings, errors } = JSON.parse(stdout) as { findings: readonly FoundTypo[]; errors: unknown };
    assert.deepEqual(
      [code, findings.map(each => each.code).sort(), errors],
      [
        2,
        ['placeholder', 'placeholder', 'stray-pipe', 'stray-pipe'],
        [{ path: 'dictionary.bin', message: 'It is missing.' }],
      ],
    );
    assert.equal(stderr, 'dictionary.bin: It is missing.\n');
    const fixed = await cliWith({ dictionary }, 'fix', sandbox.path);
    assert.equal(fixed.code, 2);
    assert.match(fixed.stderr, /2 fixes in 2 files\.\ndictionary\.bin: It is missing\.\n$/);
  });
});
