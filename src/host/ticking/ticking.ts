import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import type { TickReport, TickRequest } from '../../app/ticking/tick';
import type { TickHistory, TickOutcome } from '../../app/ticking/tick-history';
import { refusalsMessage } from './refusal-words';

/** Ticks for a person: has the views show the truth afterwards, and says what was refused. */
export class Ticking {
  constructor(
    readonly history: TickHistory,
    readonly store: StepStore,
    readonly redraw: () => void,
  ) {}

  async tick(requests: readonly TickRequest[]): Promise<TickOutcome> {
    const outcome = await this.history.tick(requests);
    await this.#show(outcome.reports);
    return outcome;
  }

  /** Undefined where there is nothing to take back. */
  async undoLast(): Promise<readonly TickReport[] | undefined> {
    const { last } = this.history;
    return last && this.undo(last);
  }

  async undo(undoable: readonly TickRequest[]): Promise<readonly TickReport[]> {
    const reports = await this.history.undo(undoable);
    await this.#show(reports);
    return reports;
  }

  async #show(reports: readonly TickReport[]): Promise<void> {
    // Watchers tell late of a file that we wrote ourselves.
    await this.store.refresh(reports.map(({ uri }) => uri));
    const refused = refusalsMessage(reports);
    if (refused !== undefined || reports.some(({ unchanged }) => unchanged.length > 0)) {
      this.redraw();
    }
    const unsaved = reports.filter(({ save }) => save === 'save-failed').length;
    const message =
      refused ??
      (unsaved > 0 ? vscode.l10n.t('The objective was ticked, but the file could not be saved.') : undefined);
    if (message !== undefined) {
      void vscode.window.showWarningMessage(message);
    }
  }
}
