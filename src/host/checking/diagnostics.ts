import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import { Emitter, type Event } from '../../app/events';
import type { FindingCountsModel } from '../../protocol/host-messages';
import { countsAsStepFile, mayHoldSteps, type StepSettings } from '../../app/steps/plan-reader';
import { findOpenDocument } from '../documents/open-documents';
import { Debounced, TYPING_PAUSE } from '../steps/debounce';
import { diagnosticOf, rangeIn } from './findings';

/** Keeps the problems of open step files in step with their text. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('zeroTrustSteps');
  readonly #typed = new Debounced<vscode.TextDocument>(TYPING_PAUSE, documents => {
    documents.forEach(document => void this.check(document));
  });
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  /** Checks that are under way then come to an end later, and the collection refuses whoever asks it for anything. */
  #isDisposed = false;

  constructor(
    readonly runner: CheckRunner,
    readonly settingsFor: (uri: string) => StepSettings,
    readonly extensionUri: vscode.Uri,
    /** True for a file whose problems stay when it is closed: it was checked with the workspace. */
    readonly keeps: (uri: vscode.Uri) => boolean,
  ) {
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      this.#typed,
      vscode.workspace.onDidOpenTextDocument(document => this.#typed.add(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#typed.add(document)),
      // A tab that is closed may leave its document in memory for minutes.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => this.#followTabs(closed.length > 0)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#followTabs(true)),
      vscode.workspace.onDidCloseTextDocument(() => this.#followTabs(true)),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(uri => this.#delete(uri))),
    );
    this.checkOpen();
  }

  /** Checks all open documents again: settings have changed. */
  checkOpen(): void {
    this.runner.clear();
    vscode.workspace.textDocuments.forEach(document => this.#typed.add(document));
  }

  /** Checks open documents again: files that they speak of may have come or gone. What else was checked is kept. */
  checkOpenAgain(): void {
    for (const document of vscode.workspace.textDocuments) {
      this.runner.forget(document.uri.toString());
      this.#typed.add(document);
    }
  }

  /** Checks a document again where it is open: what was found in its text is no longer all. */
  checkAgain(uri: string): void {
    this.runner.forget(uri);
    const document = findOpenDocument(uri);
    if (document !== undefined) {
      void this.check(document);
    }
  }

  get(uri: vscode.Uri): readonly vscode.Diagnostic[] {
    return this.#isDisposed ? [] : (this.#collection.get(uri) ?? []);
  }

  /** How many problems a file has; none of a file without any. */
  countsOf(uri: string): FindingCountsModel[] {
    const severities = this.get(vscode.Uri.parse(uri)).map(({ severity }) => severity);
    const count = (of: vscode.DiagnosticSeverity) => severities.filter(each => each === of).length;
    const { Error, Warning, Information } = vscode.DiagnosticSeverity;
    return severities.length === 0
      ? []
      : [{ uri, errors: count(Error), warnings: count(Warning), infos: count(Information) }];
  }

  async check(document: vscode.TextDocument): Promise<void> {
    const { uri, version } = document;
    if (!isChecked(document) || !isOpen(uri)) {
      return;
    }
    const settings = this.settingsFor(uri.toString());
    const text = document.getText();
    const checked = mayHoldSteps(text, settings) ? await this.runner.check(uri.toString(), text) : undefined;
    // Typed on meanwhile: the next run speaks of that text. Closed: nobody asks any more.
    if (document.version !== version || !isOpen(uri)) {
      return;
    }
    const isStepFile = checked !== undefined && countsAsStepFile(checked.plan, settings);
    this.#set(
      uri,
      isStepFile
        ? checked.findings.map(finding => diagnosticOf(finding, rangeIn(document), this.extensionUri))
        : undefined,
    );
  }

  /** The problems of a file that is not open. */
  show(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    this.#set(uri, diagnostics);
  }

  /** Forgets the problems of files that are not open, but for those that are kept. */
  forgetClosed(): void {
    this.#urisWhere(uri => !this.keeps(uri) && !isOpen(uri)).forEach(uri => this.#set(uri, undefined));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[] | undefined): void {
    if (!this.#isDisposed) {
      this.#collection.set(uri, diagnostics);
      this.#changed.fire();
    }
  }

  /** What is open now is checked, and what is no longer open is forgotten. */
  #followTabs(isClosing: boolean): void {
    if (isClosing) {
      this.forgetClosed();
    }
    vscode.workspace.textDocuments
      .filter(({ uri }) => isOpen(uri) && !this.#collection.has(uri))
      .forEach(document => this.#typed.add(document));
  }

  #urisWhere(fits: (uri: vscode.Uri) => boolean): vscode.Uri[] {
    const uris: vscode.Uri[] = [];
    if (this.#isDisposed) {
      return uris;
    }
    this.#collection.forEach(uri => {
      if (fits(uri)) uris.push(uri);
    });
    return uris;
  }

  /** A folder that is deleted is one event, and its files are in it. */
  #delete(deleted: vscode.Uri): void {
    const folder = `${deleted.toString()}/`;
    this.#urisWhere(uri => `${uri.toString()}/`.startsWith(folder)).forEach(uri => this.#set(uri, undefined));
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return findOpenDocument(uri.toString()) !== undefined;
}

/** Markdown that somebody can mend: not an old version in a diff, nor anything else that cannot be written. */
export function isChecked({ languageId, uri, isClosed }: vscode.TextDocument): boolean {
  const canWrite = uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
  return languageId === 'markdown' && canWrite && !isClosed;
}
