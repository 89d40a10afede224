import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import type { DraftChange } from '../../core/fixes/draft';
import { isChecked } from './diagnostics';
import { editOf } from './findings';
import { askForLook } from './preview';
import { changedInPreview, wordsOf } from './words';

/**
 * Puts what can be mended into one preview, to be applied as one step to undo. Each change can be unticked there; where
 * there are several ways, the best one is shown and waits to be ticked.
 */
export async function finishDraft(runner: CheckRunner): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !isChecked(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a step file that can be written first.'));
    return;
  }
  const uri = document.uri.toString();
  const { version } = document;
  const { findings, plan } = await runner.check(uri, document.getText());
  const engine = await runner.engine();
  const before = engine.readiness(plan, findings);
  const edit = previewOf(document, engine.draftChanges(findings));
  if (edit === undefined) {
    void vscode.window.showInformationMessage(nothingToMend(findings.length, before));
    return;
  }
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was changed.'));
    return;
  }
  const after = await runner.check(uri, document.getText());
  const score = engine.readiness(after.plan, after.findings);
  // A preview can stay open for long, and the editor applies it to whatever the text is by then.
  const wasChanged = document.version > version + 1;
  void vscode.window.showInformationMessage(
    [
      vscode.l10n.t('Readiness {0} → {1}. Findings left: {2}.', before, score, after.findings.length),
      ...(wasChanged ? [changedInPreview()] : []),
    ].join(' '),
  );
}

function nothingToMend(count: number, score: number): string {
  return count === 0
    ? vscode.l10n.t('Nothing was found. Readiness {0}.', score)
    : vscode.l10n.t('Only a person can mend what is left: {0}. Readiness {1}.', count, score);
}

/** One entry for each change, by the code of its finding. Undefined where there is nothing to change. */
function previewOf(
  document: vscode.TextDocument,
  changes: readonly DraftChange[],
): vscode.WorkspaceEdit | undefined {
  if (changes.length === 0) {
    return undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { finding, fix, isDefault } of changes) {
    editOf(document, fix.patches, edit, {
      label: finding.code,
      description: wordsOf(fix.title),
      needsConfirmation: !isDefault,
    });
  }
  const isAsked = changes.some(({ isDefault }) => !isDefault);
  const needsLook = changes.some(({ fix }) => fix.kind === 'review');
  if (needsLook && !isAsked) {
    askForLook(document.uri, edit);
  }
  return edit;
}
