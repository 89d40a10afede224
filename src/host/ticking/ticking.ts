import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import type { ChangeHistory, ChangeOutcome, Undoable } from '../../app/changes/change-history';
import type { ChangeReport } from '../../app/changes/change-report';
import type { RowEditReport, RowEditRequest } from '../../app/rows/row-edit';
import type { TickReport, TickRequest } from '../../app/ticking/tick';
import { refusalsMessage } from './refusal-words';

/** Ticks and changes rows for a person: has the views show the truth afterwards, and says what was refused. */
export class Ticking {
  constructor(
    readonly history: ChangeHistory,
    readonly store: StepStore,
    readonly redraw: () => void,
  ) {}

  async tick(requests: readonly TickRequest[]): Promise<ChangeOutcome<TickReport>> {
    const outcome = await this.history.tick(requests);
    await this.#show(
      outcome.reports,
      outcome.reports.some(({ unchanged }) => unchanged.length > 0),
    );
    return outcome;
  }

  async edit(request: RowEditRequest): Promise<RowEditReport> {
    const report = await this.history.edit(request);
    await this.#show([report], report.outcome === 'unchanged');
    return report;
  }

  /** Undefined where there is nothing to take back. */
  async undoLast(): Promise<readonly ChangeReport[] | undefined> {
    const { last } = this.history;
    return last && this.undo(last);
  }

  async undo(undoable: Undoable): Promise<readonly ChangeReport[]> {
    const reports = await this.history.undo(undoable);
    await this.#show(reports, true);
    return reports;
  }

  /** @param isShownWrong A view may show what the text does not say: no event would set it right. */
  async #show(reports: readonly ChangeReport[], isShownWrong: boolean): Promise<void> {
    // Watchers tell late of a file that we wrote ourselves.
    await this.store.refresh(reports.map(({ uri }) => uri));
    const refused = refusalsMessage(reports);
    if (refused !== undefined || isShownWrong) {
      this.redraw();
    }
    const unsaved = reports.filter(({ save }) => save === 'save-failed').length;
    const message =
      refused ??
      (unsaved > 0 ? vscode.l10n.t('The change was made, but the file could not be saved.') : undefined);
    if (message !== undefined) {
      void vscode.window.showWarningMessage(message);
    }
  }
}
