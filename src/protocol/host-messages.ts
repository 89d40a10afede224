import * as v from 'valibot';
import { FileHead, Index, Rows } from './model';
import { WORD_KEYS, type WordKey } from './words';

/** What a webview shows: all files, one file in a panel or as an editor, or the figures alone in the side bar. */
export const Scope = v.variant('kind', [
  v.object({ kind: v.literal('workspace') }),
  v.object({ kind: v.literal('summary') }),
  v.object({ kind: v.literal('file'), uri: v.string() }),
  v.object({ kind: v.literal('editor'), uri: v.string() }),
]);

const WordsOfHost = v.object(
  Object.fromEntries(WORD_KEYS.map(key => [key, v.string()])) as Record<WordKey, v.StringSchema<undefined>>,
);

/** First of all, once the webview has said that it listens. */
const Setup = v.object({ type: v.literal('setup'), scope: Scope, words: WordsOfHost });

/** A file that is new to the webview, or that has changed throughout. */
const File = v.object({ type: v.literal('file'), head: FileHead, rows: Rows });

/** What changed in a file that the webview has: `remove` rows from position `from` on give way to `rows`. */
const Splice = v.object({
  type: v.literal('splice'),
  uri: v.string(),
  /** The revision that the webview must have. */
  base: Index,
  revision: Index,
  /** Absent where nothing but its revision has changed. */
  head: v.optional(FileHead),
  from: Index,
  remove: Index,
  rows: Rows,
});

/** Files that are no longer there, or no step files any more. */
const Removed = v.object({ type: v.literal('removed'), uris: v.array(v.string()) });

const Unreadable = v.object({ name: v.string(), why: v.string() });

/** How many findings of the checks a file has, as far as it was checked. */
const FindingCounts = v.object({ uri: v.string(), errors: Index, warnings: Index, infos: Index });

/** Sent when it changes, and after the files that it speaks of. */
const Status = v.object({
  type: v.literal('status'),
  scan: v.picklist(['noFolder', 'scanning', 'ready']),
  unreadable: v.array(Unreadable),
  /** Of files with findings alone. */
  findings: v.array(FindingCounts),
});

/** The end of a request. `message` says why something was refused, or what is to be known; null where all is well. */
const Result = v.object({
  type: v.literal('result'),
  request: Index,
  ok: v.boolean(),
  message: v.nullable(v.string()),
});

const HostMessageSchema = v.variant('type', [Setup, File, Splice, Removed, Status, Result]);

export type HostMessage = v.InferOutput<typeof HostMessageSchema>;
export type ScopeModel = v.InferOutput<typeof Scope>;
export type SpliceMessage = v.InferOutput<typeof Splice>;
export type FindingCountsModel = v.InferOutput<typeof FindingCounts>;
export type StatusMessage = v.InferOutput<typeof Status>;

/** The message, or undefined for anything that is none. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const read = v.safeParse(HostMessageSchema, data);
  return read.success ? read.output : undefined;
}
