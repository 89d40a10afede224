import * as vscode from 'vscode';

/** What a message offers to do about it. */
export interface WayOut {
  readonly label: string;
  readonly run: () => Thenable<unknown>;
}

/** Says why no file was made. The command ends at once, not when the message is gone. */
export function refuse(message: string, wayOut?: WayOut): void {
  const shown = vscode.window.showErrorMessage(message, ...(wayOut === undefined ? [] : [wayOut.label]));
  void shown.then(chosen => (chosen === undefined ? undefined : wayOut?.run()));
}
