import type { Span } from '../../core/text/span';
import { carrySpan, type TextChange } from '../../core/text/text-patch';
import type { DocumentChange, TextBase } from './document-port';

/** From one text to the next: a version of an open document, or the text of a file itself. */
interface Link {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly TextChange[];
}

/** Far more than the edits that fit between a redraw of the tree and a click on it. */
const KEPT_PER_DOCUMENT = 200;

/** What happened to each document, so that a span of an older text is found again in a newer one. */
export class ChangeLog {
  /** Open documents and closed files apart: an editor that reloads what we wrote must not break the files' chain. */
  readonly #open = new Map<string, readonly Link[]>();
  readonly #closed = new Map<string, readonly Link[]>();

  /** What an editor says that happened. */
  recordOpen({ uri, ...link }: DocumentChange): void {
    append(this.#open, uri, link);
  }

  /** What we wrote to a file that is not open: nobody else tells. */
  recordClosed(uri: string, before: string, after: string, changes: readonly TextChange[]): void {
    append(this.#closed, uri, { from: before, to: after, changes });
  }

  forget(uri: string): void {
    this.#open.delete(uri);
    this.#closed.delete(uri);
  }

  /** Where `span` of `from` stands in `to`; undefined where that is not known, or where a change touched the span. */
  carry(uri: string, from: TextBase, to: TextBase, span: Span): Span | undefined {
    const links = (from.version === null ? this.#closed : this.#open).get(uri) ?? [];
    const first = links.map(link => link.from).lastIndexOf(from.version ?? from.text);
    if (first < 0 || links.at(-1)?.to !== (to.version ?? to.text)) {
      return undefined;
    }
    let carried: Span | undefined = span;
    for (const change of links.slice(first).flatMap(link => link.changes)) {
      carried = carried && carrySpan(carried, [change]);
    }
    return carried;
  }
}

function append(log: Map<string, readonly Link[]>, uri: string, link: Link): void {
  const links = log.get(uri) ?? [];
  // A gap (the document was closed, or others wrote, in between) makes everything older useless.
  const kept = links.at(-1)?.to === link.from ? links : [];
  log.set(uri, [...kept.slice(1 - KEPT_PER_DOCUMENT), link]);
}
