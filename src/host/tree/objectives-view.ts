import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import { requestsFor } from '../../app/tree/tick-requests';
import type { TreeNode } from '../../app/tree/tree-node';
import { isNarrowed } from '../../app/tree/tree-options';
import { NARROWED_KEY, setContext, VIEW_ID } from '../names';
import { readBadge } from '../settings';
import type { Ticking } from '../ticking/ticking';
import type { ObjectivesTree } from './objectives-tree';
import { groupingWords, progressWords } from './words';

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
  const grouping = groupingWords(tree.options.grouping);
  view.description = [progressWords(progress), grouping].filter(Boolean).join(' · ');
  // Where there is no step file at all, that is what the view has to say.
  const isLess = store.documents.length > 0 && isNarrowed(tree.options);
  setContext(NARROWED_KEY, isLess);
  view.message = [skippedWords(store), isLess ? messageOf(tree) : ''].filter(Boolean).join(' ');
  view.badge =
    readBadge() && progress.todo > 0
      ? { value: progress.todo, tooltip: vscode.l10n.t('Objectives left: {0}', progress.todo) }
      : undefined;
}

/** Says that there may be more; the settings are in the menu of the view. */
function skippedWords(store: StepStore): string {
  const skipped = store.unreadable.filter(({ reason }) => reason === 'too-large').length;
  return skipped === 0
    ? ''
    : vscode.l10n.t(
        'Files skipped because they are larger than the setting “zeroTrustSteps.maxFileSize” allows: {0}.',
        skipped,
      );
}

/** Says what narrows the tree, or it would look as if nothing else were there. */
function messageOf(tree: ObjectivesTree): string {
  const { filter, hideDone, onlyActiveFile } = tree.options;
  const isEmpty = tree.getChildren().length === 0;
  if (onlyActiveFile && !tree.hasActiveFile) {
    return vscode.l10n.t('Only the active file is shown: open a step file to see its objectives.');
  }
  if (isEmpty && filter !== '') {
    return vscode.l10n.t('No objective fits the filter “{0}”.', filter);
  }
  if (isEmpty && hideDone) {
    return vscode.l10n.t('Everything is done, and done objectives are hidden.');
  }
  return [
    onlyActiveFile ? vscode.l10n.t('Only the active file is shown.') : '',
    filter === '' ? '' : vscode.l10n.t('Filter: “{0}”', filter),
  ]
    .filter(Boolean)
    .join(' ');
}
