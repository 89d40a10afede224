import type { Span } from '../../core/text/span';
import { applyPatches, type TextPatch } from '../../core/text/text-patch';
import { KeyedQueue } from '../keyed-queue';
import type { PlanReader } from '../steps/plan-reader';
import type { ChangeLog } from './change-log';
import type { DocumentPort, ReadFailure, SaveOutcome, TextBase } from './document-port';

/** A document can change while it is being written to; more often than this in a row, something is wrong. */
const MAX_TRIES = 8;

/** What an edit comes to in the text that stands there at its turn. */
export interface Turn {
  /** In order; none where there is nothing to write. */
  readonly patches: readonly TextPatch[];
}

/** `stale`: the document changed with every try. */
export type EditFailure = ReadFailure | 'read-only' | 'stale';

export type EditResult<T extends Turn> =
  | { readonly kind: 'nothing'; readonly turn: T }
  | {
      readonly kind: 'written';
      readonly turn: T;
      readonly before: TextBase;
      /** What our patches made of it, whatever somebody may have typed since. */
      readonly after: TextBase;
      readonly save: SaveOutcome;
    }
  | { readonly kind: 'failed'; readonly reason: EditFailure };

/** The only place that edits: one edit of a document after the other, each against the text that stands there then. */
export class DocumentEditor {
  readonly #queue = new KeyedQueue();

  constructor(
    readonly documents: DocumentPort,
    readonly plans: PlanReader,
    readonly log: ChangeLog,
  ) {}

  /** Plans again and again until the text that was planned for is the one that is written to. Never rejects. */
  edit<T extends Turn>(uri: string, plan: (base: TextBase) => Promise<T>): Promise<EditResult<T>> {
    return this.#queue
      .run(uri, () => this.#try(uri, plan))
      .catch((): EditResult<T> => ({ kind: 'failed', reason: 'failed' }));
  }

  /** Where `span` of one text stands in a later one; undefined where that is not known. */
  carry(uri: string, from: TextBase, to: TextBase, span: Span): Span | undefined {
    return from.text === to.text ? span : this.log.carry(uri, from, to, span);
  }

  async #try<T extends Turn>(uri: string, plan: (base: TextBase) => Promise<T>): Promise<EditResult<T>> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const read = await this.documents.read(uri);
      if (read.kind === 'failed') {
        return read;
      }
      const before = read.base;
      const turn = await plan(before);
      if (turn.patches.length === 0) {
        return { kind: 'nothing', turn };
      }
      const written = await this.documents.write(uri, before, turn.patches);
      if (written.kind === 'failed') {
        return written;
      }
      if (written.kind === 'written') {
        this.log.recordOwn(uri, before, written.after, turn.patches);
        const after = ownResult(before, turn.patches, written.after);
        return { kind: 'written', turn, before, after, save: written.save };
      }
    }
    return { kind: 'failed', reason: 'stale' };
  }
}

/** Somebody may have typed between our edit and the look at its result: then only our own text fits our spans. */
function ownResult(before: TextBase, patches: readonly TextPatch[], after: TextBase): TextBase {
  const text = applyPatches(before.text, patches);
  return after.text === text ? after : { text, version: null };
}
