import {
  atxHeading,
  fenceStart,
  isFenceEnd,
  isThematicBreak,
  listMarker,
  setextDepth,
  type Fence,
} from './block-starts';
import { ASTERISK, DASH, HASH, LESS, PIPE, UNDERSCORE, isSpaceOrTab } from './characters';
import { ConflictMarkers } from './conflict-markers';
import { continueContainer, openQuote, type Container } from './containers';
import { DocumentBuilder, type OpenTable } from './document-builder';
import { htmlBlockStart, type HtmlBlockEnd } from './html-block';
import type { LineReader } from './line-reader';
import { Paragraph } from './paragraph';
import { isDelimiterRow, readHeaderRow, readRow } from './table-lines';

/** The block whose lines are being read, inside the innermost container. */
type Leaf =
  | { readonly kind: 'fence'; readonly fence: Fence }
  | { readonly kind: 'html'; readonly ends: HtmlBlockEnd }
  | { readonly kind: 'table'; readonly table: OpenTable }
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph };

/**
 * Reads blocks line by line as CommonMark's two-phase algorithm does (spec 0.31, appendix "A parsing strategy"), with
 * GFM tables, and keeps the few that a step file is about. Unlike a GFM parser it also takes a table whose header and
 * delimiter row differ in width, and reads on over merge-conflict markers.
 */
export class BlockScanner {
  readonly #source: string;
  readonly #line: LineReader;
  readonly #found = new DocumentBuilder();
  readonly #containers: Container[] = [];
  readonly #conflicts = new ConflictMarkers();
  #leaf: Leaf | undefined;

  constructor(source: string, line: LineReader) {
    this.#source = source;
    this.#line = line;
  }

  scan(): DocumentBuilder {
    while (this.#line.advance()) {
      this.#scanLine();
    }
    this.#closeContainers(0);
    return this.#found;
  }

