import type { SaveOutcome } from '../documents/document-port';
import type { RowRefusalReason, RowUndo } from '../rows/row-edit';
import type { TickRefusalReason, TickRequest } from '../ticking/tick';

export type ChangeRefusalReason = TickRefusalReason | RowRefusalReason;

/** What takes one change of one document back. */
export type UndoRequest = TickRequest | RowUndo;

/** What every report on a change of a document says, be it a tick or a change of a row. */
export interface ChangeReport {
  readonly uri: string;
  readonly refused: readonly { readonly reason: ChangeRefusalReason }[];
  /** Null where nothing was written. */
  readonly save: SaveOutcome | null;
  /** Null where nothing was written. */
  readonly undo: UndoRequest | null;
}
