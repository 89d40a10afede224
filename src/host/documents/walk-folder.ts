import * as vscode from 'vscode';
import { matchesGlob } from '../../core/config/glob';

export interface Wanted {
  /** Globs of paths in the folder. */
  readonly pattern: string;
  readonly exclude: readonly string[];
  /** No more files than this; all by default. */
  readonly most?: number;
}

/** Folders that are nobody's documents, as the command line has it too. */
const SKIPPED = /^(\..*|node_modules)$/;

/** The files of a folder that are wanted, found by reading it folder by folder; links to folders are not followed. */
export async function walkFolder(
  root: vscode.Uri,
  { pattern, exclude, most = Infinity }: Wanted,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (let level = ['']; level.length > 0 && found.length < most && !token.isCancellationRequested;) {
    const entries = (await Promise.all(level.map(folder => entriesOf(root, folder)))).flat();
    const kept = entries.filter(({ path }) => !exclude.some(glob => matchesGlob(glob, path)));
    const files = kept.filter(({ type, path }) => type & vscode.FileType.File && matchesGlob(pattern, path));
    found.push(...files.map(({ path }) => vscode.Uri.joinPath(root, path)));
    level = kept.flatMap(({ name, type, path }) =>
      type === vscode.FileType.Directory && !SKIPPED.test(name) ? [path] : [],
    );
  }
  return found.slice(0, most);
}

async function entriesOf(root: vscode.Uri, folder: string) {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder));
    return entries.map(([name, type]) => ({ name, type, path: folder === '' ? name : `${folder}/${name}` }));
  } catch {
    // It has gone meanwhile, or it is nobody's to read.
    return [];
  }
}
