import * as vscode from 'vscode';

/** What done rows have as their resource: none of them is a file, and a colour is all that it stands for. */
export const DONE_RESOURCE = vscode.Uri.from({ scheme: 'zero-trust-steps', path: '/done' });

/** Dims done rows. Their boxes and words say that they are done: the colour only leads the eye to the others. */
export function registerDoneDecoration(): vscode.Disposable {
  const color = new vscode.ThemeColor('zeroTrustSteps.doneForeground');
  const decoration = new vscode.FileDecoration(undefined, undefined, color);
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: uri => (uri.scheme === DONE_RESOURCE.scheme ? decoration : undefined),
  });
}