  #scanLine(): void {
    const line = this.#line;
    if (this.#leaf?.kind !== 'fence' && this.#conflicts.isMarker(this.#source, line.start, line.end)) {
      this.#addConflictMarker();
      return;
    }
    let matched = 0;
    while (matched < this.#containers.length && this.#continues(matched)) {
      matched++;
    }
    const isInLeaf = matched === this.#containers.length;
    if (isInLeaf && this.#continueVerbatim()) {
      return;
    }
    const isLazy = !isInLeaf && this.#leaf?.kind === 'paragraph';
    if (!isInLeaf && !isLazy) {
      this.#closeContainers(matched);
    }
    this.#openBlocks(matched, isLazy);
  }

  #continues(index: number): boolean {
    const container = this.#containers[index];
    return container !== undefined && continueContainer(container, this.#source, this.#line);
  }

  /** A line of a fenced code or HTML block: nothing in it is markdown. False when the leaf is something else. */
  #continueVerbatim(): boolean {
    const leaf = this.#leaf;
    const { offset, textOffset, end, indent, isBlank } = this.#line;
    if (leaf?.kind === 'fence') {
      this.#found.addOpaque(offset, end);
      if (indent < 4 && isFenceEnd(this.#source, textOffset, end, leaf.fence)) {
        this.#leaf = undefined;
      }
      return true;
    }
    if (leaf?.kind !== 'html') {
      return false;
    }
    if (leaf.ends === 'blank-line') {
      this.#leaf = isBlank ? undefined : leaf;
      return !isBlank;
    }
    this.#found.addOpaque(offset, end);
    this.#endHtmlAt(leaf.ends.marker, textOffset);
    return true;
  }

  #endHtmlAt(marker: RegExp, from: number): void {
    if (marker.test(this.#source.slice(from, this.#line.end))) {
      this.#leaf = undefined;
    }
  }

  /** Opens the containers and the leaf that start on the rest of the line, or adds it to the leaf that is open. */
  #openBlocks(matched: number, isLazy: boolean): void {
    let lazy = isLazy;
    const openHere = () => {
      this.#closeContainers(lazy ? matched : this.#containers.length);
      lazy = false;
    };
    while (!this.#line.isBlank) {
      if (this.#line.indent > 3) {
        if (this.#leaf?.kind !== 'paragraph') {
          openHere();
          this.#found.addOpaque(this.#line.offset, this.#line.end);
          this.#noteContent();
          return;
        }
        break;
      }
      if (this.#openLeaf(lazy, openHere)) {
        return;
      }
      if (!this.#openContainer(lazy, openHere)) {
        break;
      }
    }
    if (this.#line.isBlank) {
      this.#closeContainers(lazy ? matched : this.#containers.length);
    } else {
      this.#addText(lazy);
    }
  }

  #openContainer(lazy: boolean, openHere: () => void): boolean {
    const line = this.#line;
    const code = line.textCode;
    if (code === 0x3e) {
      openHere();
      this.#noteContent();
      openQuote(this.#source, line);
      this.#containers.push({ kind: 'quote', headingBefore: this.#found.heading });
      return true;
    }
    const marker = listMarker(this.#source, line.textOffset, line.end);
    const interrupts = this.#leaf?.kind === 'paragraph' && !lazy;
    if (marker === undefined || (interrupts && (marker.isEmpty || (marker.number ?? 1) !== 1))) {
      return false;
    }
    openHere();
    this.#noteContent();
    const before = line.indent;
    line.skip(marker.length);
    const space = marker.isEmpty || line.indent > 4 ? 1 : line.indent;
    line.skipColumns(space);
    const indent = before + marker.length + space;
    const headingBefore = this.#found.heading;
    this.#containers.push({
      kind: 'item',
      headingBefore,
      indent,
      isEmpty: marker.isEmpty,
      hasContent: false,
    });
    return true;
  }

  /** Opens a leaf that is known by its first line: heading, fence, HTML block, thematic break. */
  #openLeaf(lazy: boolean, openHere: () => void): boolean {
    const { textOffset, end, textCode: code } = this.#line;
    const source = this.#source;
    if (code === PIPE) {
      return false;
    }
    if (code === HASH) {
      const heading = atxHeading(source, textOffset, end);
      if (heading !== undefined) {
        openHere();
        this.#noteContent();
        const span = { start: textOffset, end: this.#textEnd() };
        this.#found.addHeading(heading.depth, this.#line.number, span, heading.content);
      }
      return heading !== undefined;
    }
    if (code === LESS) {
      return this.#openHtml(lazy, openHere);
    }
    if (!lazy && this.#makeSetextHeading()) {
      return true;
    }
    const isBreakCharacter = code === DASH || code === ASTERISK || code === UNDERSCORE;
    if (isBreakCharacter && isThematicBreak(source, textOffset, end)) {
      openHere();
      this.#noteContent();
      return true;
    }
    const fence = fenceStart(source, textOffset, end);
    if (fence !== undefined) {
      openHere();
      this.#noteContent();
      this.#found.addOpaque(textOffset, end);
      this.#leaf = { kind: 'fence', fence };
    }
    return fence !== undefined;
  }

  #openHtml(lazy: boolean, openHere: () => void): boolean {
    const { textOffset, end } = this.#line;
    const ends = htmlBlockStart(this.#source, textOffset, lazy || this.#leaf?.kind !== 'paragraph');
    if (ends === undefined) {
      return false;
    }
    openHere();
    this.#noteContent();
    this.#leaf = { kind: 'html', ends };
    if (ends !== 'blank-line') {
      this.#found.addOpaque(textOffset, end);
      this.#endHtmlAt(ends.marker, textOffset);
    }
    return true;
  }

  #makeSetextHeading(): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind !== 'paragraph') {
      return false;
    }
    const { textOffset, end } = this.#line;
    const depth = setextDepth(this.#source, textOffset, end);
    if (depth === undefined || !leaf.paragraph.canBeHeading(this.#source)) {
      return false;
    }
    const { start, line, content } = leaf.paragraph;
    this.#leaf = undefined;
    this.#found.addHeading(depth, line, { start, end: this.#textEnd() }, content);
    return true;
  }

  /** The rest of the line is text: a row of the open table, a line of the open paragraph, or the start of either. */
  #addText(lazy: boolean): void {
    const leaf = this.#leaf;
    const span = { start: this.#line.textOffset, end: this.#textEnd() };
    if (leaf?.kind === 'table') {
      leaf.table.rows.push(readRow(this.#source, span, this.#line.number, leaf.table.havePipes));
      return;
    }
    if (leaf?.kind !== 'paragraph') {
      const item = this.#containers.at(-1);
      const isFirst = item?.kind === 'item' && !item.hasContent;
      this.#noteContent();
      this.#leaf = { kind: 'paragraph', paragraph: new Paragraph(span, this.#line.number, isFirst) };
      return;
    }
    if (this.#startsTable(lazy)) {
      this.#openTable(leaf.paragraph);
      return;
    }
    leaf.paragraph.add(span, this.#line.number, this.#line.indent);
  }

  /** True when this line is the delimiter row of a table whose header is the last line of the open paragraph. */
  #startsTable(lazy: boolean): boolean {
    const leaf = this.#leaf;
    if (lazy || leaf?.kind !== 'paragraph' || !leaf.paragraph.lastCanBeHeader || this.#line.indent > 3) {
      return false;
    }
    const code = this.#line.textCode;
    if (code !== PIPE && code !== DASH && code !== 0x3a) {
      return false;
    }
    const text = this.#source.slice(this.#line.textOffset, this.#textEnd());
    if (!isDelimiterRow(text)) {
      return false;
    }
    const columns = readHeaderRow(this.#source, leaf.paragraph.last, 0).cells.length;
    const delimiters = readHeaderRow(text, { start: 0, end: text.length }, 0).cells.length;
    // Of different width they are a table that its author meant, when both are rows without a doubt.
    return columns > 0 && (columns === delimiters || (columns > 1 && text.includes('|')));
  }

  #openTable(paragraph: Paragraph): void {
    const { number, textOffset } = this.#line;
    const source = this.#source;
    const header = readHeaderRow(source, paragraph.last, paragraph.lastLine);
    const delimiter = readHeaderRow(source, { start: textOffset, end: this.#textEnd() }, number);
    if (paragraph.dropLast()) {
      this.#closeParagraph(paragraph);
    }
    const havePipes = source.slice(header.span.start, header.span.end).includes('|');
    const table = { heading: this.#found.heading, header, delimiter, rows: [], havePipes };
    this.#leaf = { kind: 'table', table };
  }

  #addConflictMarker(): void {
    const { number, start, end } = this.#line;
    if (this.#leaf?.kind === 'table') {
      this.#leaf.table.rows.push({ kind: 'conflict-marker', line: number, span: { start, end }, cells: [] });
    } else {
      this.#closeContainers(0);
    }
  }

  #closeContainers(count: number): void {
    this.#closeLeaf();
    while (this.#containers.length > count) {
      const container = this.#containers.pop();
      if (container !== undefined) {
        this.#found.heading = container.headingBefore;
      }
    }
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf?.kind === 'table') {
      this.#found.closeTable(leaf.table);
    } else if (leaf?.kind === 'paragraph') {
      this.#closeParagraph(leaf.paragraph);
    }
  }

  #closeParagraph(paragraph: Paragraph): void {
    const task = paragraph.task(this.#source);
    if (task !== undefined) {
      this.#found.addTask(task.checkbox, paragraph.line, task.content);
    }
  }

  /** A block begins in the innermost container: a task's checkbox can stand only in an item's first. */
  #noteContent(): void {
    const container = this.#containers.at(-1);
    if (container?.kind === 'item') {
      container.hasContent = true;
      container.isEmpty = false;
    }
  }

  #textEnd(): number {
    let { end } = this.#line;
    while (end > this.#line.textOffset && isSpaceOrTab(this.#source.charCodeAt(end - 1))) {
      end--;
    }
    return end;
  }
}
