import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import { findById } from '../../core/objectives/identity';

/** Goes to the row of an objective. `line` is where it stood when the view was drawn, and decides between equal rows. */
export async function openObjective(
  plans: PlanReader,
  uri: string,
  line: number,
  id: string,
  options: { readonly beside?: boolean } = {},
): Promise<void> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const plan = await plans.read(uri, document.getText());
    const found = findById(plan, id);
    const wanted = found.kind === 'found' ? found.objective.line : Math.min(line, document.lineCount - 1);
    const range = document.lineAt(wanted).range;
    const editor = await vscode.window.showTextDocument(document, {
      selection: range.with(range.end),
      ...(options.beside === true ? { viewColumn: columnBeside(document) } : {}),
    });
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t('The file of this objective could not be opened.'));
  }
}

/** An editor that shows the document already, else the column beside the active one. */
function columnBeside(document: vscode.TextDocument): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  return shown?.viewColumn ?? vscode.ViewColumn.Beside;
}
