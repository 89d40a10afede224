import * as vscode from 'vscode';
import type { MemoryFiles } from '../files/memory-files';

// What the tests of both hosts use of `node:fs`, over the files in memory.

export function readFileSync(path: string): Uint8Array;
export function readFileSync(path: string, encoding: 'utf8'): string;
export function readFileSync(path: string, encoding?: 'utf8'): string | Uint8Array {
  const bytes = files().read(path);
  // Node keeps a byte order mark, and a decoder takes it away unless it is told.
  return encoding === undefined ? bytes : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function existsSync(path: string): boolean {
  try {
    files().read(path);
    return true;
  } catch {
    return false;
  }
}

export function writeFileSync(path: string, content: string | Uint8Array): void {
  files().write(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

export function mkdirSync(path: string): void {
  files().makeFolder(path);
}

export function rmSync(path: string): void {
  files().remove(path);
}

export function renameSync(from: string, to: string): void {
  files().move(from, to);
}

function files(): MemoryFiles {
  const extension = vscode.extensions.getExtension<MemoryFiles>('zero-trust-steps.memory-files');
  if (extension === undefined) throw new Error('The extension with the files of the tests is not there.');
  return extension.exports;
}
