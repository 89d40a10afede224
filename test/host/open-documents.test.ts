import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import type { TickReport } from '../../src/app/ticking/tick';
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
  withSettings,
} from './support/host';
import { OneFile } from './support/one-file';

const text = steps([
  [TODO, 'Enable MFA for everyone'],
  [TODO, 'Block legacy sign-in'],
  [DONE, 'Name an owner'],
]);
const FIRST_ROW = 6;

describe('a tick in an open document', () => {
  let api: ZeroTrustStepsApi;
  let file: TestFile;
  const openFile = async (name: string, content = text) => {
    file = new TestFile(name, content);
    await file.known(api);
    return file.open();
  };
  const toggle = async (editor: vscode.TextEditor, ...places: readonly [line: number, column: number][]) => {
    editor.selections = places.map(([line, column]) => new vscode.Selection(line, column, line, column));
    return vscode.commands.executeCommand<readonly TickReport[]>('zeroTrustSteps.toggleAtCursor');
  };

  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  it('changes the token in the editor, leaves it unsaved, and is one step to undo', async () => {
    const { document } = await openFile('open.md');
    await tick(api, row(api, file, 'Enable MFA for everyone'), 'done');
    assert.equal(document.getText(), text.replace(TODO, DONE));
    assert.equal(document.isDirty, true);
    assert.equal(file.text, text);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('keeps unsaved words of the user, and goes to the row though it has moved', async () => {
    const editor = await openFile('dirty.md');
    const node = row(api, file, 'Enable MFA for everyone');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'Not saved yet\n\n'));
    await tick(api, node, 'done');
    assert.equal(editor.document.getText(), `Not saved yet\n\n${text.replace(TODO, DONE)}`);
    assert.equal(file.text, text);
  });

  it('takes ticks that come all at once', async () => {
    const { document } = await openFile('burst.md');
    const nodes = ['Enable MFA for everyone', 'Block legacy sign-in'].map(words => row(api, file, words));
    const wishes = [...nodes, ...nodes, ...nodes].map(node => tick(api, node, 'done'));
    const reports = (await Promise.all(wishes)).flat();
    assert.deepEqual(reasons(reports), []);
    assert.equal(document.getText(), text.replaceAll(TODO, DONE));
  });

  it('toggles at several cursors as one step: to done while anything is to do, else all back', async () => {
    const editor = await openFile('cursors.md');
    await toggle(editor, [FIRST_ROW, 0], [FIRST_ROW + 1, 40], [FIRST_ROW + 2, 3]);
    assert.equal(editor.document.getText(), text.replaceAll(TODO, DONE));
    await toggle(editor, [FIRST_ROW, 0], [FIRST_ROW + 1, 40], [FIRST_ROW + 2, 3]);
    assert.equal(editor.document.getText(), text.replaceAll(DONE, TODO));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('moves no caret, wherever it stands', async () => {
    const editor = await openFile('caret.md', text.replaceAll(TODO, '☐').replace(DONE, '[ ]'));
    const places = [
      [FIRST_ROW, 0],
      [FIRST_ROW, 2],
      [FIRST_ROW, 3],
      [FIRST_ROW + 1, 9],
      [FIRST_ROW + 2, 2],
      [FIRST_ROW + 2, 3],
      [FIRST_ROW + 2, 4],
    ] as const;
    for (const [line, column] of places) {
      await toggle(editor, [line, column]);
      await new Promise(resolve => setTimeout(resolve, 120));
      const { active } = editor.selection;
      assert.deepEqual([active.line, active.character], [line, column]);
    }
  });

  it('sets the answer option at the cursor, and refuses the row that says nothing', async () => {
    const content = steps([['', '<input type="checkbox"> Yes <input type="checkbox"> No']]);
    const editor = await openFile('options.md', content);
    assert.deepEqual(reasons(await toggle(editor, [FIRST_ROW, 0])), ['unknown-state']);
    await toggle(editor, [FIRST_ROW, content.split('\n')[FIRST_ROW]!.lastIndexOf('<input')]);
    const expected = content.replace('<input type="checkbox"> No', '<input type="checkbox" checked> No');
    assert.equal(editor.document.getText(), expected);
  });

  it('saves a clean document where that is wanted, and no other', async () => {
    await withSettings(
      { 'zeroTrustSteps.saveAfterToggle': 'always', 'files.trimTrailingWhitespace': true },
      async () => {
        const editor = await openFile('always.md', `${text}space behind   \n`);
        const [report] = await tick(api, row(api, file, 'Enable MFA for everyone'), 'done');
        assert.equal(report?.save, 'saved');
        assert.equal(file.text, `${text}space behind\n`.replace(TODO, DONE), 'save participants have run');
        await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'x'));
        await tick(api, row(api, file, 'Block legacy sign-in'), 'done');
        assert.equal(editor.document.isDirty, true);
        assert.equal(file.text.startsWith('x'), false);
      },
    );
  });

  it('never saves one whose line ends on disk are mixed', async () => {
    await withSettings({ 'zeroTrustSteps.saveAfterToggle': 'always' }, async () => {
      const mixed = text.replace('\n', '\r\n');
      const { document } = await openFile('mixed.md', mixed);
      await tick(api, row(api, file, 'Enable MFA for everyone'), 'done');
      assert.equal(document.isDirty, true);
      assert.equal(file.text, mixed);
    });
  });

  it('says so where the file changed on disk, and a save was refused', async () => {
    await withSettings({ 'zeroTrustSteps.saveAfterToggle': 'always' }, async () => {
      const { document } = await openFile('conflicting.md');
      const node = row(api, file, 'Enable MFA for everyone');
      file.write(`${text}From outside\n`);
      const [report] = await tick(api, node, 'done');
      // Either the editor had read the new text already, or it refuses to write over it: nothing is lost.
      assert.ok(
        report?.save === 'save-failed' || document.getText().includes('From outside'),
        report?.save ?? '',
      );
      assert.ok(file.text.includes('From outside'));
    });
  });

  it('is taken back in the editor too', async () => {
    const { document } = await openFile('undo-open.md');
    await tick(api, row(api, file, 'Name an owner'), 'todo');
    await vscode.commands.executeCommand('zeroTrustSteps.undoLastTick');
    assert.equal(document.getText(), text);
  });

  it('is refused on a read-only file system', async () => {
    file = new TestFile('unused.md', '');
    const provider = vscode.workspace.registerFileSystemProvider('zt-read-only', new OneFile(text), {
      isReadonly: true,
    });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('zt-read-only:/steps.md'));
      const editor = await vscode.window.showTextDocument(document);
      assert.deepEqual(reasons(await toggle(editor, [FIRST_ROW, 0])), ['read-only']);
      assert.equal(document.getText(), text);
    } finally {
      await closeEditors();
      provider.dispose();
    }
  });

  const failures = {
    'whose file says that it is read-only': [new OneFile(text, { isReadOnly: true }), 'read-only'],
    'that denies the write': [
      new OneFile(text, { onWrite: vscode.FileSystemError.NoPermissions() }),
      'read-only',
    ],
    'that fails to write': [
      new OneFile(text, { onWrite: new vscode.FileSystemError('disk full') }),
      'failed',
    ],
  } as const;
  for (const [index, [kind, [files, reason]]] of Object.entries(failures).entries()) {
    const scheme = `zt-failing-${index}`;
    it(`is refused on a file system ${kind}, where nobody has the file open`, async () => {
      file = new TestFile('unused.md', '');
      const provider = vscode.workspace.registerFileSystemProvider(scheme, files);
      try {
        const start = text.indexOf(TODO);
        const checkbox = { start, end: start + TODO.length };
        const target = { objectiveId: 'any', subItem: null, checkbox, wanted: 'done' } as const;
        const base = { text, version: null };
        const { reports } = await api.ticking.tick([{ uri: `${scheme}:/steps.md`, base, targets: [target] }]);
        assert.deepEqual(reasons(reports), [reason]);
      } finally {
        provider.dispose();
      }
    });
  }
});
