import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import {
  DONE,
  TODO,
  TestFile,
  activate,
  closeEditors,
  reasons,
  row,
  steps,
  tick,
  until,
  withSettings,
} from './support/host';

const rows = [
  [TODO, 'Enable MFA for everyone'],
  [TODO, 'Block legacy sign-in'],
] as const;
const text = steps(rows);

describe('a tick in a file that is not open', () => {
  let api: ZeroTrustStepsApi;
  const files: TestFile[] = [];
  const newFile = async (name: string, content: string | Uint8Array = text) => {
    const file = new TestFile(name, content);
    files.push(file);
    await file.known(api);
    return file;
  };

  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    await closeEditors();
    files.splice(0).forEach(file => file.delete());
  });

  const eachShape: Record<string, string> = {
    'LF alone': text,
    'CRLF alone': text.replaceAll('\n', '\r\n'),
    'mixed line ends and a lone CR': text.replace('\n', '\r\n').replace('## Objectives\n', '## Objectives\r'),
    'a byte order mark': `\uFEFF${text}`,
    'no line end at the end, and white space before line ends': `${text.trimEnd()}   \n\nTrailing \t`,
  };
  for (const [shape, content] of Object.entries(eachShape)) {
    it(`changes only its bytes: ${shape}`, async () => {
      const settings = {
        'files.trimTrailingWhitespace': true,
        'files.insertFinalNewline': true,
        'files.trimFinalNewlines': true,
        'editor.formatOnSave': true,
        'files.eol': '\r\n',
      };
      await withSettings(settings, async () => {
        const file = await newFile('bytes.md', content);
        const [report] = await tick(api, row(api, file, 'Block legacy sign-in'), 'done');
        assert.equal(report?.save, 'saved');
        const at = content.lastIndexOf(TODO);
        assert.equal(file.text, content.slice(0, at) + DONE + content.slice(at + TODO.length));
        assert.equal(
          vscode.workspace.textDocuments.some(each => each.uri.toString() === file.key && each.isDirty),
          false,
        );
      });
    });
  }

  it('shows in the tree at once', async () => {
    const file = await newFile('shows.md');
    await tick(api, row(api, file, 'Enable MFA for everyone'), 'done');
    const item = api.tree.getTreeItem(row(api, file, 'Enable MFA for everyone'));
    assert.equal((item.checkboxState as { state: number }).state, vscode.TreeItemCheckboxState.Checked);
  });

  it('is never seen half written: whoever reads meanwhile waits for it', async () => {
    const file = await newFile('large.md', text + 'word '.repeat(400_000));
    let lost = 0;
    const watching = api.store.onDidChange(() => (lost += api.store.get(file.key) === undefined ? 1 : 0));
    try {
      for (let i = 0; i < 6; i++) {
        const ticking = tick(api, row(api, file, 'Enable MFA for everyone'), i % 2 === 0 ? 'done' : 'todo');
        const state = { isDone: false };
        void ticking.finally(() => (state.isDone = true));
        while (!state.isDone) {
          await api.store.refresh([file.key]);
        }
        assert.deepEqual(reasons(await ticking), []);
      }
    } finally {
      watching.dispose();
    }
    assert.equal(lost, 0);
  });

  it('finds its row in a text that changed on disk meanwhile', async () => {
    const file = await newFile('changed.md');
    const node = row(api, file, 'Enable MFA for everyone');
    const newer = `Intro\n\n${text.replace('legacy sign-in', 'all legacy sign-in')}`;
    file.write(newer);
    await tick(api, node, 'done');
    assert.equal(file.text, newer.replace(TODO, DONE));
  });

  it('is refused when its row is gone, when equal rows took its place, and when the file is gone', async () => {
    const file = await newFile('gone.md');
    const node = row(api, file, 'Enable MFA for everyone');
    const line = `| ${TODO} | Enable MFA for everyone | IT |  |\n`;
    const without = text.replace(line, '');
    file.write(without);
    assert.deepEqual(reasons(await tick(api, node, 'done')), ['missing']);
    file.write(without + line + line);
    assert.deepEqual(reasons(await tick(api, node, 'done')), ['ambiguous']);
    assert.equal(file.text, without + line + line);
    file.delete();
    assert.deepEqual(reasons(await tick(api, node, 'done')), ['no-file']);
  });

  it('is refused where bytes are not UTF-8, whatever the file is ticked from', async () => {
    const file = await newFile('bytes-lost.md');
    const node = row(api, file, 'Enable MFA for everyone');
    const invalid = new Uint8Array([...new TextEncoder().encode(text), 0xff, 0xfe, 0x0a]);
    new TestFile('bytes-lost.md', invalid);
    assert.deepEqual(reasons(await tick(api, node, 'done')), ['invalid-utf8']);
    assert.deepEqual([...file.bytes], [...invalid]);
    const editor = await file.open();
    editor.selection = new vscode.Selection(6, 0, 6, 0);
    const reports = await vscode.commands.executeCommand<[]>('zeroTrustSteps.toggleAtCursor');
    assert.deepEqual(reasons(reports), ['invalid-utf8']);
    assert.equal(editor.document.isDirty, false);
  });

  it('is refused in a table with conflict markers', async () => {
    const file = await newFile('conflict.md', text.replace(`| ${TODO}`, `<<<<<<< HEAD\n| ${TODO}`));
    assert.deepEqual(reasons(await tick(api, row(api, file, 'Block legacy sign-in'), 'done')), ['conflict']);
  });

  it('opens the file with the change unsaved, where nothing is to be saved', async () => {
    await withSettings({ 'zeroTrustSteps.saveAfterToggle': 'never' }, async () => {
      const mixed = text.replace('\n', '\r\n');
      const file = await newFile('never.md', mixed);
      const [report] = await tick(api, row(api, file, 'Enable MFA for everyone'), 'done');
      assert.equal(report?.save, 'unsaved');
      assert.equal(file.text, mixed);
      const document = await until('the document', () =>
        vscode.workspace.textDocuments.find(each => each.uri.toString() === file.key && each.isDirty),
      );
      assert.ok(document.getText().includes(DONE));
    });
  });

  it('can be taken back, to the byte', async () => {
    const content = text.replace(TODO, "<input type='checkbox' checked='checked'>").replace('\n', '\r\n');
    const file = await newFile('undo.md', content);
    await tick(api, row(api, file, 'Enable MFA for everyone'), 'todo');
    assert.notEqual(file.text, content);
    await vscode.commands.executeCommand('zeroTrustSteps.undoLastTick');
    assert.equal(file.text, content);
  });

  it('marks a section: all that can be set and has words, in one operation', async () => {
    const content = steps([
      ...rows,
      [DONE, 'Name an owner'],
      [TODO, ''],
      ['&check;', 'Say nothing'],
      ['&check;', 'Say nothing either'],
    ]);
    const file = await newFile('section.md', content);
    const section = api.tree.getParent(row(api, file, 'Name an owner'));
    assert.equal(section?.kind, 'section');
    await vscode.commands.executeCommand('zeroTrustSteps.markAllDone', section);
    assert.equal(file.text, content.replace(TODO, DONE).replace(TODO, DONE));
    await vscode.commands.executeCommand('zeroTrustSteps.undoLastTick');
    assert.equal(file.text, content);
  });

  it('marks several chosen rows together', async () => {
    const file = await newFile('chosen.md');
    const nodes = rows.map(([, words]) => row(api, file, words));
    await vscode.commands.executeCommand('zeroTrustSteps.markDone', nodes[0], nodes);
    assert.equal(file.text, text.replaceAll(TODO, DONE));
    await file.known(api);
    const again = rows.map(([, words]) => row(api, file, words));
    await vscode.commands.executeCommand('zeroTrustSteps.markTodo', again[1], [again[1]]);
    assert.equal(file.text, text.replace(TODO, DONE));
  });
});
