import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { cli, cliWith, Sandbox, stepFile, todoRow } from './harness';
import { wantsColours } from '../../src/cli/output';
import { printable, printableExcerpt } from '../../src/cli/terminal-text';

// eslint-disable-next-line no-control-regex -- these are what must not be there
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('zt-steps list for people', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  it('shows files, sections and objectives, with their progress', async () => {
    const path = sandbox.write(
      'step.md',
      `${stepFile(
        todoRow('1. Sign the path'),
        '| ☑ | 2. Mow it | | |',
        todoRow('3.'),
        '| <input type="checkbox"> | 4. Which way? <br> <input type="checkbox" checked> Along the river | | |',
      )}\n### Bridges\n\n- [ ] Count them\n`,
    );
    const { code, stdout, stderr } = await cli('list', path);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(
      stdout,
      `${path}  Step 1. Know the way  1/4 (1 placeholder)
  Paths  1/4 (1 placeholder)
    ☐ 1. Sign the path  Guide  :7
    ☑ 2. Mow it  :8
    ☐ 3. (placeholder)  Guide  :9
    ☐ 4. Which way? Along the river  :10
      ☑ Along the river
    Bridges  0/1
      ☐ Count them  :14

1/4 (1 placeholder) in 1 file
`,
    );
  });

  it('says so when there is nothing', async () => {
    const { code, stdout } = await cli('list', sandbox.write('empty/prose.md', 'Just words.\n'));
    assert.deepEqual([code, stdout], [0, 'No step files found.\n']);
  });

  it('colours on request, and says the same without', async () => {
    const path = sandbox.write('colour.md', stepFile(todoRow('1.'), '| [x] | Go | Guide | |'));
    const plain = await cli('list', path);
    const coloured = await cliWith({ colours: true }, 'list', path);
    assert.ok(coloured.stdout.includes('\u001b[2m'));
    assert.equal(stripVTControlCharacters(coloured.stdout), plain.stdout);
  });

  it('lets no text of a document act on the terminal', async () => {
    const hostile = 'a\u001b]0;owned\u0007b\u001b[2Jc\u009b31md\u202egnp.exe\u2066e\u200ff&#27;[1mg&#x202e;h';
    const text = stepFile(`| [ ] | ${hostile} | ${hostile} | [${hostile}](x) |`).replaceAll('Paths', hostile);
    const path = sandbox.write('hostile.md', text.replace('Know the way', hostile));
    const { stdout } = await cli('list', path);
    assert.match(stdout, /gnp\.exe/);
    assert.doesNotMatch(stdout, UNSAFE);
  });

  it('lets no file name act on the terminal', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const path = sandbox.write('x\u001b[31m\n\u202ey.md', stepFile(todoRow('Go')));
    const { stdout } = await cli('list', path);
    assert.doesNotMatch(stdout, UNSAFE);
    const { stderr } = await cli('list', `${path}.missing`, '--json');
    assert.doesNotMatch(stderr, UNSAFE);
    assert.doesNotMatch((await cli('set', path, '--line', '1', '--done')).stderr, UNSAFE);
    assert.doesNotMatch((await cli('list', path, '--\u001b[31m')).stderr, UNSAFE);
  });

  it('cuts a cell that would flood the terminal', async () => {
    const { stdout } = await cli('list', sandbox.write('long.md', stepFile(todoRow('wide '.repeat(10_000)))));
    assert.ok(stdout.length < 1000);
    assert.match(stdout, /wide…/);
  });
});

describe('printable text', () => {
  it('keeps words in every script, emoji with their joiners too', () => {
    for (const text of ['Grüße', 'می‌خواهم', '👩‍💻 in Ōsaka', '日本語', 'e\u0301']) {
      assert.equal(printable(text), text);
    }
  });

  it('shows controls, drops what reorders or hides, and stays on one line', () => {
    assert.equal(printable('a\u0000b\u202Ec\r\n\td\u2028e\u{e0041}f'), 'a\uFFFDbc d\uFFFDef');
  });

  it('cuts between characters', () => {
    const cut = printableExcerpt('🥾'.repeat(1000));
    assert.equal(cut, `${'🥾'.repeat(160)}…`);
  });
});

describe('colours', () => {
  it('are for terminals, unless the environment says otherwise', () => {
    assert.equal(wantsColours({}, true), true);
    assert.equal(wantsColours({}, undefined), false);
    assert.equal(wantsColours({ TERM: 'dumb' }, true), false);
    assert.equal(wantsColours({ NO_COLOR: '1' }, true), false);
    assert.equal(wantsColours({ NO_COLOR: '' }, true), true);
    assert.equal(wantsColours({ FORCE_COLOR: '1' }, false), true);
    assert.equal(wantsColours({ FORCE_COLOR: '0' }, true), false);
    assert.equal(wantsColours({ FORCE_COLOR: '1', NO_COLOR: '1' }, true), false);
  });
});
