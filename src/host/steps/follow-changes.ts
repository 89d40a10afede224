import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import type { StepStore } from '../../app/steps/step-store';
import { readFileSettings } from '../settings';
import { Debounced, FILES_PATIENCE, FILES_PAUSE, TYPING_PAUSE } from './debounce';
import type { WorkspaceScan } from './workspace-scan';

/** Keeps the store in step with editors, with the disk, and with the settings. */
export function followChanges(store: StepStore, scan: WorkspaceScan, plans: PlanReader): vscode.Disposable {
  const refresh = (uris: readonly string[]) => {
    store
      .refresh(uris)
      .catch((error: unknown) => scan.log.error('Changed files could not be read', String(error)));
  };
  const typed = new Debounced<string>(TYPING_PAUSE, refresh);
  const changed = new Debounced<string>(FILES_PAUSE, refresh, FILES_PATIENCE);
  const listed = new Debounced<string>(FILES_PAUSE, uris => void scan.run(uris), FILES_PATIENCE);
  const watchers = new FileWatchers(store, changed, listed);
  const rescan = () => {
    watchers.restart();
    void scan.run();
  };
  watchers.restart();
  return vscode.Disposable.from(
    typed,
    changed,
    listed,
    watchers,
    vscode.workspace.onDidChangeTextDocument(({ document }) => typed.add(document.uri.toString())),
    // The disk has the last word again, and what was typed and not saved is gone.
    vscode.workspace.onDidCloseTextDocument(document => typed.add(document.uri.toString())),
    vscode.workspace.onDidChangeWorkspaceFolders(rescan),
    plans.onDidClear(rescan),
  );
}

class FileWatchers implements vscode.Disposable {
  readonly #folders = new Debounced<string>(FILES_PAUSE, uris => this.#onFolders(uris), FILES_PATIENCE);
  #watchers = vscode.Disposable.from();

  constructor(
    readonly store: StepStore,
    readonly changed: Debounced<string>,
    readonly listed: Debounced<string>,
  ) {}

  restart(): void {
    this.#watchers.dispose();
    this.#watchers = vscode.Disposable.from(
      ...(vscode.workspace.workspaceFolders ?? []).flatMap(folder => [
        ...this.#watchFiles(folder),
        this.#watchFolders(folder),
      ]),
    );
  }

  dispose(): void {
    this.#folders.dispose();
    this.#watchers.dispose();
  }

  #watchFiles(folder: vscode.WorkspaceFolder): vscode.Disposable[] {
    const { include, stepFiles } = readFileSettings(folder.uri);
    return [...include, ...stepFiles].map(pattern => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
      const onFile = (uri: vscode.Uri) => this.#onFile(uri.toString());
      watcher.onDidChange(onFile);
      watcher.onDidCreate(onFile);
      watcher.onDidDelete(onFile);
      return watcher;
    });
  }

  /** A folder that is moved or deleted is one event, and none for the files in it. */
  #watchFolders(folder: vscode.WorkspaceFolder): vscode.Disposable {
    const pattern = new vscode.RelativePattern(folder, '**');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    watcher.onDidCreate(uri => this.#folders.add(uri.toString()));
    watcher.onDidDelete(uri => this.#folders.add(uri.toString()));
    return watcher;
  }

  /** What has an extension is a file, and no folder, unless files that we look at were in it. */
  #onFolders(uris: readonly string[]): void {
    const known = this.store.watchedFolders();
    uris.filter(uri => !/\.[^/.]+$/.test(uri) || known.has(uri)).forEach(folder => this.listed.add(folder));
  }

  #onFile(uri: string): void {
    if (this.store.watches(uri)) {
      this.changed.add(uri);
    } else {
      // Whether it is excluded only a new search tells.
      this.listed.add(uri);
    }
  }
}
