import type { Span } from '../text/span';
import type { DocumentBuilder } from './document-builder';
import { readTag } from './html-tag';
import { inlineMasks } from './inline-masks';
import { lineEnd } from './line-reader';
import type { Anchor, Heading } from './step-file';

type FoundAnchor = Omit<Anchor, 'heading'>;

/** Collects `<a id="…">` and `<a name="…">` from `from` on, outside code and comments, in source order. */
export function findAnchors(source: string, from: number, blocks: DocumentBuilder): Anchor[] {
  const found: FoundAnchor[] = [];
  const tagStart = /<[aA](?=\s)/g;
  tagStart.lastIndex = from;
  const masks = new LineMasks(source);
  let opaque = 0;
  for (let match = tagStart.exec(source); match !== null; match = tagStart.exec(source)) {
    const start = match.index;
    while ((blocks.opaque[opaque]?.end ?? Infinity) <= start) {
      opaque++;
    }
    const isOpaque = (blocks.opaque[opaque]?.start ?? Infinity) <= start;
    const anchor = isOpaque ? undefined : readAnchor(source, start);
    if (anchor !== undefined && !masks.cover(start)) {
      found.push(anchor);
    }
  }
  return withHeadings(source, found, blocks.headings);
}

function readAnchor(source: string, start: number): FoundAnchor | undefined {
  const tag = readTag(source, start, lineEnd(source, start));
  const id = tag?.attributes.find(({ name }) => /^(?:id|name)$/i.test(name))?.value;
  return tag?.isComplete === true && typeof id === 'string' && id !== '' ? { id, span: tag.span } : undefined;
}

/** The code spans and comments of the line that was asked about last. */
class LineMasks {
  #line: Span = { start: 0, end: -1 };
  #masks: readonly Span[] = [];
  #next = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Called with growing offsets. */
  cover(offset: number): boolean {
    if (offset > this.#line.end) {
      const before = Math.max(this.#source.lastIndexOf('\n', offset), this.#source.lastIndexOf('\r', offset));
      this.#line = { start: before + 1, end: lineEnd(this.#source, offset) };
      this.#masks = inlineMasks(this.#source.slice(this.#line.start, this.#line.end));
      this.#next = 0;
    }
    const column = offset - this.#line.start;
    while ((this.#masks[this.#next]?.end ?? Infinity) <= column) {
      this.#next++;
    }
    return (this.#masks[this.#next]?.start ?? Infinity) <= column;
  }
}

/** From the last anchor to the first: one that only blank space and anchors part from the next heading leads to it. */
function withHeadings(source: string, found: readonly FoundAnchor[], headings: readonly Heading[]): Anchor[] {
  const anchors: Anchor[] = [];
  let next = headings.length;
  let isBeforeHeading = false;
  let gapEnd = source.length;
  for (const anchor of [...found].reverse()) {
    let heading = headings[next - 1];
    while (heading !== undefined && heading.span.end > anchor.span.start) {
      next--;
      isBeforeHeading = true;
      gapEnd = heading.span.start;
      heading = headings[next - 1];
    }
    isBeforeHeading &&= /^(?:\s|<\/a\s*>)*$/i.test(source.slice(anchor.span.end, gapEnd));
    const target = isBeforeHeading ? headings[next] : headings[next - 1];
    anchors.push({ ...anchor, heading: target ?? null });
    gapEnd = anchor.span.start;
  }
  return anchors.reverse();
}
