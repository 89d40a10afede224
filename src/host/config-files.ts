import * as vscode from 'vscode';
import { ConfigFinder, type ConfigParser } from '../core/config/config-finder';
import { decides } from '../core/config/deciding-files';
import { hostClock } from './clock';
import { listerOf } from './documents/file-system';
import { Debounced, FILES_PATIENCE, FILES_PAUSE } from './steps/debounce';
import { CSPELL_SECTION, readPlaceholders, SECTION } from './settings';

/** The settings that stand in files of a repository, and when these or the user's change. */
export class ConfigFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Other settings of any kind, or other files that decide how documents beside and below them are checked. */
  readonly onDidChange = this.#changed.event;
  readonly #finders = new Map<string, ConfigFinder>();
  readonly #subscriptions: vscode.Disposable;
  #lastChange = 0;

  constructor(readonly parse: ConfigParser) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/{.*,docfx.json,c[sS]pell.*}');
    // Each makes everything be read anew: the first at once, and those that a checkout changes with it together.
    const changed = new Debounced<null>(FILES_PAUSE, () => this.#forget(), FILES_PATIENCE);
    const forget = (uri: vscode.Uri) => {
      if (!decides(uri.path)) return;
      const isFirst = hostClock.now() - this.#lastChange > FILES_PAUSE;
      this.#lastChange = hostClock.now();
      if (isFirst) this.#forget();
      else changed.add(null);
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      changed,
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeConfiguration(event => {
        if ([SECTION, CSPELL_SECTION, 'files.exclude'].some(name => event.affectsConfiguration(name))) {
          changed.clear();
          this.#forget();
        }
      }),
    );
  }

  /** Texts that count as placeholders in a document: the user's and its repository's. */
  readonly placeholdersFor = async (uri: string): Promise<readonly string[]> => {
    const document = vscode.Uri.parse(uri);
    const { root, key } = rootOf(document);
    const finder = this.#finders.get(key) ?? new ConfigFinder(listerOf(document), this.parse, root);
    this.#finders.set(key, finder);
    const ofRepository = await finder.placeholdersFor(document.path);
    return [...(ofRepository ?? []), ...readPlaceholders(document)];
  };

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #forget(): void {
    this.#finders.clear();
    this.#changed.fire();
  }
}

/** The path to stop at when settings of a document are looked for, and what documents with the same one share. */
export function rootOf(document: vscode.Uri): { readonly root: string; readonly key: string } {
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri.path ?? '';
  return { root, key: `${document.scheme}://${document.authority}${root}` };
}
