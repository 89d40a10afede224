import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { requestsFor } from '../../src/app/tree/tick-requests';
import type { ObjectiveNode } from '../../src/app/tree/tree-node';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { DRAFT } from './support/checking';
import { TestDashboard, warningsOf } from './support/dashboard';
import { activate, allNodes, closeEditors, reasons, until } from './support/host';
import { OneFile } from './support/one-file';
import { messagesOf } from './support/spelling';

const file = { key: 'zt-vault:/far/plan.md' };
const ROW = 'Find every device';
const REFUSED = 'plan.md is read-only.';

describe('a step file on a read-only file system', () => {
  let api: ZeroTrustStepsApi;
  let provider: vscode.Disposable;

  before(async () => {
    api = await activate();
    provider = vscode.workspace.registerFileSystemProvider('zt-vault', new OneFile(DRAFT), {
      isReadonly: true,
    });
    // As if a folder of the workspace were there: one that is added to a window starts its extensions again.
    await api.store.watch([...api.store.documents.map(({ uri }) => uri), file.key], () => false);
  });
  afterEach(closeEditors);
  after(async () => {
    await vscode.commands.executeCommand('zeroTrustSteps.refresh');
    await until('no such file', () => api.store.get(file.key) === undefined);
    provider.dispose();
  });

  function node(): ObjectiveNode {
    const found = allNodes(api).find(each => each.kind === 'objective' && each.document.uri === file.key);
    assert.ok(found?.kind === 'objective');
    return found;
  }

  it('has rows with boxes in the tree, which refuse, say why, and stay as they are', async () => {
    assert.equal(node().objective.text, ROW);
    const said = await warningsOf(async () => {
      const { reports } = await api.ticking.tick(requestsFor([node()], 'done'));
      assert.deepEqual(reasons(reports), ['read-only']);
    });
    assert.deepEqual(said, [REFUSED]);
    const { checkboxState } = api.tree.getTreeItem(node());
    assert.ok(typeof checkboxState === 'object');
    assert.equal(checkboxState.state, vscode.TreeItemCheckboxState.Unchecked);
  });

  it('has rows in the dashboard, which cannot be changed, and says why', async () => {
    for (const scope of [{ kind: 'workspace' }, { kind: 'file', uri: file.key }] as const) {
      const dashboard = await new TestDashboard(api, scope).load();
      try {
        const row = dashboard.row(file, ROW);
        const target = { ...row, subItem: null };
        const refused = { ok: false, message: REFUSED };
        assert.deepEqual(
          await dashboard.ask({ type: 'tick', wanted: 'done', targets: [target] }),
          refused,
          scope.kind,
        );
        assert.deepEqual(await dashboard.ask({ type: 'add', ...row, text: 'More', owner: '' }), refused);
      } finally {
        dashboard.dispose();
      }
    }
  });

  it('has no quick fixes, and commands say that it cannot be written', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file.key));
    await vscode.window.showTextDocument(document);
    for (let line = 0; line < document.lineCount; line++) {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        document.lineAt(line).range,
        vscode.CodeActionKind.QuickFix.value,
      );
      assert.deepEqual(
        actions.map(({ title }) => title),
        [],
      );
    }
    for (const command of ['fixAll', 'removeEmptyObjectives', 'finishDraft']) {
      const said = await messagesOf(async () => vscode.commands.executeCommand(`zeroTrustSteps.${command}`));
      assert.deepEqual(said, ['Open a step file that can be written first.'], command);
    }
    assert.equal(document.getText(), DRAFT);
  });
});
