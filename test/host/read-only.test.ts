import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StepStore } from '../../src/app/steps/step-store';
import { requestsFor } from '../../src/app/tree/tick-requests';
import type { ObjectiveNode } from '../../src/app/tree/tree-node';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { ObjectivesTree } from '../../src/host/tree/objectives-tree';
import { DRAFT } from './support/checking';
import { TestDashboard, warningsOf } from './support/dashboard';
import { activate, allNodes, closeEditors, reasons } from './support/host';
import { OneFile } from './support/one-file';
import { messagesOf } from './support/spelling';

const file = { key: 'zt-vault:/far/plan.md' };
const ROW = 'Find every device';
const REFUSED = 'plan.md is read-only.';

describe('a step file on a read-only file system', () => {
  let api: ZeroTrustStepsApi;
  let provider: vscode.Disposable;
  let store: StepStore;
  let tree: ObjectivesTree;

  before(async () => {
    api = await activate();
    // Of its own: a folder that is added to a window starts the extensions of that window again.
    store = new StepStore(api.dashboard.ports);
    tree = new ObjectivesTree(store, api.tree.activeFile);
    provider = vscode.workspace.registerFileSystemProvider('zt-vault', new OneFile(DRAFT), {
      isReadonly: true,
    });
    await store.watch([file.key]);
  });
  afterEach(closeEditors);
  after(() => {
    vscode.Disposable.from(tree, store, provider).dispose();
  });

  function node(): ObjectiveNode {
    const found = allNodes({ tree }).find(each => each.kind === 'objective');
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
    const { checkboxState } = tree.getTreeItem(node());
    assert.ok(typeof checkboxState === 'object');
    assert.equal(checkboxState.state, vscode.TreeItemCheckboxState.Unchecked);
  });

  it('has rows in the dashboard, which cannot be changed, and says why', async () => {
    for (const scope of [{ kind: 'workspace' }, { kind: 'file', uri: file.key }] as const) {
      const dashboard = await new TestDashboard({ dashboard: { ...api.dashboard, store } }, scope).load();
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
