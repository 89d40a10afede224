import * as vscode from 'vscode';
import { walkFolder, type Wanted } from './walk-folder';

/** Milliseconds after which a file system that does not answer is read folder by folder. */
const PATIENCE = 2000;

/** Where VS Code brings the search itself: an answer that is slow comes all the same. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** Schemes of file systems that did not answer. */
const silent = new Set<string>();

/**
 * The files in a folder that are wanted. Most extensions that bring a file system bring no search, for that is a
 * proposed API, and there VS Code's own `findFiles` never comes to an end.
 */
export async function findFiles(
  folder: vscode.Uri,
  wanted: Wanted,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const ending = new vscode.CancellationTokenSource();
  const listening = token?.onCancellationRequested(() => ending.cancel());
  try {
    if (silent.has(folder.scheme)) return await walkFolder(folder, wanted, ending.token);
    const searching = search(folder, wanted, ending.token);
    return await (SEARCHED.has(folder.scheme)
      ? searching
      : Promise.race([searching, walkLater(folder, wanted, ending.token)]));
  } finally {
    // The slower one need not go on.
    ending.cancel();
    listening?.dispose();
  }
}

function search(
  folder: vscode.Uri,
  { pattern, exclude, most }: Wanted,
  token: vscode.CancellationToken,
): Thenable<vscode.Uri[]> {
  const excluded = exclude.length > 1 ? `{${exclude.join(',')}}` : exclude[0];
  return vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, pattern),
    excluded === undefined ? undefined : new vscode.RelativePattern(folder, excluded),
    most,
    token,
  );
}

async function walkLater(
  folder: vscode.Uri,
  wanted: Wanted,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  await new Promise<void>(resolve => setTimeout(resolve, PATIENCE));
  const found = await walkFolder(folder, wanted, token);
  if (!token.isCancellationRequested) silent.add(folder.scheme);
  return found;
}
