import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, cliWith, listJson, Sandbox, stepFile, todoRow, type CliResult } from './harness';

/** Controls but for the line end, line separators, and what reorders or hides text. */
const UNSAFE = /(?!\n)\p{Cc}|[\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/u;
const ESCAPES = 'a\u001b]0;owned\u0007b\u001b[2Jc\u009b31md\u202egnp.exe\u2066e\u2028f';

/** Each may stand in a name on Linux; the last two look the same. */
const NAMES = [
  '100%41.md',
  'a#b.md',
  'why?.md',
  'two words.md',
  `it's "quoted".md`,
  'back\\slash.md',
  'new\nline.md',
  '-dash.md',
  '--help.md',
  '$(touch owned).md',
  '😀 👩‍👩‍👧.md',
  `${ESCAPES.replaceAll('/', '')}.md`,
  '__proto__.md',
  'constructor.md',
  `${'x'.repeat(240)}.md`,
  'caf\u00e9.md',
  'cafe\u0301.md',
];

const text = stepFile(todoRow('Walk'), '|', todoRow('Run'));

describe('names of files that were made to deceive', function () {
  let sandbox: Sandbox;

  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(() => {
    sandbox = new Sandbox();
    mkdirSync(sandbox.path, { recursive: true });
    NAMES.forEach(name => writeFileSync(join(sandbox.path, name), text));
  });
  afterEach(() => sandbox.remove());

  const assertSafe = ({ stdout, stderr }: CliResult, what: string) => {
    assert.doesNotMatch(stdout, UNSAFE, what);
    assert.doesNotMatch(stderr, UNSAFE, what);
  };

  it('are listed as they are in JSON, and act on no terminal', async () => {
    const { files } = await listJson(sandbox.path);
    const found = files.map(({ path }) => path.slice(sandbox.path.length + 1));
    assert.deepEqual(found.sort(), [...NAMES].sort());
    assertSafe(await cli('list', sandbox.path), 'list');
    assertSafe(await cli('check', sandbox.path), 'check');
  });

  it('are named, set and mended like all others', async () => {
    for (const name of NAMES) {
      const path = sandbox.at(name);
      const set = await cli('set', path, '--line', '7', '--done');
      assert.equal(set.code, 0, name);
      assertSafe(set, `set ${name}`);
      const dry = await cliWith({ isTerminal: true }, 'fix', '--dry-run', path);
      assertSafe(dry, `fix --dry-run ${name}`);
      const fixed = await cli('fix', path);
      assertSafe(fixed, `fix ${name}`);
      assert.equal(
        readFileSync(path, 'utf8')
          .split('\n')
          .filter(line => line === '|').length,
        0,
        name,
      );
    }
    assert.deepEqual(readdirSync(sandbox.path).sort(), [...NAMES].sort(), 'no file came or went');
  });

  it('are in quotes in a diff for programs, where they would be read as its lines', async () => {
    const path = sandbox.at('x\n--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y.md'.replaceAll('/', ''));
    writeFileSync(path, text);
    const { stdout } = await cli('fix', '--dry-run', path);
    const heads = stdout.split('\n').filter(line => /^(---|\+\+\+|@@)/.test(line));
    assert.equal(heads.length, 3, stdout);
    assert.ok(
      heads[0]?.startsWith('--- "') && heads[0].endsWith('x\\n--- a\\n+++ b\\n@@ -1 +1 @@\\n-x\\n+y.md"'),
    );
  });

  it('that are not there are told of in one safe line', async () => {
    for (const args of [['list'], ['check'], ['fix'], ['set', '--line', '1', '--done']]) {
      const [command = '', ...rest] = args;
      const result = await cli(command, sandbox.at(`${ESCAPES}\n.md`), ...rest);
      assert.equal(result.code, 2, command);
      assertSafe(result, command);
      assert.equal(
        result.stderr
          .trimEnd()
          .split('\n')
          .filter(line => line.includes('owned')).length,
        1,
        command,
      );
    }
  });
});

describe('words that JavaScript knows as something else', () => {
  const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
  let sandbox: Sandbox;

  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => {
    sandbox.remove();
    assert.equal(Object.getOwnPropertyNames({}).length, 0);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('are words in front matter, headers, headings, owners and texts', async () => {
    const frontMatter = KEYS.map(key => `${key}: {polluted: yes}`).join('\n');
    const table = [
      `| Done | Objective | Owner | ${KEYS.join(' | ')} |`,
      `|---|---|---|${'---|'.repeat(KEYS.length)}`,
      ...KEYS.map(key => `| [ ] | ${key.replaceAll('_', '\\_')} | ${key} | ${KEYS.join(' | ')} |`),
    ].join('\n');
    const path = sandbox.write(
      'keys.md',
      `---\n${frontMatter}\n---\n\n# constructor\n\n## __proto__\n\n${table}\n`,
    );
    const { files } = await listJson(path);
    assert.deepEqual(
      files[0]?.objectives.map(({ text: words }) => words),
      KEYS,
    );
    const { code, stderr } = await cli('check', '--json', path);
    assert.deepEqual([code !== 2, stderr], [true, '']);
    assert.equal((await cli('set', path, '--id', files[0].objectives[0]!.id, '--done')).code, 0);
  });

  it('are settings that there are not, and checks that there are not', async () => {
    const path = sandbox.write('plan.md', text);
    const severities = `{${KEYS.map(key => `"${key}": "off"`).join()}}`;
    sandbox.write(
      '.zt-steps.json',
      `{"severities": ${severities}, ${KEYS.map(key => `"${key}": {"polluted": true}`).join()}, "__proto__": 1}`,
    );
    const { code, stderr } = await cli('check', path);
    assert.notEqual(code, null);
    for (const key of KEYS) {
      assert.ok(stderr.includes(`There is no setting “${key}”`), `${key}: ${stderr}`);
    }
    const plain = await cli('check', '--json', path);
    assert.match(plain.stdout, /stray-pipe/);
  });

  it('are names of checks that there are not, on the command line', async () => {
    const path = sandbox.write('plan.md', text);
    for (const key of KEYS) {
      const { code } = await cli('fix', '--only', key, path);
      assert.equal(code, 2, key);
    }
    assert.ok(existsSync(path));
  });
});
