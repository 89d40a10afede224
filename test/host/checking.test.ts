import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { CLEAN, DRAFT, HEAD, ROW, WIDE, actionsAt, apply, codesOf } from './support/checking';
import { withStubs } from './support/dashboard';
import { TestFile, TODO, activate, closeEditors, until, withSettings } from './support/host';
import { OneFile } from './support/one-file';

let api: ZeroTrustStepsApi;
let file: TestFile;

function codes(uri: vscode.Uri): string[] {
  return codesOf(api, uri);
}

function found(uri: vscode.Uri, count: number): Promise<unknown> {
  return until(`${count} findings in ${uri.path}`, () => codes(uri).length === count);
}

describe('findings in the editor', () => {
  before(async () => {
    api = await activate();
  });
  beforeEach(() => {
    file = new TestFile('draft.md', DRAFT);
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  it('show while a step file is open, follow typing, and go when it is closed', async () => {
    const { document } = await file.open();
    await found(file.uri, 3);
    assert.deepEqual(codes(file.uri), ['excess-cells', 'stray-pipe', 'stray-pipe']);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(file.uri, document.lineAt(7).rangeIncludingLineBreak);
    await vscode.workspace.applyEdit(edit);
    await found(file.uri, 2);
    await closeEditors();
    await found(file.uri, 0);
  });

  it('lead to the page about their check', async () => {
    await file.open();
    await found(file.uri, 3);
    for (const { code, source } of api.checking.diagnostics.get(file.uri)) {
      assert.ok(typeof code === 'object');
      assert.match(code.target.path, new RegExp(`/docs/checks/${code.value}\\.md$`));
      assert.ok((await vscode.workspace.fs.readFile(code.target)).length > 0);
      assert.equal(source, 'Zero Trust Steps');
    }
  });

  it('are mended one at a time, the best way first, in one step to undo', async () => {
    const { document } = await file.open();
    await found(file.uri, 3);
    const [best, ...others] = await actionsAt(file.uri, 7, vscode.CodeActionKind.QuickFix);
    assert.equal(best?.isPreferred, true);
    assert.ok(others.every(({ isPreferred }) => isPreferred !== true));
    await apply(best);
    assert.equal(document.getText(), `${HEAD}${ROW}${WIDE}|\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), DRAFT);
  });

  it('are mended together by source.fixAll, and of one kind from the light bulb', async () => {
    const { document } = await file.open();
    await found(file.uri, 3);
    const kind = vscode.CodeActionKind.SourceFixAll.append('zeroTrustSteps');
    const all = await actionsAt(file.uri, 0, kind);
    assert.deepEqual(
      all.map(action => action.kind?.value),
      ['source.fixAll.zeroTrustSteps'],
    );
    await apply(all[0]);
    assert.equal(document.getText(), CLEAN);
    await vscode.commands.executeCommand('undo');
    const same = await actionsAt(file.uri, 7);
    await apply(same.find(({ title }) => title.includes('Fix all 2')));
    assert.equal(document.getText(), `${HEAD}${ROW}${WIDE}`);
  });

  it('are mended on save where that is set', async () => {
    const settings = { 'editor.codeActionsOnSave': { 'source.fixAll.zeroTrustSteps': 'explicit' } };
    await withSettings(settings, async () => {
      const editor = await file.open();
      await found(file.uri, 3);
      await editor.edit(edit => edit.insert(new vscode.Position(0, 8), ' of 3'));
      assert.equal(await editor.document.save(), true);
      assert.equal(file.text, CLEAN.replace('# Step 1', '# Step 1 of 3'));
    });
  });

  it('are never ignored by a save that makes quick fixes', async () => {
    const text = `${HEAD}| ${TODO} | Enrol devices | IT | [Plan](url) |\n`;
    file.write(text);
    await withSettings({ 'editor.codeActionsOnSave': { quickfix: 'explicit' } }, async () => {
      const editor = await file.open();
      await until('a finding without a fix', () => codes(file.uri).join() === 'placeholder');
      await editor.edit(edit => edit.insert(new vscode.Position(0, 8), ' of 3'));
      assert.equal(await editor.document.save(), true);
      assert.equal(file.text, text.replace('# Step 1', '# Step 1 of 3'));
    });
  });

  it('are ignored where they stand', async () => {
    await file.open();
    await found(file.uri, 3);
    const actions = await actionsAt(file.uri, 8);
    await apply(actions.find(({ title }) => title.includes('Ignore “excess-cells”')));
    await found(file.uri, 2);
    assert.deepEqual(codes(file.uri), ['stray-pipe', 'stray-pipe']);
  });

  it('show in untitled documents, and not in what cannot be written', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: DRAFT });
    await vscode.window.showTextDocument(untitled);
    await found(untitled.uri, 3);
    const provider = new OneFile(DRAFT, { isReadOnly: true });
    const registered = vscode.workspace.registerFileSystemProvider('zt-old', provider, { isReadonly: true });
    try {
      const old = vscode.Uri.parse('zt-old:/draft.md');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(old));
      await api.checking.diagnostics.check(await vscode.workspace.openTextDocument(old));
      assert.deepEqual(codes(old), []);
      assert.deepEqual(await actionsAt(old, 7, vscode.CodeActionKind.QuickFix), []);
    } finally {
      await closeEditors();
      registered.dispose();
    }
  });

  it('show in files that are not open once the whole workspace is checked', async () => {
    await file.known(api);
    await found(file.uri, 0);
    await vscode.commands.executeCommand('zeroTrustSteps.checkWorkspace');
    assert.deepEqual(codes(file.uri), ['excess-cells', 'stray-pipe', 'stray-pipe']);
  });

  it('are none where there are no step files, and that is said', async () => {
    const shown: string[] = [];
    const showInformationMessage = (message: string) => {
      shown.push(message);
      return Promise.resolve(undefined);
    };
    await withSettings({ 'zeroTrustSteps.include': ['nowhere/*.md'] }, async () => {
      await until('no step files', () => api.store.documents.length === 0);
      await withStubs(vscode.window, { showInformationMessage }, () =>
        vscode.commands.executeCommand('zeroTrustSteps.checkWorkspace'),
      );
    });
    assert.deepEqual(shown, ['There are no step files.']);
    await until('step files', () => api.store.documents.length > 0);
  });

  it('show in all files where the setting says so, and follow other programs', async () => {
    await withSettings({ 'zeroTrustSteps.checks.scope': 'workspace' }, async () => {
      await file.known(api);
      await found(file.uri, 3);
      file.write(CLEAN);
      await found(file.uri, 0);
    });
  });

  it('are mended by command in the active editor', async () => {
    const { document } = await file.open();
    await found(file.uri, 3);
    await vscode.commands.executeCommand('zeroTrustSteps.fixAll');
    assert.equal(document.getText(), CLEAN);
    assert.equal(file.text, DRAFT, 'the file itself is left to its editor');
  });

  it('of empty objectives are mended together: of one row, of one table, of all', async () => {
    const empty = `| ${TODO} |  |  | link |\n`;
    const { document } = await file.open();
    const second = CLEAN.slice(CLEAN.indexOf('## Devices')).replace('Devices', 'Accounts');
    for (const [before, after] of [
      [CLEAN + empty, CLEAN],
      [CLEAN + empty + empty, CLEAN],
      [`${CLEAN}${empty}\n${second}${empty}${empty}`, `${CLEAN}\n${second}`],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(file.uri, new vscode.Range(0, 0, document.lineCount, 0), before);
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand('zeroTrustSteps.removeEmptyObjectives');
      assert.equal(document.getText(), after);
    }
  });

  it('tell in a hover what readers lose', async () => {
    file.write(`${HEAD}| ${TODO} | Enrol devices | IT | | lost |\n`);
    const { document } = await file.open();
    await until('the text of the file', () => document.getText().includes('lost'));
    const at = document.positionAt(document.getText().indexOf('lost') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file.uri,
      at,
    );
    const words = hovers
      .flatMap(({ contents }) => contents)
      .map(each => (each instanceof vscode.MarkdownString ? each.value : JSON.stringify(each)));
    assert.ok(
      words.some(each => each.includes('do not see this cell')),
      words.join('\n'),
    );
  });

  it('tell by command all that readers lose', async () => {
    file.write(`${HEAD}| ${TODO} | Enrol devices | IT | | lost | gone |\n`);
    const { document } = await file.open();
    await until('the text of the file', () => document.getText().includes('gone'));
    const shown: string[] = [];
    const { executeCommand } = vscode.commands;
    const stub = (command: string, ...args: unknown[]) => {
      if (command !== 'editor.action.goToLocations') return executeCommand(command, ...args);
      const places = args[2] as readonly vscode.Location[];
      return Promise.resolve(shown.push(...places.map(({ range }) => document.getText(range).trim())));
    };
    await withStubs(vscode.commands, { executeCommand: stub as typeof executeCommand }, () =>
      executeCommand('zeroTrustSteps.showLostContent'),
    );
    assert.deepEqual(shown, ['lost', 'gone']);
  });
});
