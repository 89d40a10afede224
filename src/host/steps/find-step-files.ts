import * as vscode from 'vscode';
import { findFiles } from '../documents/find-files';
import { readFileSettings } from '../settings';

export interface FoundFiles {
  readonly uris: readonly string[];
  /** Those that the settings name as step files, whatever is in them. */
  readonly named: ReadonlySet<string>;
}

/** The files of all workspace folders that the settings say may be step files. */
export async function findStepFiles(token: vscode.CancellationToken): Promise<FoundFiles> {
  const uris = new Set<string>();
  const named = new Set<string>();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const { include, exclude, stepFiles } = readFileSettings(folder.uri);
    for (const uri of await findIn(folder, include, exclude, token)) {
      uris.add(uri);
    }
    for (const uri of await findIn(folder, stepFiles, exclude, token)) {
      uris.add(uri);
      named.add(uri);
    }
  }
  return { uris: [...uris], named };
}

async function findIn(
  folder: vscode.WorkspaceFolder,
  patterns: readonly string[],
  exclude: readonly string[],
  token: vscode.CancellationToken,
): Promise<string[]> {
  const found = await Promise.all(
    patterns.map(pattern => findFiles(folder.uri, { pattern, exclude }, token)),
  );
  return found.flat().map(uri => uri.toString());
}
