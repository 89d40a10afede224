import * as vscode from 'vscode';
import type { WorkspaceScan } from '../steps/workspace-scan';

/** Looks for step files again, and reads all of them. */
export function registerRefresh(scan: WorkspaceScan): vscode.Disposable {
  return vscode.commands.registerCommand('zeroTrustSteps.refresh', () => scan.run());
}
