import * as vscode from 'vscode';
import { headingForAnchor } from '../../core/objectives/link-targets';
import type { PlanReader } from '../../app/steps/plan-reader';

/** Shows a document beside, at the heading that an anchor leads to; at its start where it has no such heading. */
export async function showHeading(uri: vscode.Uri, plans: PlanReader, fragment: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const plan = await plans.read(uri.toString(), document.getText());
  const line = headingForAnchor(plan, fragment)?.line;
  const range = document.lineAt(Math.min(line ?? 0, document.lineCount - 1)).range;
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(range.start, range.start),
  });
}
