import * as vscode from 'vscode';

/** VS Code shows a preview only where an entry asks for it, and such an entry starts unticked: this one changes nothing. */
export function askForLook(uri: vscode.Uri, edit: vscode.WorkspaceEdit): void {
  edit.insert(uri, new vscode.Position(0, 0), '', {
    label: vscode.l10n.t('Look through the changes, then apply them'),
    iconPath: new vscode.ThemeIcon('info'),
    needsConfirmation: true,
  });
}
