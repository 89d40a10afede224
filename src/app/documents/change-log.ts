import type { Span } from '../../core/text/span';
import { carrySpan, type TextChange, type TextPatch } from '../../core/text/text-patch';
import type { DocumentChange, TextBase } from './document-port';

/** From one text to the next: a version of an open document, or the text of a file itself. */
interface Link {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly TextChange[];
  /** The tokens that we replaced, where the step was ours: whoever asked for one of them too must find it again. */
  readonly tokens?: readonly TextPatch[];
}

/** Far more than the edits that fit between a redraw of the tree and a click on it. */
const KEPT_PER_DOCUMENT = 200;

/** Characters of texts that are kept of a document whose texts are its versions: many of a small one, few of a large one. */
const KEPT_CHARACTERS = 4_000_000;

/** What happened to each document, so that a span of an older text is found again in a newer one. */
export class ChangeLog {
  /** Open documents and closed files apart: an editor that reloads what we wrote must not break the files' chain. */
  readonly #open = new Map<string, readonly Link[]>();
  readonly #closed = new Map<string, readonly Link[]>();

  /** What an editor says that happened. */
  recordOpen({ uri, ...link }: DocumentChange): void {
    append(this.#open, uri, link);
  }

  /** What we wrote: of a file that is not open nobody else tells, and of an open document only that text changed. */
  recordOwn(uri: string, before: TextBase, after: TextBase, tokens: readonly TextPatch[]): void {
    if (before.version === null) {
      append(this.#closed, uri, { from: before.text, to: after.text, changes: [], tokens });
      return;
    }
    // Our edit was made for this version, so it is the first thing that happened to it.
    const links = this.#open.get(uri) ?? [];
    const own = links.map(link => link.from).lastIndexOf(before.version);
    this.#open.set(
      uri,
      links.map((link, index) => (index === own ? { ...link, tokens } : link)),
    );
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
    for (const link of links.slice(first)) {
      carried = carried && carryOver(link, carried);
    }
    return carried;
  }
}

function carryOver({ changes, tokens }: Link, span: Span): Span | undefined {
  if (tokens === undefined) {
    return changes.reduce<Span | undefined>((at, change) => at && carrySpan(at, [change]), span);
  }
  const own = tokens.find(token => token.span.start === span.start && token.span.end === span.end);
  const others = tokens.filter(token => token !== own);
  const carried = carrySpan(
    span,
    others.map(token => ({ span: token.span, newLength: token.newText.length })),
  );
  return own && carried ? { start: carried.start, end: carried.start + own.newText.length } : carried;
}

function append(log: Map<string, readonly Link[]>, uri: string, link: Link): void {
  const links = log.get(uri) ?? [];
  // A gap (the document was closed, or others wrote, in between) makes everything older useless.
  const kept = links.at(-1)?.to === link.from ? links : [];
  const most = Math.min(KEPT_PER_DOCUMENT, Math.ceil(KEPT_CHARACTERS / link.to.length));
  log.set(uri, [...kept.slice(-most), link].slice(-most));
}
