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
    const { version } = document;
    const place = await placeOf(plans, document, line, id);
    const editor = await vscode.window.showTextDocument(document, {
      selection: place.with(place.end),
      ...(options.beside === true ? { viewColumn: columnBeside(document) } : {}),
    });
    // A file that has just changed on disk is read again while its editor opens.
    const range = document.version === version ? place : await placeOf(plans, document, line, id);
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t('The file of this objective could not be opened.'));
  }
}

async function placeOf(
  plans: PlanReader,
  document: vscode.TextDocument,
  line: number,
  id: string,
): Promise<vscode.Range> {
  const plan = await plans.read(document.uri.toString(), document.getText());
  const found = findById(plan, id);
  const wanted = found.kind === 'found' ? found.objective.line : line;
  return document.lineAt(Math.min(wanted, document.lineCount - 1)).range;
}

/** An editor that shows the document already, else the column beside the active one. */
function columnBeside(document: vscode.TextDocument): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  return shown?.viewColumn ?? vscode.ViewColumn.Beside;
}
