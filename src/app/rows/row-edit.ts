import type { FieldName, RowRefusal } from '../../core/rows/row-edit';
import type { Span } from '../../core/text/span';
import type { TextPatch } from '../../core/text/text-patch';
import type { RefusalReason } from '../../core/toggle/toggle';
import type { ReadFailure, SaveOutcome, TextBase } from '../documents/document-port';

/** A change of one row of a document, as seen in one text of it. */
export interface RowEditRequest {
  readonly uri: string;
  /** The text that the row was read from. */
  readonly base: TextBase;
  readonly objectiveId: string;
  /** The row's own checkbox in the text of `base`: the row is found again by it. */
  readonly checkbox: Span;
  readonly change: RowChange;
}

export type RowChange =
  | {
      readonly kind: 'set';
      readonly field: FieldName;
      /** The markdown that was seen in the field: another one that stands there now is not overwritten. */
      readonly expected: string;
      readonly source: string;
    }
  /** A new row below this one. */
  | { readonly kind: 'add'; readonly text: string; readonly owner: string }
  | { readonly kind: 'remove' };

export type RowRefusalReason = RefusalReason | RowRefusal | ReadFailure;

/** What became of one request. */
export interface RowEditReport {
  readonly uri: string;
  readonly outcome: 'changed' | 'unchanged' | 'refused';
  /** One reason where it was refused, else none. */
  readonly refused: readonly { readonly reason: RowRefusalReason }[];
  /** Null where nothing was written. */
  readonly save: SaveOutcome | null;
  /** What takes it back; null where nothing was written. */
  readonly undo: RowUndo | null;
}

/** The way back from a change of a row. */
export interface RowUndo {
  readonly uri: string;
  /** The text that the change left, which the patch was made for. */
  readonly base: TextBase;
  readonly patch: TextPatch;
  /** What must stand in a later text as it does in that of `base`: the patch's own text, or more. */
  readonly around: Span;
}
