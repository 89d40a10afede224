import type { Cell, StepFile, Table, TableRow } from '../scan/step-file';
import { readTag } from '../scan/html-tag';
import { absorbedText, isAbsorbedProse, isNothing } from './absorbed-text';
import { inlineMasks } from '../scan/inline-masks';
import { rememberByText } from '../text/remember';
import type { Span } from '../text/span';

/** Stands for what is no prose, one for each character: it joins no words, and no pattern of words matches it. */
export const NO_PROSE = '\uFFFC';
/** Between two lines of a paragraph: the line ending, and what containers put before the next line. */
const LINE_START = /(\r\n|\r|\n)([ \t>]+)/g;

const NO_GAPS: readonly Span[] = [];

/** A piece of inline markdown. A paragraph may be several lines long. */
export class TextPiece {
  #text: string | undefined;
  #prose: string | undefined;

  /**
   * @param row The row of a cell.
   * @param gaps Spans that are no part of the text, in source order.
   */
  constructor(
    readonly kind: 'paragraph' | 'heading' | 'cell',
    readonly span: Span,
    readonly row: TableRow | null,
    private readonly source: string,
    private readonly gaps: readonly Span[] = NO_GAPS,
  ) {}

  /** What stands at `span`, as long as it: code spans and comments are NO_PROSE, prefixes and gaps are spaces. */
  get text(): string {
    this.#text ??= withoutMasks(this.#raw());
    return this.#text;
  }

  #raw(): string {
    const { source, span, gaps } = this;
    return gaps.length === 0 ? source.slice(span.start, span.end) : fill(source, span, gaps, ' ');
  }

  /** The same, with NO_PROSE for HTML tags, link targets and addresses too: words and punctuation alone. */
  get prose(): string {
    this.#prose ??= this.text.startsWith('<') ? proseOfTags(this.text) : proseOf(this.text);
    return this.#prose;
  }

  /** The span of `length` characters from `offset` in `text` or `prose`. */
  at(offset: number, length: number): Span {
    const start = this.span.start + offset;
    return { start, end: start + length };
  }
}

export function readTextPieces({ source, headings, paragraphs, tables }: StepFile): TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const { span } of paragraphs) {
    add(pieces, new TextPiece('paragraph', span, null, source));
  }
  for (const { content } of headings) {
    add(pieces, new TextPiece('heading', content, null, source));
  }
  tables.forEach(table => addTable(pieces, table, source));
  return pieces.sort((a, b) => a.span.start - b.span.start);
}

function add(pieces: TextPiece[], piece: TextPiece): void {
  if (piece.span.start < piece.span.end) {
    pieces.push(piece);
  }
}

/** Text that a table has absorbed is read as the paragraph that it will be once a blank line parts it. */
function addTable(pieces: TextPiece[], table: Table, source: string): void {
  const { header, rows } = table;
  const text = absorbedText(table);
  for (const row of [header, ...rows.slice(0, rows.length - text.length)]) {
    for (const cell of row.cells) {
      if (!isBoxAlone(cell)) {
        add(pieces, new TextPiece('cell', cell.content, row, source));
      }
    }
  }
  const [first] = text;
  const last = text.filter(isAbsorbedProse).at(-1);
  if (first !== undefined && last !== undefined) {
    const span = { start: first.span.start, end: last.span.end };
    const gaps = text.filter(isNothing).map(row => row.span);
    add(pieces, new TextPiece('paragraph', span, null, source, gaps));
  }
}

/** In a table of objectives it is one cell of each row, and nothing to read. */
function isBoxAlone({ content, boxes: [box] }: Cell): boolean {
  return box?.span.start === content.start && box.span.end === content.end;
}

function withoutMasks(text: string): string {
  if (!/[`<\r\n]/.test(text)) {
    return text;
  }
  const lines = /[\r\n]/.test(text)
    ? text.replace(LINE_START, (_, ending: string, prefix: string) => ending + ' '.repeat(prefix.length))
    : text;
  return blank(lines, inlineMasks(lines));
}

/** In angle brackets, behind `](`, or bare. */
const ADDRESS = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*|(?:https?:\/\/|www\.)[^\s<>|)]*|<\/?[a-z]/gi;

function proseOf(text: string): string {
  if (!/[<\]]|:\/\/|www\./i.test(text)) {
    return text;
  }
  const masks: Span[] = [];
  ADDRESS.lastIndex = 0;
  for (let match = ADDRESS.exec(text); match !== null; match = ADDRESS.exec(text)) {
    const isTag = match[0].startsWith('<');
    const tag = isTag ? readTag(text, match.index, text.length) : undefined;
    const end = tag?.isComplete === true ? tag.span.end : match.index + (isTag ? 0 : match[0].length);
    masks.push({ start: match.index, end });
    ADDRESS.lastIndex = Math.max(ADDRESS.lastIndex, end);
  }
  return blank(text, masks);
}

/** A box alone, mostly, and a file has few spellings of that. */
const proseOfTags = rememberByText(proseOf);

function blank(text: string, masks: readonly Span[]): string {
  return masks.length === 0 ? text : fill(text, { start: 0, end: text.length }, masks, NO_PROSE);
}

/** What stands at `span` with `character` in each place that one of the masks covers; these may reach out of it. */
function fill(text: string, span: Span, masks: readonly Span[], character: string): string {
  let result = '';
  let at = span.start;
  for (const mask of masks) {
    const start = Math.min(Math.max(mask.start, at), span.end);
    const end = Math.min(Math.max(mask.end, start), span.end);
    result += text.slice(at, start) + character.repeat(end - start);
    at = end;
  }
  return result + text.slice(at, span.end);
}
