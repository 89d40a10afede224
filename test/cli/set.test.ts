import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { cli, listJson, Sandbox, stepFile, todoRow } from './harness';
import type { CliResult } from './harness';

const TODO = '<input type="checkbox" />';
const DONE = '<input type="checkbox" checked />';

describe('zt-steps set', () => {
  let sandbox: Sandbox;
  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => sandbox.remove());

  /** Runs `set` on a file with this content; gives how it ended and what the file holds then. */
  async function set(content: string, ...args: string[]): Promise<CliResult & { readonly text: string }> {
    const path = sandbox.write('step.md', content);
    const result = await cli('set', path, ...args);
    assert.deepEqual(readdirSync(sandbox.path), ['step.md'], 'nothing may be left beside the file');
    assert.equal(result.stdout, '');
    return { ...result, text: sandbox.read('step.md') };
  }

  /** Runs `set`, which must refuse and leave the file alone. */
  async function refused(content: string, ...args: string[]): Promise<string> {
    const { code, stderr, text } = await set(content, ...args);
    assert.deepEqual([code, text], [2, content]);
    return stderr;
  }

  const three = stepFile(todoRow('1. Map'), todoRow('2. Boots'), todoRow('3. Bread'));

  it('ticks the objective on a line, and changes nothing else', async () => {
    const { code, stderr, text } = await set(three, '--line', '8', '--done');
    assert.equal(text, three.replace(`${TODO} | 2.`, `${DONE} | 2.`));
    assert.deepEqual([code, stderr], [0, `${sandbox.at('step.md')}:8: done: 2. Boots\n`]);
  });

  it('unticks it again, to the same bytes', async () => {
    const ticked = three.replace(`${TODO} | 2.`, `${DONE} | 2.`);
    assert.equal((await set(ticked, '--line', '8', '--todo')).text, three);
  });

  it('finds an objective by its id', async () => {
    const { files } = await listJson(sandbox.write('step.md', three));
    const id = files[0]?.objectives[2]?.id ?? '';
    const { code, text } = await set(three, '--id', id, '--done');
    assert.deepEqual([code, text], [0, three.replace(`${TODO} | 3.`, `${DONE} | 3.`)]);
  });

  it('says so when it is so already', async () => {
    const { code, stderr, text } = await set(three, '--line', '7', '--todo');
    assert.deepEqual([code, text], [0, three]);
    assert.match(stderr, /:7: already to do: 1\. Map\n$/);
  });

  it('keeps the byte order mark and every kind of line end', async () => {
    const mixed = `\uFEFF${three}`.replace('## Paths\n', '## Paths\r\n').replace('1. Map', '1.  Map  ');
    const { text } = await set(mixed, '--line', '9', '--done');
    assert.equal(text, mixed.replace(`${TODO} | 3.`, `${DONE} | 3.`));
  });

  it('keeps the last line without its end, and characters of every width', async () => {
    const content = stepFile(todoRow('🥾 Ōsaka 日本'), '| [ ] | Ende').trimEnd();
    const { text } = await set(content, '--line', '8', '--done');
    assert.equal(text, content.replace('[ ]', '[x]'));
  });

  it('sets a task list item', async () => {
    const { code, text } = await set('# Notes\n\n- [ ] Bread\n- [ ] Salt\n', '--line', '4', '--done');
    assert.deepEqual([code, text], [0, '# Notes\n\n- [ ] Bread\n- [x] Salt\n']);
  });

  describe('with a column', () => {
    const row = `| ${TODO} | Is there a fence? | ☐ Wood | ☐ Stone |`;
    const column = (box: string): string => `${row.indexOf(box) + 1}`;

    it('sets the sub-item that starts there', async () => {
      const { code, stderr, text } = await set(
        stepFile(row),
        '--line',
        '7',
        '--column',
        column('☐ Stone'),
        '--done',
      );
      assert.deepEqual([code, text], [0, stepFile(row.replace('☐ Stone', '☑ Stone'))]);
      assert.match(stderr, /:7: done: Stone\n$/);
    });

    it("sets the row's own box where that starts there", async () => {
      const { text } = await set(stepFile(row), '--line', '7', '--column', '3', '--done');
      assert.equal(text, stepFile(row.replace(TODO, DONE)));
    });

    it('refuses a column where no checkbox starts, or that reaches into another line', async () => {
      const content = stepFile(row, row);
      for (const wrong of ['4', `${row.length + 4}`, '999999']) {
        assert.match(
          await refused(content, '--line', '7', '--column', wrong, '--done'),
          /No checkbox .* line 7, column/,
        );
      }
      assert.match(await refused(content, '--line', '999999', '--column', '3', '--done'), /No checkbox/);
    });

    it('sets an answer option where the objective itself is unknown', async () => {
      const question = `| Fence? | ${TODO} Yes <br> ${TODO} No |`;
      const content = `# Questions\n\n| Question | Answer |\n|---|---|\n${question}\n`;
      const message = await refused(content, '--line', '5', '--done');
      const second = question.lastIndexOf('<input') + 1;
      assert.match(
        message,
        new RegExp(`neither done nor to do.* --column ${question.indexOf('<input') + 1} or ${second}`),
      );
      const { code, text } = await set(content, '--line', '5', '--column', `${second}`, '--done');
      assert.deepEqual([code, text], [0, content.replace(`${TODO} No`, `${DONE} No`)]);
    });
  });

  describe('refuses', () => {
    it('a line without an objective', async () => {
      for (const line of ['1', '5', '6', '10', '4000']) {
        assert.match(
          await refused(three, '--line', line, '--done'),
          new RegExp(`There is no objective on line ${line}\\.`),
        );
      }
    });

    it('an id that is not there', async () => {
      assert.match(
        await refused(three, '--id', 'nowhere', '--done'),
        /There is no objective with the id nowhere\./,
      );
    });

    it('an id that has become ambiguous, and lists the lines', async () => {
      const { files } = await listJson(sandbox.write('step.md', stepFile(todoRow('1. Rest'))));
      const id = files[0]?.objectives[0]?.id ?? '';
      const content = stepFile(todoRow('1. Rest'), todoRow('2. Go'), todoRow('3. Rest'));
      assert.match(await refused(content, '--id', id, '--done'), /ambiguous.* line 7 or 9\./);
    });

    it('a state that is unknown', async () => {
      const content = stepFile('| &check; | Go | | |', '| &check; | Stop | | |');
      assert.match(await refused(content, '--line', '7', '--done'), /neither done nor to do/);
    });

    it('a table with merge-conflict markers', async () => {
      const content = stepFile(
        todoRow('1. Map'),
        '<<<<<<< HEAD',
        todoRow('2. Boots'),
        '=======',
        todoRow('2. Shoes'),
        '>>>>>>> shoes',
      );
      for (const line of ['7', '9', '11']) {
        assert.match(await refused(content, '--line', line, '--done'), /merge-conflict markers/);
      }
    });

    it('a read-only file', async () => {
      const path = sandbox.write('step.md', three);
      chmodSync(path, 0o444);
      const { code, stderr } = await cli('set', path, '--line', '7', '--done');
      assert.deepEqual([code, stderr], [2, `${path}: The file is read-only.\n`]);
      assert.deepEqual([sandbox.read('step.md'), readdirSync(sandbox.path)], [three, ['step.md']]);
    });

    it('a file that is not valid UTF-8, byte for byte', async () => {
      const bytes = Buffer.from(`${three}\xff`, 'latin1');
      const path = sandbox.write('step.md', bytes);
      const { code, stderr } = await cli('set', path, '--line', '7', '--done');
      assert.deepEqual([code, stderr], [2, `${path}: This is not valid UTF-8.\n`]);
      assert.ok(readFileSync(path).equals(bytes));
    });

    it('a folder, and a file that is not there', async () => {
      assert.equal((await cli('set', sandbox.path, '--line', '1', '--done')).code, 2);
      assert.equal((await cli('set', sandbox.at('none.md'), '--line', '1', '--done')).code, 2);
    });
  });

  it('keeps the mode', async () => {
    const path = sandbox.write('step.md', three);
    chmodSync(path, 0o640);
    await cli('set', path, '--line', '7', '--done');
    assert.equal(statSync(path).mode & 0o777, process.platform === 'win32' ? 0o666 : 0o640);
  });

  it('writes what a symbolic link leads to, and keeps the link', async function () {
    sandbox.write('real/step.md', three);
    try {
      symlinkSync('real/step.md', sandbox.at('link.md'));
    } catch {
      this.skip();
    }
    const { code } = await cli('set', sandbox.at('link.md'), '--line', '7', '--done');
    assert.equal(code, 0);
    assert.ok(lstatSync(sandbox.at('link.md')).isSymbolicLink());
    assert.equal(readlinkSync(sandbox.at('link.md')), 'real/step.md');
    assert.equal(sandbox.read('real/step.md'), three.replace(`${TODO} | 1.`, `${DONE} | 1.`));
    assert.deepEqual(readdirSync(sandbox.at('real')), ['step.md']);
  });
});
