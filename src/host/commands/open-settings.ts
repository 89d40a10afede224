import * as vscode from 'vscode';

/** Shows the settings of this extension alone. */
export function registerOpenSettings(extensionId: string): vscode.Disposable {
  return vscode.commands.registerCommand('zeroTrustSteps.openSettings', () =>
    vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${extensionId}`),
  );
}
