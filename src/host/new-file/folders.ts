import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';

/** Where a new file may go: beside the one that is looked at, beside other step files, the folders of the workspace. */
export function foldersFor(store: StepStore): vscode.Uri[] {
  const active = vscode.window.activeTextEditor?.document.uri;
  const files = [
    ...(active !== undefined && vscode.workspace.getWorkspaceFolder(active) ? [active] : []),
    ...store.documents.map(({ uri }) => vscode.Uri.parse(uri)),
  ];
  const folders = [
    ...files.map(file => vscode.Uri.joinPath(file, '..')),
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri),
  ];
  return [...new Map(folders.map(uri => [uri.toString(), uri])).values()];
}

/** What stands in a folder; nothing where it cannot be read. */
export async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
