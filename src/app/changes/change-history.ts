import type { Disposable, Event } from '../events';
import { Emitter } from '../events';
import type { RowEditReport, RowEditRequest } from '../rows/row-edit';
import type { RowEditService } from '../rows/row-edit-service';
import type { TickReport, TickRequest } from '../ticking/tick';
import type { TickService } from '../ticking/tick-service';
import type { ChangeReport, UndoRequest } from './change-report';

/** Operations that "Undo Last Change" can take back, one after the other. */
const KEPT = 50;

/** What takes one operation back: a request for each document that it changed. */
export type Undoable = readonly UndoRequest[];

export interface ChangeOutcome<T extends ChangeReport> {
  readonly reports: readonly T[];
  /** Undefined where nothing was written. */
  readonly undoable: Undoable | undefined;
}

/** Changes documents, and remembers how to take it back: trees and files that are not open have no undo of their own. */
export class ChangeHistory implements Disposable {
  readonly #undoables: Undoable[] = [];
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(
    readonly ticks: TickService,
    readonly rows: RowEditService,
  ) {}

  get last(): Undoable | undefined {
    return this.#undoables.at(-1);
  }

  /** Ticks; all requests together are one operation. */
  async tick(requests: readonly TickRequest[]): Promise<ChangeOutcome<TickReport>> {
    return this.#remember(await this.ticks.tick(requests));
  }

  async edit(request: RowEditRequest): Promise<RowEditReport> {
    const report = await this.rows.edit(request);
    this.#remember([report]);
    return report;
  }

  /** Brings back what was before; an operation that was taken back before is not again. */
  async undo(undoable: Undoable): Promise<readonly ChangeReport[]> {
    const index = this.#undoables.indexOf(undoable);
    if (index < 0) {
      return [];
    }
    this.#undoables.splice(index, 1);
    this.#changed.fire();
    return (await Promise.all(undoable.map(request => this.#undoOne(request)))).flat();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #undoOne(request: UndoRequest): Promise<readonly ChangeReport[]> {
    return 'targets' in request ? this.ticks.tick([request]) : [await this.rows.undo(request)];
  }

  #remember<T extends ChangeReport>(reports: readonly T[]): ChangeOutcome<T> {
    const undoable = reports.map(report => report.undo).filter(request => request !== null);
    if (undoable.length === 0) {
      return { reports, undoable: undefined };
    }
    this.#undoables.push(undoable);
    this.#undoables.splice(0, this.#undoables.length - KEPT);
    this.#changed.fire();
    return { reports, undoable };
  }
}
