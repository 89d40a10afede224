import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files';

/** What `tools/lib/test-bundles.ts` puts in: the sample workspace, texts by path. */
declare const __WORKSPACE__: Readonly<Record<string, string>>;

const SCHEME = 'zt-memory';

/** A proposed API; without it `findFiles` finds nothing in a file system that an extension brings. */
interface FileSearch {
  registerFileSearchProvider(scheme: string, provider: MemoryFiles): vscode.Disposable;
}

/** Gives the tests the files of their workspace. */
export function activate({ subscriptions }: vscode.ExtensionContext): MemoryFiles {
  const files = new MemoryFiles(SCHEME);
  const encoder = new TextEncoder();
  for (const [path, text] of Object.entries(__WORKSPACE__)) {
    files.write(`/workspace/${path}`, encoder.encode(text));
  }
  const search = vscode.workspace as unknown as FileSearch;
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true }),
    search.registerFileSearchProvider(SCHEME, files),
  );
  return files;
}
