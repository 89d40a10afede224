import * as vscode from 'vscode';

/** What package.json and the code call the same things. */
export const VIEW_ID = 'zeroTrustSteps.objectives';
export const ACCOUNTABILITIES_VIEW = 'zeroTrustSteps.accountabilities';
export const SUMMARY_VIEW = 'zeroTrustSteps.summary';
export const DASHBOARD_PANEL = 'zeroTrustSteps.dashboard';
export const OBJECTIVES_EDITOR = 'zeroTrustSteps.objectivesEditor';
export const STEP_FILES_KEY = 'zeroTrustSteps.stepFiles';
export const GROUPING_KEY = 'zeroTrustSteps.grouping';
export const ORDER_KEY = 'zeroTrustSteps.order';
export const FILTERED_KEY = 'zeroTrustSteps.isFiltered';
export const ONLY_ACTIVE_KEY = 'zeroTrustSteps.onlyActiveFile';
export const HIDE_DONE_KEY = 'zeroTrustSteps.hideDone';
export const NARROWED_KEY = 'zeroTrustSteps.isNarrowed';
export const ACCOUNTABILITIES_KEY = 'zeroTrustSteps.hasAccountabilities';
export const SCAN_STATE_KEY = 'zeroTrustSteps.scanState';
export const CAN_UNDO_KEY = 'zeroTrustSteps.canUndo';

/** Sets what `when` clauses in package.json look at. */
export function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
