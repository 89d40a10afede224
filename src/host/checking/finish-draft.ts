import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import { joinPatches } from '../../core/fixes/join-patches';
import type { Finding, Fix } from '../../core/checks/finding';
import { isChecked } from './diagnostics';
import { editOf } from './findings';
import { wordsOf } from './words';

/**
 * Puts the safe fixes and those that need a look into one preview, as one step to undo. The safe ones are ticked there;
 * the others are not, and wait for a person.
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
  const edit = previewOf(document, findings);
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
      ...(wasChanged
        ? [vscode.l10n.t('The text was changed during the preview: look at it, or take it back with Undo.')]
        : []),
    ].join(' '),
  );
}

function nothingToMend(count: number, score: number): string {
  return count === 0
    ? vscode.l10n.t('Nothing was found. Readiness {0}.', score)
    : vscode.l10n.t('Only a person can mend what is left: {0}. Readiness {1}.', count, score);
}

/** One entry for each finding, with its best fix; a deletion takes what is inside it along. Undefined without any. */
function previewOf(
  document: vscode.TextDocument,
  findings: readonly Finding[],
): vscode.WorkspaceEdit | undefined {
  const choices = findings.flatMap(finding => {
    const fix = bestFix(finding);
    return fix === undefined ? [] : [{ finding, fix }];
  });
  const { taken } = joinPatches(choices.map(({ fix }) => fix.patches));
  const edit = new vscode.WorkspaceEdit();
  choices.forEach(({ finding, fix }, index) => {
    if (taken.has(index)) {
      editOf(document, fix.patches, edit, {
        label: finding.code,
        description: wordsOf(fix.title),
        needsConfirmation: fix.kind === 'review',
      });
    }
  });
  return edit.size === 0 ? undefined : edit;
}

function bestFix({ fixes }: Finding): Fix | undefined {
  const own = fixes.filter(({ scope }) => scope === undefined);
  return own.find(({ kind }) => kind === 'safe') ?? own[0];
}
