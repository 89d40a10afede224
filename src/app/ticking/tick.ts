import type { Span } from '../../core/text/span';
import type { RefusalReason } from '../../core/toggle/toggle';
import type { WantedState } from '../../core/toggle/wanted-state';
import type { ReadFailure, SaveOutcome, TextBase } from '../documents/document-port';

/** Wanted states for checkboxes of one document, as seen in one text of it. */
export interface TickRequest {
  readonly uri: string;
  /** The text that the targets were read from. */
  readonly base: TextBase;
  readonly targets: readonly TickTarget[];
}

/** A checkbox, and by it a row, as seen in one text of a document. */
export interface CheckboxTarget {
  readonly objectiveId: string;
  /** Position in the objective's `subItems`; null for the objective's own checkbox. */
  readonly subItem: number | null;
  /** The checkbox token in the text of `base`. */
  readonly checkbox: Span;
}

export interface TickTarget extends CheckboxTarget {
  readonly wanted: WantedState;
  /** For an undo: the token to write in place of the usual one, as long as `over` stands there. */
  readonly spelling?: { readonly over: string; readonly token: string };
}

export type TickRefusalReason = RefusalReason | ReadFailure;

export interface TickRefusal {
  readonly target: TickTarget;
  readonly reason: TickRefusalReason;
}

/** What became of one request: each target is in one of the three lists. */
export interface TickReport {
  readonly uri: string;
  readonly changed: readonly TickTarget[];
  readonly unchanged: readonly TickTarget[];
  readonly refused: readonly TickRefusal[];
  /** Null where nothing was written. */
  readonly save: SaveOutcome | null;
  /** The request that takes it back; null where nothing was written. */
  readonly undo: TickRequest | null;
}
