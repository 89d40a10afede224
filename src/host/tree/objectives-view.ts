import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import { requestsFor } from '../../app/tree/tick-requests';
import type { TreeNode } from '../../app/tree/tree-node';
import { VIEW_ID } from '../names';
import { readBadge } from '../settings';
import type { Ticking } from '../ticking/ticking';
import type { ObjectivesTree } from './objectives-tree';
import { progressWords } from './words';

/** Makes the view of all objectives. Its boxes ask `ticking` for a state; what they show comes from the text alone. */
export function createObjectivesView(
  tree: ObjectivesTree,
  store: StepStore,
  ticking: Ticking,
): { view: vscode.TreeView<TreeNode>; registration: vscode.Disposable } {
  const view = vscode.window.createTreeView(VIEW_ID, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    manageCheckboxStateManually: true,
  });
  const showFigures = () => showProgress(view, tree, store);
  showFigures();
  const registration = vscode.Disposable.from(
    view,
    view.onDidChangeCheckboxState(({ items }) => void tickBoxes(items, ticking)),
    tree.onDidChangeTreeData(showFigures),
    vscode.workspace.onDidChangeConfiguration(showFigures),
  );
  return { view, registration };
}

async function tickBoxes(
  items: readonly (readonly [TreeNode, vscode.TreeItemCheckboxState])[],
  ticking: Ticking,
): Promise<void> {
  const nodesIn = (state: vscode.TreeItemCheckboxState) =>
    items.filter(([, wanted]) => wanted === state).map(([node]) => node);
  const done = requestsFor(nodesIn(vscode.TreeItemCheckboxState.Checked), 'done');
  const todo = requestsFor(nodesIn(vscode.TreeItemCheckboxState.Unchecked), 'todo');
  await ticking.tick([...done, ...todo]);
}

function showProgress(view: vscode.TreeView<TreeNode>, tree: ObjectivesTree, store: StepStore): void {
  const { progress } = store;
  view.description = progressWords(progress);
  const isAllHidden = tree.hideDone && store.documents.length > 0 && tree.getChildren().length === 0;
  view.message = isAllHidden ? vscode.l10n.t('Everything is done, and done objectives are hidden.') : '';
  view.badge =
    readBadge() && progress.todo > 0
      ? { value: progress.todo, tooltip: vscode.l10n.t('{0} objectives left', progress.todo) }
      : undefined;
}
