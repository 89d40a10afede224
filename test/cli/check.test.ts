import assert from 'node:assert/strict';
import { cli, cliProcess, cliWith, Sandbox, stepFile } from './harness';

interface FindingJson {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  }[];
}

interface CheckJson {
  readonly schemaVersion: number;
  readonly findings: readonly FindingJson[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** A row in which nothing is wrong. */
const WALK = '| <input type="checkbox" /> | 1. Walk | Guide | Ask there |';
const clean = stepFile(WALK);
const broken = stepFile(WALK, '| [] | 2. Rest | Guide | Ask there |', '|', '| [ ] | 3. Eat | Guide |');

describe('zt-steps check', () => {
  let sandbox: Sandbox;
  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => sandbox.remove());

  async function checkJson(...args: string[]): Promise<CheckJson & { code: number | null }> {
    const { code, stdout } = await cli('check', '--json', ...args);
    return { ...(JSON.parse(stdout) as CheckJson), code };
  }

  it('shows each finding with its line and a caret', async () => {
    const path = sandbox.write('step.md', broken);
    const { code, stdout, stderr } = await cli('check', path);
    assert.deepEqual([code, stderr], [1, '']);
    const lines = stdout.split('\n');
    assert.match(lines[0]!, new RegExp(`^${path}:8:3: error .*\\. \\[malformed-checkbox\\]$`));
    assert.deepEqual(lines.slice(1, 3), ['8 | | [] | 2. Rest | Guide | Ask there |', '  |   ^^']);
    assert.match(lines[3]!, /:9:1: warning .* \[stray-pipe\]$/);
    assert.match(lines[6]!, /:10:1: info .* \[missing-cells\]$/);
    assert.deepEqual(lines.slice(7, 9), ['10 | | [ ] | 3. Eat | Guide |', `   | ${'^'.repeat(24)}`]);
    assert.equal(lines.at(-2), '1 error, 1 warning, 1 info in 1 file. “zt-steps fix” mends 3 of them.');
  });

  it('cuts long lines around the finding, and lets no document act on the terminal', async () => {
    const row = `| ${'\u001b[31m long '.repeat(40)} | [] | \u202e | ${'x'.repeat(500)} |`;
    const { stdout } = await cli('check', sandbox.write('step.md', stepFile(WALK, row)));
    assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
    const [, source, caret] = stdout.split('\n').slice(0, 3);
    assert.ok(source!.length < 140 && source!.startsWith('8 | …') && source!.endsWith('…'), source);
    assert.equal(source!.slice(caret!.indexOf('^'), caret!.lastIndexOf('^') + 1), '[]');
  });

  it('says that nothing was found, and nothing of files without steps unless they are named', async () => {
    sandbox.write('docs/step.md', clean);
    const readme = sandbox.write('docs/README.md', '# Read me \n');
    assert.deepEqual(await cli('check', sandbox.at('docs')), {
      code: 0,
      stdout: 'Nothing found.\n',
      stderr: '',
    });
    assert.match((await cli('check', readme)).stdout, /heading-whitespace/);
  });

  it('prints JSON as the contract says, sorted by path and start', async () => {
    sandbox.write('b/step.md', broken);
    sandbox.write('a.md', `\uFEFF${broken}`.replace(/\n/g, '\r\n'));
    const { schemaVersion, findings, errors, code } = await checkJson(sandbox.path);
    assert.deepEqual([schemaVersion, errors, code, findings.length], [1, [], 1, 6]);
    assert.deepEqual(
      findings.map(each => [each.path, each.line, each.column, each.code, each.severity]),
      [sandbox.at('a.md'), sandbox.at('b/step.md')].flatMap(path => [
        [path, 8, 3, 'malformed-checkbox', 'error'],
        [path, 9, 1, 'stray-pipe', 'warning'],
        [path, 10, 1, 'missing-cells', 'info'],
      ]),
    );
    const start = broken.replace(/\n/g, '\r\n').indexOf('[]');
    const { message, ...first } = findings[0]!;
    assert.deepEqual(first, {
      path: sandbox.at('a.md'),
      ...{ line: 8, column: 3, endLine: 8, endColumn: 5, start, end: start + 2 },
      code: 'malformed-checkbox',
      severity: 'error',
      fixes: [
        { title: 'Write it as [ ]', preferred: true, edits: [{ start, end: start + 2, newText: '[ ]' }] },
      ],
    });
    assert.match(message, /^“\[\]” .*\.$/);
    assert.deepEqual(Object.keys(findings[0]!).slice(0, 7), [
      ...['path', 'line', 'column', 'endLine', 'endColumn', 'start', 'end'],
    ]);
  });

  it('gives a fix that many findings share once', async () => {
    const rows = Array.from({ length: 200 }, () => '| [ ] | | | |');
    const { findings } = await checkJson(sandbox.write('step.md', stepFile(...rows)));
    const counts = findings.map(({ fixes }) => fixes.length);
    assert.deepEqual([counts.length, counts[0], new Set(counts.slice(1))], [200, 2, new Set([1])]);
    assert.equal(findings[0]!.fixes[1]!.edits.length, 200);
  });

  it('ends with 1 only for what is as severe as --fail-on', async () => {
    const path = sandbox.write('step.md', stepFile(WALK, '|'));
    const ends = async (...args: string[]) => (await cli('check', path, ...args)).code;
    assert.deepEqual(
      [
        await ends(),
        await ends('--fail-on', 'error'),
        await ends('--fail-on', 'warning'),
        await ends('--fail-on', 'info'),
      ],
      [0, 0, 1, 1],
    );
    assert.equal(await ends('--fail-on', 'fatal'), 2);
  });

  it('reads a document from standard input', async () => {
    const options = { input: `\uFEFF${broken}` };
    const { code, stdout } = await cliWith(options, 'check', '--json', '--stdin', '--path', 'docs/step.md');
    const { findings } = JSON.parse(stdout) as CheckJson;
    assert.deepEqual(
      [code, findings.map(({ path }) => path)],
      [1, ['docs/step.md', 'docs/step.md', 'docs/step.md']],
    );
    assert.equal(findings[0]!.start, broken.indexOf('[]'));
    for (const args of [
      ['--stdin'],
      ['--path', 'a.md'],
      ['--stdin', '--path', 'a.md', 'b.md'],
      [],
      ['--json', '--sarif', 'a.md'],
    ]) {
      assert.equal((await cliWith(options, 'check', ...args)).code, 2, args.join(' '));
    }
    const bytes = { input: Buffer.from('\xff', 'latin1') };
    const invalid = await cliWith(bytes, 'check', '--json', '--stdin', '--path', 'a.md');
    assert.deepEqual(
      [invalid.code, (JSON.parse(invalid.stdout) as CheckJson).errors],
      [2, [{ path: 'a.md', message: 'This is not valid UTF-8.' }]],
    );
  });

  it('checks the rest where a file cannot be read', async () => {
    sandbox.write('a.md', Buffer.from(`${broken}\xff`, 'latin1'));
    sandbox.write('b.md', broken);
    const { code, findings, errors } = await checkJson(sandbox.path, sandbox.at('none.md'));
    assert.deepEqual([code, findings.length], [2, 3]);
    assert.deepEqual(errors, [
      { path: sandbox.at('none.md'), message: 'There is no such file or folder.' },
      { path: sandbox.at('a.md'), message: 'This is not valid UTF-8.' },
    ]);
    const { stdout, stderr } = await cli('check', sandbox.at('a.md'));
    assert.deepEqual([stdout, stderr], ['', `${sandbox.at('a.md')}: This is not valid UTF-8.\n`]);
  });

  it('leaves to markdownlint what that says, where it is configured in the repository', async () => {
    sandbox.write('.markdownlint.json', '{}');
    sandbox.write('repo/.git', '');
    const path = sandbox.write('repo/docs/step.md', broken);
    const codes = async () => (await checkJson(path)).findings.map(({ code }) => code);
    assert.deepEqual(await codes(), ['malformed-checkbox', 'stray-pipe', 'missing-cells']);
    sandbox.write('repo/.markdownlint-cli2.yaml', '');
    assert.deepEqual(await codes(), ['malformed-checkbox', 'stray-pipe']);
  });

  it('works as a process, with standard input', async function () {
    this.timeout(60_000);
    const path = sandbox.write('step.md', broken);
    const { code, stdout } = await cliProcess(['check', '--json', '--stdin', '--path', 'x.md'], {
      shell: `< ${path}`,
    });
    assert.deepEqual([code, (JSON.parse(stdout) as CheckJson).findings.length], [1, 3]);
  });
});
