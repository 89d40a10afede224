import type { Span } from '../text/span';
import type { DocumentBuilder } from './document-builder';
import { readTag } from './html-tag';
import { inlineMasks } from './inline-masks';
import { LineReader } from './line-reader';
import type { Anchor, Heading } from './step-file';

type FoundAnchor = Omit<Anchor, 'heading'>;

/** Collects `<a id="…">` and `<a name="…">` from `from` on, outside code and comments, in source order. */
export function findAnchors(source: string, from: number, blocks: DocumentBuilder): Anchor[] {
  // Most texts have none, and this is several times faster than the search below.
  if (!source.includes('<a') && !source.includes('<A')) {
    return [];
  }
  const found: FoundAnchor[] = [];
  const tagStart = /<[aA](?=\s)/g;
  tagStart.lastIndex = from;
  const lines = new AnchorLines(source, from);
  let opaque = 0;
  for (let match = tagStart.exec(source); match !== null; match = tagStart.exec(source)) {
    const start = match.index;
    while ((blocks.opaque[opaque]?.end ?? Infinity) <= start) {
      opaque++;
    }
    const isOpaque = (blocks.opaque[opaque]?.start ?? Infinity) <= start;
    const anchor = isOpaque ? undefined : lines.readAnchor(start);
    if (anchor !== undefined) {
      found.push(anchor);
    }
  }
  return withHeadings(source, found, blocks.headings);
}

/** The line that was read last, with its code spans and comments. Asked with growing offsets, it reads each line once. */
class AnchorLines {
  readonly #line: LineReader;
  #masks: readonly Span[] = [];
  #nextMask = 0;
  readonly #source: string;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#line = new LineReader(source, from);
  }

  readAnchor(start: number): FoundAnchor | undefined {
    if (start >= this.#line.end) {
      this.#moveTo(start);
    }
    const column = start - this.#line.start;
    while ((this.#masks[this.#nextMask]?.end ?? Infinity) <= column) {
      this.#nextMask++;
    }
    if ((this.#masks[this.#nextMask]?.start ?? Infinity) <= column) {
      return undefined;
    }
    const tag = readTag(this.#source, start, this.#line.end);
    const id = tag?.attributes.find(({ name }) => /^(?:id|name)$/i.test(name))?.value;
    return tag?.isComplete === true && typeof id === 'string' && id !== ''
      ? { id, span: tag.span }
      : undefined;
  }

  #moveTo(offset: number): void {
    while (offset >= this.#line.end && this.#line.advance());
    this.#masks = inlineMasks(this.#source.slice(this.#line.start, this.#line.end));
    this.#nextMask = 0;
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
