import { atxHeading, isThematicBreak, listMarker, setextDepth } from './block-starts';
import { ASTERISK, DASH, GREATER, HASH, PIPE, UNDERSCORE } from './characters';
import { ConflictMarkers } from './conflict-markers';
import { continueContainer, openQuote, type Container } from './containers';
import { DocumentBuilder, type OpenTable } from './document-builder';
import type { LineReader } from './line-reader';
import { Paragraph } from './paragraph';
import type { TableRow } from './step-file';
import { BodyRow } from './table-lines';
import { tableStart } from './table-start';
import { endsOnFirstLine, endsVerbatim, verbatimStart, type VerbatimBlock } from './verbatim';

/** The block whose lines are being read, inside the innermost container. */
type Leaf =
  | { readonly kind: 'verbatim'; readonly block: VerbatimBlock }
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
  /**
   * While a line outside some containers may still be a lazy continuation of the paragraph in them (section 5.1): how
   * many containers it does stand in. They are closed once it turns out to start a block. -1 otherwise.
   */
  #lazyFrom = -1;

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
    const isMarker = this.#conflicts.isMarker(this.#source, line.start, line.end);
    if (isMarker && this.#leaf?.kind !== 'verbatim') {
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
    this.#lazyFrom = isLazy ? matched : -1;
    this.#openBlocks();
  }

  #continues(index: number): boolean {
    const container = this.#containers[index];
    return container !== undefined && continueContainer(container, this.#source, this.#line);
  }

  /** A line of a fenced code or HTML block: nothing in it is markdown. False when the leaf is something else. */
  #continueVerbatim(): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind !== 'verbatim') {
      return false;
    }
    const { offset, end, isBlank } = this.#line;
    if (isBlank && leaf.block.ends === 'blank-line') {
      this.#leaf = undefined;
      return false;
    }
    this.#addVerbatimLine(leaf.block, offset, end, endsVerbatim(this.#source, this.#line, leaf.block));
    return true;
  }

  #addVerbatimLine(block: VerbatimBlock, start: number, end: number, isLast: boolean): void {
    this.#found.addVerbatim(block, { start, end }, this.#leaf === undefined);
    this.#leaf = isLast ? undefined : { kind: 'verbatim', block };
  }

  /** Opens the containers and the leaf that start on the rest of the line, or adds it to the leaf that is open. */
  #openBlocks(): void {
    const line = this.#line;
    while (!line.isBlank) {
      if (line.indent > 3) {
        if (this.#leaf?.kind === 'paragraph') {
          break;
        }
        this.#startBlock();
        this.#found.addOpaque(line.offset, line.end);
        return;
      }
      if (this.#openLeaf()) {
        return;
      }
      if (!this.#openContainer()) {
        break;
      }
    }
    if (line.isBlank) {
      this.#closeForBlock();
    } else {
      this.#addText();
    }
  }

  /** Ends what the block that starts here does not continue. */
  #closeForBlock(): void {
    this.#closeContainers(this.#lazyFrom < 0 ? this.#containers.length : this.#lazyFrom);
    this.#lazyFrom = -1;
  }

  /** Ends what stands before, and notes that the innermost container has content now. */
  #startBlock(): void {
    this.#closeForBlock();
    this.#noteContent();
  }

  #openContainer(): boolean {
    const line = this.#line;
    const code = line.textCode;
    if (code === GREATER) {
      this.#startBlock();
      openQuote(this.#source, line);
      this.#containers.push({ kind: 'quote', headingBefore: this.#found.heading });
      return true;
    }
    const marker = listMarker(this.#source, line.textOffset, line.end);
    const interrupts = this.#leaf?.kind === 'paragraph' && this.#lazyFrom < 0;
    if (marker === undefined || (interrupts && (marker.isEmpty || (marker.number ?? 1) !== 1))) {
      return false;
    }
    this.#startBlock();
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
  #openLeaf(): boolean {
    const { textOffset, end, textCode: code } = this.#line;
    const source = this.#source;
    if (code === PIPE) {
      return false;
    }
    if (code === HASH) {
      const heading = atxHeading(source, textOffset, end);
      if (heading !== undefined) {
        this.#startBlock();
        this.#found.addHeading(heading.depth, this.#line.number, this.#line.textSpan, heading.content);
      }
      return heading !== undefined;
    }
    if (this.#lazyFrom < 0 && this.#makeSetextHeading()) {
      return true;
    }
    const isBreakCharacter = code === DASH || code === ASTERISK || code === UNDERSCORE;
    if (isBreakCharacter && isThematicBreak(source, textOffset, end)) {
      this.#startBlock();
      return true;
    }
    return this.#openVerbatim();
  }

  #openVerbatim(): boolean {
    const block = verbatimStart(this.#source, this.#line, this.#leaf?.kind !== 'paragraph');
    if (block === undefined) {
      return false;
    }
    this.#startBlock();
    const { textOffset, end } = this.#line;
    this.#addVerbatimLine(block, textOffset, end, endsOnFirstLine(this.#source, this.#line, block));
    return true;
  }

  #makeSetextHeading(): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind !== 'paragraph') {
      return false;
    }
    const { textOffset, end } = this.#line;
    const depth = setextDepth(this.#source, textOffset, end);
    const text = depth === undefined ? undefined : leaf.paragraph.headingText(this.#source);
    if (depth === undefined || text === undefined) {
      return false;
    }
    this.#leaf = undefined;
    const span = { start: text.content.start, end: this.#line.textSpan.end };
    this.#found.addHeading(depth, text.line, span, text.content);
    return true;
  }

  /** The rest of the line is text: a row of the open table, a line of the open paragraph, or the start of either. */
  #addText(): void {
    const leaf = this.#leaf;
    const span = this.#line.textSpan;
    if (leaf?.kind === 'table') {
      leaf.table.rows.push(new BodyRow(this.#source, span, this.#line.number, leaf.table.havePipes));
      return;
    }
    if (leaf?.kind !== 'paragraph') {
      const item = this.#containers.at(-1);
      const isFirst = item?.kind === 'item' && !item.hasContent;
      this.#noteContent();
      this.#leaf = {
        kind: 'paragraph',
        paragraph: new Paragraph(span, this.#line.number, isFirst, this.#conflicts.isInside),
      };
      return;
    }
    const rows = this.#lazyFrom < 0 ? tableStart(this.#source, leaf.paragraph, this.#line) : undefined;
    if (rows === undefined) {
      leaf.paragraph.add(span, this.#line.number, this.#line.indent);
    } else {
      this.#openTable(leaf.paragraph, rows);
    }
  }

  #openTable(paragraph: Paragraph, { header, delimiter }: { header: TableRow; delimiter: TableRow }): void {
    if (paragraph.dropLast()) {
      this.#closeParagraph(paragraph);
    }
    const havePipes = this.#source.slice(header.span.start, header.span.end).includes('|');
    const table = {
      heading: this.#found.heading,
      header,
      delimiter,
      rows: [],
      hasConflict: paragraph.inConflict,
      havePipes,
    };
    this.#leaf = { kind: 'table', table };
  }

  #addConflictMarker(): void {
    const { number, textSpan: span } = this.#line;
    this.#found.conflictMarkers.push({ line: number, span });
    if (this.#leaf?.kind === 'table') {
      this.#leaf.table.hasConflict = true;
      this.#leaf.table.rows.push({ kind: 'conflict-marker', line: number, span, cells: [] });
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
    this.#found.paragraphs.push({ line: paragraph.line, span: paragraph.content });
    const task = paragraph.task(this.#source);
    if (task !== undefined) {
      this.#found.addTask({ ...task, line: paragraph.line, inConflict: paragraph.inConflict });
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
}
