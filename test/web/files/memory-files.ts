import * as vscode from 'vscode';
import { matchesGlob } from '../../../src/core/config/glob';

interface Entry {
  readonly type: vscode.FileType;
  readonly bytes: Uint8Array;
  readonly time: number;
}

interface SearchOptions {
  readonly folder: vscode.Uri;
  /** Globs of paths in the folder. */
  readonly excludes: readonly string[];
}

const { Changed, Created, Deleted } = vscode.FileChangeType;

/**
 * A file system in memory. Tests write into it at once, as another program would, and VS Code hears of it; in a worker
 * there is no other way to do that.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, Entry>([['/', folder()]]);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Grows with each change, so that no two texts of a file have one time. */
  #time = Date.now();

  constructor(readonly scheme: string) {}

  // For tests, by path.

  read(path: string): Uint8Array {
    return this.#file(path).bytes;
  }

  write(path: string, bytes: Uint8Array): void {
    this.makeFolder(parentOf(path));
    const kind = this.#entries.has(path) ? Changed : Created;
    this.#entries.set(path, { type: vscode.FileType.File, bytes, time: ++this.#time });
    this.#tell([kind, path]);
  }

  makeFolder(path: string): void {
    if (this.#entries.has(path)) return;
    this.makeFolder(parentOf(path));
    this.#entries.set(path, folder());
    this.#tell([Created, path]);
  }

  /** What is not there is removed already. */
  remove(path: string): void {
    const below = this.#below(path);
    if (below.length === 0) return;
    below.forEach(each => this.#entries.delete(each));
    this.#tell([Deleted, path]);
  }

  move(from: string, to: string): void {
    this.makeFolder(parentOf(to));
    for (const path of this.#below(from)) {
      this.#entries.set(to + path.slice(from.length), this.#entry(path));
      this.#entries.delete(path);
    }
    this.#tell([Deleted, from], [Created, to]);
  }

  files(): string[] {
    return [...this.#entries.keys()].filter(path => this.#entry(path).type === vscode.FileType.File);
  }

  // For VS Code, by URI.

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const { type, time, bytes } = this.#entry(path);
    return { type, ctime: time, mtime: time, size: bytes.length };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (this.#entry(path).type !== vscode.FileType.Directory) {
      throw vscode.FileSystemError.FileNotADirectory(this.#uri(path));
    }
    const children = [...this.#entries].filter(([each]) => each !== '/' && parentOf(each) === path);
    return children.map(([each, { type }]) => [each.slice(each.lastIndexOf('/') + 1), type]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    return this.#file(path).bytes;
  }

  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    this.write(path, bytes);
  }

  createDirectory({ path }: vscode.Uri): void {
    this.makeFolder(path);
  }

  delete({ path }: vscode.Uri): void {
    this.#entry(path);
    this.remove(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    if (!overwrite && this.#entries.has(to.path)) throw vscode.FileSystemError.FileExists(to);
    this.move(from.path, to.path);
  }

  /** For `findFiles`. What is looked for VS Code picks from this itself, and leaves to us what is not wanted. */
  provideFileSearchResults(_query: unknown, { folder, excludes }: SearchOptions): vscode.Uri[] {
    const start = `${folder.path.replace(/\/$/, '')}/`;
    const found = this.files().filter(
      path => path.startsWith(start) && !excludes.some(glob => matchesGlob(glob, path.slice(start.length))),
    );
    return found.map(path => this.#uri(path));
  }

  #below(path: string): string[] {
    return [...this.#entries.keys()].filter(each => each === path || each.startsWith(`${path}/`));
  }

  #file(path: string): Entry {
    const entry = this.#entry(path);
    if (entry.type === vscode.FileType.File) return entry;
    throw vscode.FileSystemError.FileIsADirectory(this.#uri(path));
  }

  #entry(path: string): Entry {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(this.#uri(path));
    return entry;
  }

  #tell(...changes: readonly [vscode.FileChangeType, string][]): void {
    this.#changed.fire(changes.map(([type, path]) => ({ type, uri: this.#uri(path) })));
  }

  #uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }
}

function folder(): Entry {
  return { type: vscode.FileType.Directory, bytes: new Uint8Array(), time: Date.now() };
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
