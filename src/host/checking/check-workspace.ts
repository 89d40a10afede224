import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import { Slicer } from '../../app/clock';
import type { StepStore } from '../../app/steps/step-store';
import { LineIndex } from '../../core/text/line-index';
import type { Span } from '../../core/text/span';
import { hostClock } from '../clock';
import type { Diagnostics } from './diagnostics';
import { diagnosticOf } from './findings';

/** Checks every step file of the workspace, open or not, and has the problems shown. */
export class WorkspaceCheck {
  constructor(
    readonly store: StepStore,
    readonly runner: CheckRunner,
    readonly diagnostics: Diagnostics,
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

  /** The files that are not open, one by one; open ones are checked as they are typed in. */
  async checkClosed(uris: readonly string[], token?: vscode.CancellationToken): Promise<void> {
    const slicer = new Slicer(hostClock);
    for (const uri of uris) {
      await slicer.breathe();
      if (token?.isCancellationRequested === true) {
        return;
      }
      await this.#checkOne(uri);
    }
  }

  async #checkAll(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<{ checked: number; isWhole: boolean }> {
    const uris = this.store.documents.map(({ uri }) => uri);
    let checked = 0;
    for (const uri of uris) {
      if (token.isCancellationRequested) {
        return { checked, isWhole: false };
      }
      await this.checkClosed([uri], token);
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
    const { text } = document.base;
    const { findings } = await this.runner.check(uri, text);
    // A text that has changed meanwhile will be checked by whoever changed it.
    if (this.store.get(uri)?.base.text === text) {
      const toRange = rangesIn(text);
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
