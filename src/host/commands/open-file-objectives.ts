import * as vscode from 'vscode';
import type { TreeNode } from '../../app/tree/tree-node';
import type { DashboardPanels } from '../dashboard/panels';

/** Opens the objectives of one file beside it: a file of the tree or the explorer, else that of the active editor. */
export function registerOpenFileObjectives(panels: DashboardPanels): vscode.Disposable {
  return vscode.commands.registerCommand(
    'zeroTrustSteps.openFileObjectives',
    (target?: TreeNode | vscode.Uri) => {
      const uri = uriOf(target);
      if (uri === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a step file first.'));
        return;
      }
      panels.show({ kind: 'file', uri }, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    },
  );
}

function uriOf(target: TreeNode | vscode.Uri | undefined): string | undefined {
  if (target instanceof vscode.Uri) {
    return target.toString();
  }
  return target !== undefined && 'document' in target
    ? target.document.uri
    : vscode.window.activeTextEditor?.document.uri.toString();
}
