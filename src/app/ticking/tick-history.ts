import type { Disposable, Event } from '../events';
import { Emitter } from '../events';
import type { TickReport, TickRequest } from './tick';
import type { TickService } from './tick-service';

/** Operations that "Undo last tick" can take back, one after the other. */
const KEPT = 50;

/** What takes one operation back: a request for each document that it changed. */
export type UndoableTick = readonly TickRequest[];

export interface TickOutcome {
  readonly reports: readonly TickReport[];
  /** Undefined where nothing was written. */
  readonly undoable: UndoableTick | undefined;
}

/** Ticks, and remembers how to take it back: trees and files that are not open have no undo of their own. */
export class TickHistory implements Disposable {
  readonly #undoables: UndoableTick[] = [];
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(readonly service: TickService) {}

  get last(): UndoableTick | undefined {
    return this.#undoables.at(-1);
  }

  /** Ticks; all requests together are one operation. */
  async tick(requests: readonly TickRequest[]): Promise<TickOutcome> {
    const reports = await this.service.tick(requests);
    const undoable = reports.map(report => report.undo).filter(request => request !== null);
    if (undoable.length === 0) {
      return { reports, undoable: undefined };
    }
    this.#undoables.push(undoable);
    this.#undoables.splice(0, this.#undoables.length - KEPT);
    this.#changed.fire();
    return { reports, undoable };
  }

  /** Brings back the states from before; an operation that was taken back before is not again. */
  async undo(undoable: UndoableTick): Promise<readonly TickReport[]> {
    const index = this.#undoables.indexOf(undoable);
    if (index < 0) {
      return [];
    }
    this.#undoables.splice(index, 1);
    this.#changed.fire();
    return this.service.tick(undoable);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
