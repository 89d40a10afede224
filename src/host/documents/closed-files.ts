import * as vscode from 'vscode';
import type { ReadResult, WriteResult } from '../../app/documents/document-port';
import { decodeFile, encodeFile, type DecodedFile } from '../../app/documents/utf8';
import { applyPatches, type TextPatch } from '../../core/text/text-patch';

type Decoded =
  | { readonly kind: 'decoded'; readonly file: DecodedFile; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: 'no-file' | 'invalid-utf8' | 'failed' };

export async function readClosedFile(uri: vscode.Uri): Promise<ReadResult> {
  const decoded = await readBytes(uri);
  return decoded.kind === 'failed'
    ? decoded
    : { kind: 'text', base: { text: decoded.file.text, version: null } };
}

/** Writes bytes, not a document: an editor would mend line ends, and run formatters, when it saves. */
export async function patchClosedFile(
  uri: vscode.Uri,
  text: string,
  patches: readonly TextPatch[],
): Promise<WriteResult> {
  if (await isReadOnly(uri)) {
    return { kind: 'failed', reason: 'read-only' };
  }
  const decoded = await readBytes(uri);
  if (decoded.kind === 'failed') {
    return decoded;
  }
  if (decoded.file.text !== text) {
    return { kind: 'stale' };
  }
  const patched = applyPatches(text, patches);
  const written = encodeFile({ ...decoded.file, text: patched });
  try {
    await vscode.workspace.fs.writeFile(uri, written);
  } catch (error) {
    await putBack(uri, decoded.bytes, written);
    return { kind: 'failed', reason: isCode(error, 'NoPermissions') ? 'read-only' : 'failed' };
  }
  return { kind: 'written', after: { text: patched, version: null }, save: 'saved' };
}

/** False where it cannot be known: then writing will tell. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    return true;
  }
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return ((permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

async function readBytes(uri: vscode.Uri): Promise<Decoded> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const file = decodeFile(bytes);
    return file === undefined ? { kind: 'failed', reason: 'invalid-utf8' } : { kind: 'decoded', file, bytes };
  } catch (error) {
    return { kind: 'failed', reason: isCode(error, 'FileNotFound') ? 'no-file' : 'failed' };
  }
}

/**
 * VS Code empties a file of a disk before it fills it again, and the disk can become full in between. What stood there
 * had room before. Where nothing was written yet, nothing is written now; and what is no part of `written` came from
 * somebody else meanwhile, and stays. File systems that extensions bring keep their own promises, and a write that
 * follows one of theirs that failed never comes to its end.
 */
async function putBack(uri: vscode.Uri, before: Uint8Array, written: Uint8Array): Promise<void> {
  if (uri.scheme !== 'file') {
    return;
  }
  try {
    const left = await vscode.workspace.fs.readFile(uri);
    const isWhole = left.length === before.length && isStartOf(left, before);
    if (!isWhole && isStartOf(left, written)) {
      await vscode.workspace.fs.writeFile(uri, before);
    }
  } catch {
    // It cannot be read or written any more: whoever asked is told that it failed.
  }
}

function isStartOf(start: Uint8Array, whole: Uint8Array): boolean {
  return start.length <= whole.length && start.every((byte, index) => byte === whole[index]);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof vscode.FileSystemError && error.code === code;
}
