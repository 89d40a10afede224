import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import type { CheckEngine } from '../../core/checks/check-engine';
import type { Finding } from '../../core/checks/finding';
import type { TextPatch } from '../../core/text/text-patch';
import { patchDocument } from '../documents/patch-document';
import { isChecked } from './diagnostics';
import { textHasChanged } from './words';

/** Mends the document of the active editor in one step to undo. */
export async function fixWith(
  runner: CheckRunner,
  choose: (findings: readonly Finding[], engine: CheckEngine) => readonly TextPatch[],
): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !isChecked(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a step file that can be written first.'));
    return;
  }
  const { version } = document;
  const { findings } = await runner.check(document.uri.toString(), document.getText());
  const patches = choose(findings, await runner.engine());
  if (patches.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to mend.'));
  } else if (document.version !== version || !(await patchDocument(document, patches))) {
    void vscode.window.showWarningMessage(textHasChanged());
  }
}
