import * as vscode from 'vscode';
import { decodeFile } from '../../app/documents/utf8';
import type { FileLister } from '../../core/config/folder-chain';

/** False for a folder, for what is not there, and where it cannot be known. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** True only where it is sure that there is nothing: what cannot be read may be there all the same. */
export async function isMissing(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}

/** In bytes; 0 for what is not there, and where it cannot be known. */
export async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return 0;
  }
}

/** The text of a file; undefined where there is none, or where it is not UTF-8. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeFile(await vscode.workspace.fs.readFile(uri))?.text;
  } catch {
    return undefined;
  }
}

/** The files of the file system that a document is on, by their path. A document that is nowhere has none. */
export function listerOf(document: vscode.Uri): FileLister {
  if (document.scheme === 'untitled') {
    return { exists: () => Promise.resolve(false), read: () => Promise.resolve(undefined) };
  }
  return {
    exists: async path => {
      try {
        await vscode.workspace.fs.stat(document.with({ path }));
        return true;
      } catch {
        return false;
      }
    },
    read: path => readText(document.with({ path })),
  };
}
