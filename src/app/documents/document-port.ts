import type { TextChange, TextPatch } from '../../core/text/text-patch';
import type { Event } from '../events';

/**
 * A document's text at one moment. `version` is opaque; two texts of one URI with the same version are the same.
 * Null for a file that no editor has open: there the text itself is the version.
 */
export interface TextBase {
  readonly text: string;
  readonly version: string | null;
}

export type ReadFailure = 'no-file' | 'invalid-utf8' | 'failed';

export type ReadResult =
  | { readonly kind: 'text'; readonly base: TextBase }
  | { readonly kind: 'failed'; readonly reason: ReadFailure };

/** `unsaved`: an open document that was left dirty, as wanted. `save-failed`: it should have been saved, and was not. */
export type SaveOutcome = 'saved' | 'unsaved' | 'save-failed';

export type WriteResult =
  | { readonly kind: 'written'; readonly after: TextBase; readonly save: SaveOutcome }
  /** The text is no longer `base`: nothing was written. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly reason: ReadFailure | 'read-only' };

/** What one edit event of an open document says. */
export interface DocumentChange {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
  /** In the order in which they happened: the offsets of each are into the text that the one before it left. */
  readonly changes: readonly TextChange[];
}

/**
 * Texts by URI: what the editor holds where it has the document open, else what is on disk, without the byte order mark.
 * Never rejects: failures are results.
 */
export interface DocumentPort {
  read(uri: string): Promise<ReadResult>;
  /** True where `read` would give a text of more bytes than this; false where that is not known. Never rejects. */
  isLarger(uri: string, bytes: number): Promise<boolean>;
  /** Writes all patches in one step, or nothing. */
  write(uri: string, base: TextBase, patches: readonly TextPatch[]): Promise<WriteResult>;
  readonly onDidChangeOpenDocument: Event<DocumentChange>;
}
