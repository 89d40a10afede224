import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import { SCAN_STATE_KEY, VIEW_ID, setContext } from '../names';
import { findStepFiles } from './find-step-files';

/** Finds the step files of the workspace and has the store read them. Of two scans the later one counts. */
export class WorkspaceScan implements vscode.Disposable {
  readonly #stateChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeState = this.#stateChanged.event;
  #isReady = false;
  #isDisposed = false;
  #running: vscode.CancellationTokenSource | undefined;
  /** What is to be read again by the next search that comes to its end: files, and folders with all below them. */
  #outdated: Set<string> | 'all' = 'all';
  #reading: Promise<unknown> = Promise.resolve();
  #named: ReadonlySet<string> = new Set();

  constructor(
    readonly store: StepStore,
    readonly log: vscode.LogOutputChannel,
  ) {}

  /** True once all files of the workspace were read; false again while a search that starts from nothing runs. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves when it is ready. */
  async whenReady(): Promise<void> {
    while (!this.#isReady) {
      await new Promise<void>(resolve => {
        const waiting = this.onDidChangeState(() => {
          waiting.dispose();
          resolve();
        });
      });
    }
  }

  /** True for a file that the settings name as a step file. */
  isNamed(uri: string): boolean {
    return this.#named.has(uri);
  }

  /**
   * Shows in the view that it runs; never rejects.
   * @param changed Files and folders to be read again, as well as what is new; without them all files are.
   */
  async run(changed?: readonly string[]): Promise<void> {
    if (this.#isDisposed) {
      return;
    }
    this.#outdate(changed);
    this.#running?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#running = source;
    if (this.store.documents.length === 0) {
      this.#setReady(false);
    }
    try {
      await vscode.window.withProgress({ location: { viewId: VIEW_ID } }, () => this.#scan(source.token));
    } catch (error) {
      this.log.error('The workspace could not be scanned', error);
    }
    if (this.#running === source) {
      this.#setReady(true);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#running?.cancel();
    this.#running = undefined;
    this.#stateChanged.dispose();
  }

  #setReady(isReady: boolean): void {
    this.#isReady = isReady;
    setContext(SCAN_STATE_KEY, isReady ? 'ready' : 'scanning');
    this.#stateChanged.fire();
  }

  async #scan(token: vscode.CancellationToken): Promise<void> {
    const { uris, named } = await findStepFiles(token);
    if (token.isCancellationRequested) {
      return;
    }
    this.#named = named;
    const outdated = this.#outdated;
    this.#outdated = new Set();
    const isOutdated = (uri: string) => outdated === 'all' || pathsTo(uri).some(path => outdated.has(path));
    // The search before this one may still be reading what is up to date for this one.
    const before = this.#reading.catch(() => undefined);
    this.#reading = Promise.all([before, this.store.watch(uris, isOutdated)]);
    await this.#reading;
  }

  #outdate(changed: readonly string[] | undefined): void {
    if (changed === undefined) {
      this.#outdated = 'all';
    } else if (this.#outdated !== 'all') {
      const outdated = this.#outdated;
      changed.forEach(uri => outdated.add(uri));
    }
  }
}

/** A file and all folders above it. */
function pathsTo(uri: string): string[] {
  const paths = [uri];
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
    paths.push(uri.slice(0, end));
  }
  return paths;
}
