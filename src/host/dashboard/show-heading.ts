import * as vscode from 'vscode';
import { headingForAnchor } from '../../core/objectives/link-targets';
import type { StepPlan } from '../../core/objectives/step-plan';

/** Shows a document beside, at the heading that an anchor leads to; at its start where it has no such heading. */
export async function showHeading(
  uri: vscode.Uri,
  plan: StepPlan | undefined,
  fragment: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const line = plan === undefined ? undefined : headingForAnchor(plan, fragment)?.line;
  const range = document.lineAt(Math.min(line ?? 0, document.lineCount - 1)).range;
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(range.start, range.start),
  });
}
