import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import { copySummary, exportReport } from '../dashboard/share';

/** The figures of the workspace, for people who have no VS Code. */
export function registerShare(store: StepStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zeroTrustSteps.copySummary', () => copySummary(store)),
    vscode.commands.registerCommand('zeroTrustSteps.exportReport', () => exportReport(store)),
  );
}
