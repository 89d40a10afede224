import * as vscode from 'vscode';
import type { ChangeOutcome } from '../../app/changes/change-history';
import type { TickReport, TickRequest } from '../../app/ticking/tick';
import { requestsFor } from '../../app/tree/tick-requests';
import type { TreeNode } from '../../app/tree/tree-node';
import type { WantedState } from '../../core/toggle/wanted-state';
import type { Ticking } from '../ticking/ticking';

/** Commands on items of the tree: on those given, else on its selection. A section, file or folder means all below it. */
export function registerMark(view: vscode.TreeView<TreeNode>, ticking: Ticking): vscode.Disposable {
  const register = (id: string, wanted: WantedState) =>
    vscode.commands.registerCommand(id, (node?: TreeNode, nodes?: readonly TreeNode[]) =>
      mark(nodes ?? (node === undefined ? view.selection : [node]), wanted, ticking),
    );
  return vscode.Disposable.from(
    register('zeroTrustSteps.markDone', 'done'),
    register('zeroTrustSteps.markTodo', 'todo'),
    register('zeroTrustSteps.markAllDone', 'done'),
    register('zeroTrustSteps.markAllTodo', 'todo'),
  );
}

async function mark(
  nodes: readonly TreeNode[],
  wanted: WantedState,
  ticking: Ticking,
): Promise<readonly TickReport[]> {
  const requests = requestsFor(nodes, wanted);
  if (requests.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to change.'));
    return [];
  }
  if (requests.length > 1 && !(await confirm(requests, wanted))) {
    return [];
  }
  const outcome = await ticking.tick(requests);
  void offerUndo(outcome, ticking);
  return outcome.reports;
}

async function confirm(requests: readonly TickRequest[], wanted: WantedState): Promise<boolean> {
  const count = requests.reduce((sum, { targets }) => sum + targets.length, 0);
  const question =
    wanted === 'done'
      ? vscode.l10n.t('Mark {0} objectives in {1} files as done?', count, requests.length)
      : vscode.l10n.t('Mark {0} objectives in {1} files as to do?', count, requests.length);
  const yes = wanted === 'done' ? vscode.l10n.t('Mark as Done') : vscode.l10n.t('Mark as To Do');
  const detail = vscode.l10n.t(
    'Files that are not open are written at once. “Undo Last Change” takes it back.',
  );
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

async function offerUndo({ reports, undoable }: ChangeOutcome<TickReport>, ticking: Ticking): Promise<void> {
  const changed = reports.reduce((sum, report) => sum + report.changed.length, 0);
  if (undoable === undefined || changed < 2) {
    return;
  }
  const undo = vscode.l10n.t('Undo');
  const message = vscode.l10n.t('{0} objectives were changed.', changed);
  if ((await vscode.window.showInformationMessage(message, undo)) === undo) {
    await ticking.undo(undoable);
  }
}
