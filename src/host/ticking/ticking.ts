import * as vscode from 'vscode';
import type { ChangeHistory, ChangeOutcome, Undoable } from '../../app/changes/change-history';
import type { ChangeReport } from '../../app/changes/change-report';
import type { RowEditRequest } from '../../app/rows/row-edit';
import type { StepStore } from '../../app/steps/step-store';
import type { TickReport, TickRequest } from '../../app/ticking/tick';
import { refusalsMessage } from './refusal-words';

/** What became of a change. */
export interface ChangeResult {
  /** False where something was refused. */
  readonly ok: boolean;
  /** What is to be said of it; undefined where all is well. */
  readonly message: string | undefined;
}

/**
 * Ticks and changes rows for a person: has the views show the truth afterwards, and says what was refused. What is
 * called `try…` leaves the saying to the view that asked.
 */
export class Ticking {
  readonly #stores: Set<StepStore>;

  constructor(
    readonly history: ChangeHistory,
    store: StepStore,
    readonly redraw: () => void,
  ) {
    this.#stores = new Set([store]);
  }

  /** One more store whose files are read again when they were changed here. */
  alsoRefresh(store: StepStore): vscode.Disposable {
    this.#stores.add(store);
    return new vscode.Disposable(() => this.#stores.delete(store));
  }

  async tick(requests: readonly TickRequest[]): Promise<ChangeOutcome<TickReport>> {
    const outcome = await this.history.tick(requests);
    say(await this.#finishTicks(outcome.reports));
    return outcome;
  }

  async tryTick(requests: readonly TickRequest[]): Promise<ChangeResult> {
    return this.#finishTicks((await this.history.tick(requests)).reports);
  }

  async tryEdit(request: RowEditRequest): Promise<ChangeResult> {
    const report = await this.history.edit(request);
    return this.#finish([report], report.outcome === 'unchanged');
  }

  /** Undefined where there is nothing to take back. */
  async undoLast(): Promise<readonly ChangeReport[] | undefined> {
    const { last } = this.history;
    return last && this.undo(last);
  }

  async undo(undoable: Undoable): Promise<readonly ChangeReport[]> {
    const reports = await this.history.undo(undoable);
    say(await this.#finish(reports, true));
    return reports;
  }

  async tryUndo(): Promise<ChangeResult> {
    const { last } = this.history;
    return last === undefined
      ? { ok: true, message: vscode.l10n.t('There is no change to undo.') }
      : this.#finish(await this.history.undo(last), true);
  }

  #finishTicks(reports: readonly TickReport[]): Promise<ChangeResult> {
    return this.#finish(
      reports,
      reports.some(({ unchanged }) => unchanged.length > 0),
    );
  }

  /** @param isShownWrong A view may show what the text does not say: no event would set it right. */
  async #finish(reports: readonly ChangeReport[], isShownWrong: boolean): Promise<ChangeResult> {
    // Watchers tell late of a file that we wrote ourselves.
    const uris = reports.map(({ uri }) => uri);
    await Promise.all([...this.#stores].map(store => store.refresh(uris)));
    const refused = refusalsMessage(reports);
    if (refused !== undefined || isShownWrong) {
      this.redraw();
    }
    const isUnsaved = reports.some(({ save }) => save === 'save-failed');
    const unsaved = isUnsaved
      ? vscode.l10n.t('The change was made, but the file could not be saved.')
      : undefined;
    return { ok: refused === undefined, message: refused ?? unsaved };
  }
}

function say({ message }: ChangeResult): void {
  if (message !== undefined) {
    void vscode.window.showWarningMessage(message);
  }
}
