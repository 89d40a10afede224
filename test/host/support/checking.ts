import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../../src/host/start';
import { TODO, until } from './host';

export const HEAD =
  '# Step 1\n\n## Devices\n\n| Done | Objective | Owner | Documentation |\n|---|---|---|---|\n';
export const ROW = `| ${TODO} | Find every device | IT | |\n`;
export const WIDE = `| ${TODO} | Enrol devices | IT |  |  |\n`;
/** Two lone pipes and a row that is too wide. */
export const DRAFT = `${HEAD}${ROW}|\n${WIDE}|\n`;
export const CLEAN = `${HEAD}${ROW}| ${TODO} | Enrol devices | IT |  |\n`;

/** The codes of the problems that a file has, sorted. */
export function codesOf(api: ZeroTrustStepsApi, uri: vscode.Uri): string[] {
  return api.checking.diagnostics
    .get(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();
}

/** Waits until a file has these problems and no others. */
export function findsIn(api: ZeroTrustStepsApi, uri: vscode.Uri, codes: readonly string[]): Promise<unknown> {
  const wanted = [...codes].sort().join();
  return until(
    () => `${wanted || 'nothing'} in ${uri.path}; there is ${codesOf(api, uri).join()}`,
    () => codesOf(api, uri).join() === wanted,
  );
}

/** What the light bulb offers on a line, with the edits that come when one is chosen. */
export async function actionsAt(
  uri: vscode.Uri,
  line: number,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(line, 0, line, 1000);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind?.value,
    100,
  );
  return actions.filter(({ edit }) => edit !== undefined);
}

export async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit);
  assert.equal(await vscode.workspace.applyEdit(action.edit), true);
}
