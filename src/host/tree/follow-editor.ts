import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import { objectiveAtLine } from '../../app/tree/open-objectives';
import type { ObjectiveNode, TreeNode } from '../../app/tree/tree-node';
import { readFollowActiveEditor } from '../settings';
import { Debounced } from '../steps/debounce';
import type { ObjectivesTree } from './objectives-tree';

/** Longer than the pause after which typing is read: the row is looked up in the text that the tree shows. */
const CURSOR_PAUSE = 150;

/** Shows in the tree the row that the cursor of the active editor stands on, and takes the focus from nothing. */
export function followEditor(
  view: vscode.TreeView<TreeNode>,
  tree: ObjectivesTree,
  store: StepStore,
): vscode.Disposable {
  const moved = new Debounced<true>(CURSOR_PAUSE, () => void revealAtCursor(view, tree, store));
  const look = () => moved.add(true);
  return vscode.Disposable.from(
    moved,
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(({ kind, textEditor }) => {
      // A tick moves the cursor too: then nobody went there, and the tree may have the focus.
      if (kind !== undefined && textEditor === vscode.window.activeTextEditor) {
        look();
      }
    }),
    view.onDidChangeVisibility(look),
  );
}

async function revealAtCursor(
  view: vscode.TreeView<TreeNode>,
  tree: ObjectivesTree,
  store: StepStore,
): Promise<void> {
  const row = view.visible && readFollowActiveEditor() ? rowAtCursor(tree, store) : undefined;
  if (row === undefined || isSelected(view, row)) {
    return;
  }
  try {
    await view.reveal(row, { select: true, focus: false });
  } catch {
    // The tree was drawn anew meanwhile; the next move of the cursor finds the row again.
  }
}

function rowAtCursor(tree: ObjectivesTree, store: StepStore): ObjectiveNode | undefined {
  const editor = vscode.window.activeTextEditor;
  const plan = editor && store.get(editor.document.uri.toString())?.plan;
  const objective = plan && objectiveAtLine(plan, editor.selection.active.line);
  return objective && tree.find(objective);
}

/** Of an objective with several owners any row will do, and one of its answers as well. */
function isSelected(
  { selection }: vscode.TreeView<TreeNode>,
  { document, objective }: ObjectiveNode,
): boolean {
  return selection.some(
    node =>
      (node.kind === 'objective' || node.kind === 'option') &&
      node.document.uri === document.uri &&
      node.objective.id === objective.id,
  );
}
