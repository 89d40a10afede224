import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import { openObjectiveFrom, type Direction } from '../../app/tree/open-objectives';

/** Goes from the cursor of the active editor to the objective that is to do next, or the one before. */
export function registerOpenObjectiveNearby(plans: PlanReader): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zeroTrustSteps.nextOpenObjective', () => go(plans, 'next')),
    vscode.commands.registerCommand('zeroTrustSteps.previousOpenObjective', () => go(plans, 'previous')),
  );
}

async function go(plans: PlanReader, direction: Direction): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return;
  }
  const { document } = editor;
  const plan = await plans.read(document.uri.toString(), document.getText());
  const objective = openObjectiveFrom(plan, editor.selection.active.line, direction);
  if (objective === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is left to do in this file.'));
    return;
  }
  const range = document.lineAt(Math.min(objective.line, document.lineCount - 1)).range;
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
