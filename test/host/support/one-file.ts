import * as vscode from 'vscode';

/** A file system with one file in it. */
export class OneFile implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(
    readonly content: string,
    readonly failure: { readonly isReadOnly?: boolean; readonly onWrite?: vscode.FileSystemError } = {},
  ) {}

  watch = () => ({ dispose: () => undefined });
  stat = (): vscode.FileStat => ({
    type: vscode.FileType.File,
    ctime: 0,
    mtime: 0,
    size: this.content.length,
    ...(this.failure.isReadOnly === true && { permissions: vscode.FilePermission.Readonly }),
  });
  readDirectory = () => [];
  createDirectory = () => undefined;
  readFile = () => new TextEncoder().encode(this.content);
  writeFile = () => {
    throw this.failure.onWrite ?? new Error('a read-only file system was written to');
  };
  delete = () => undefined;
  rename = () => undefined;
}
