import * as vscode from 'vscode';

/** What package.json and the code call the same things. */
export const VIEW_ID = 'zeroTrustSteps.objectives';
export const SUMMARY_VIEW = 'zeroTrustSteps.summary';
export const DASHBOARD_PANEL = 'zeroTrustSteps.dashboard';
export const OBJECTIVES_EDITOR = 'zeroTrustSteps.objectivesEditor';
export const STEP_FILES_KEY = 'zeroTrustSteps.stepFiles';
export const HIDE_DONE_KEY = 'zeroTrustSteps.hideDone';
export const SCAN_STATE_KEY = 'zeroTrustSteps.scanState';
export const CAN_UNDO_KEY = 'zeroTrustSteps.canUndo';

/** Sets what `when` clauses in package.json look at. */
export function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
