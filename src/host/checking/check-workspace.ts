import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import { Slicer } from '../../app/clock';
import type { StepDocument, StepStore } from '../../app/steps/step-store';
import { LineIndex } from '../../core/text/line-index';
import type { Span } from '../../core/text/span';
import { hostClock } from '../clock';
import { findOpenDocument } from '../documents/open-documents';
import type { WorkspaceScan } from '../steps/workspace-scan';
import type { Diagnostics } from './diagnostics';
import { diagnosticOf } from './findings';

/** Checks step files of the workspace, open or not, and has the problems shown. */
export class WorkspaceCheck {
  /**
   * Files whose problems are shown, each as it was when it was checked; undefined for one that is to be checked again.
   * A keystroke in one file leaves all others as they are.
   */
  readonly #checked = new Map<string, StepDocument | undefined>();

  constructor(
    readonly store: StepStore,
    readonly runner: CheckRunner,
    readonly diagnostics: Diagnostics,
    readonly scan: Pick<WorkspaceScan, 'whenReady'>,
  ) {}

  /** With progress, and until it is cancelled. Gives how many files were checked, and whether all were. */
  run(): Thenable<{ checked: number; isWhole: boolean }> {
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Checking step files'),
        cancellable: true,
      },
      (progress, token) => this.#checkAll(progress, token),
    );
  }

  /** True for a step file whose problems stay though no editor has it open. */
  shows(uri: string): boolean {
    return this.#checked.has(uri) && this.store.get(uri) !== undefined;
  }

  /** Checks what has changed: of all step files, or of those that were checked before. */
  async follow(isAll: boolean): Promise<void> {
    const slicer = new Slicer(hostClock);
    for (const document of this.store.documents) {
      const { uri } = document;
      const isAsked = isAll || this.#checked.has(uri);
      if (isAsked && this.#checked.get(uri) !== document) {
        await slicer.breathe();
        await this.#checkOne(uri);
      }
    }
  }

  /** To be called when settings, or what stands around files, have changed. */
  clear(): void {
    [...this.#checked.keys()].forEach(uri => this.#checked.set(uri, undefined));
  }

  /** Checks these again, as far as they are shown though no editor has them open. */
  async again(uris: readonly string[]): Promise<void> {
    uris.filter(uri => this.#checked.has(uri)).forEach(uri => this.#checked.set(uri, undefined));
    await this.follow(false);
  }

  /** From now on the problems of closed files are no longer shown. */
  forget(): void {
    this.#checked.clear();
  }

  async #checkAll(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<{ checked: number; isWhole: boolean }> {
    await this.scan.whenReady();
    const uris = this.store.documents.map(({ uri }) => uri);
    const slicer = new Slicer(hostClock);
    let checked = 0;
    for (const uri of uris) {
      await slicer.breathe();
      if (token.isCancellationRequested) {
        return { checked, isWhole: false };
      }
      await this.#checkOne(uri);
      checked++;
      progress.report({ message: `${checked}/${uris.length}`, increment: 100 / uris.length });
    }
    return { checked, isWhole: true };
  }

  async #checkOne(uri: string): Promise<void> {
    const document = this.store.get(uri);
    if (document === undefined) {
      return;
    }
    this.#checked.set(uri, document);
    const open = findOpenDocument(uri);
    await (open === undefined ? this.#checkClosed(document) : this.diagnostics.check(open));
  }

  async #checkClosed(document: StepDocument): Promise<void> {
    const { uri, base } = document;
    const { findings } = await this.runner.check(uri, base.text);
    // One that has changed meanwhile is checked by whoever changed it, and one that nobody wants any more is not shown.
    if (this.#checked.get(uri) === document && this.store.get(uri)?.plan === document.plan) {
      const toRange = rangesIn(base.text);
      const { extensionUri } = this.diagnostics;
      this.diagnostics.show(
        vscode.Uri.parse(uri),
        findings.map(finding => diagnosticOf(finding, toRange, extensionUri)),
      );
    }
  }
}

function rangesIn(text: string): (span: Span) => vscode.Range {
  const lines = new LineIndex(text);
  const position = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line, column);
  };
  return ({ start, end }) => new vscode.Range(position(start), position(end));
}
