import * as vscode from 'vscode';
import type { DashboardPanels } from '../dashboard/panels';

/** Opens the dashboard of the workspace. */
export function registerOpenDashboard(panels: DashboardPanels): vscode.Disposable {
  return vscode.commands.registerCommand('zeroTrustSteps.openDashboard', () => {
    panels.show({ kind: 'workspace' }, { viewColumn: vscode.ViewColumn.Active, preserveFocus: false });
  });
}
