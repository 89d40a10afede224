import * as vscode from 'vscode';
import { StepStore, type StepStorePorts } from '../../app/steps/step-store';
import { Debounced, FILES_PAUSE, TYPING_PAUSE } from '../steps/debounce';

/** One file, whatever is in it and wherever it is: in the workspace or not, saved or not. */
export class FileSource implements vscode.Disposable {
  readonly store: StepStore;
  readonly #uri: vscode.Uri;
  readonly #subscriptions: vscode.Disposable;

  constructor(ports: StepStorePorts, uri: vscode.Uri) {
    this.#uri = uri;
    this.store = new StepStore({
      ...ports,
      settingsFor: each => ({ ...ports.settingsFor(each), isNamed: true }),
    });
    const refresh = () => void this.store.refresh([uri.toString()]);
    const typed = new Debounced<null>(TYPING_PAUSE, refresh);
    const changed = new Debounced<null>(FILES_PAUSE, refresh);
    this.#subscriptions = vscode.Disposable.from(
      typed,
      changed,
      watch(uri, () => changed.add(null)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#is(document)) typed.add(null);
      }),
      // Which rows there are, and which of them are placeholders, depends on settings too.
      ports.plans.onDidClear(() => changed.add(null)),
      vscode.workspace.onDidCloseTextDocument(document => {
        if (this.#is(document)) typed.add(null);
      }),
    );
  }

  /** Resolves when the file was read for the first time. */
  read(): Promise<void> {
    return this.store.watch([this.#uri.toString()]);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.store.dispose();
  }

  #is(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.#uri.toString();
  }
}

function watch(uri: vscode.Uri, onChange: () => void): vscode.Disposable {
  if (uri.scheme === 'untitled') {
    return vscode.Disposable.from();
  }
  // What is a wildcard in a pattern may stand in a file's name.
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '[$&]');
  const folder = vscode.Uri.joinPath(uri, '..');
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
  watcher.onDidChange(onChange);
  watcher.onDidCreate(onChange);
  watcher.onDidDelete(onChange);
  return watcher;
}
