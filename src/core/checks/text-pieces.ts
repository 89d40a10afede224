import type { Cell, StepFile, TableRow } from '../scan/step-file';
import { readTag } from '../scan/html-tag';
import { inlineMasks } from '../scan/inline-masks';
import type { Span } from '../text/span';

/** Stands for what is no prose, one for each character: it joins no words, and no pattern of words matches it. */
export const NO_PROSE = '\uFFFC';
/** Between two lines of a paragraph: the line ending, and what containers put before the next line. */
const LINE_START = /(\r\n|\r|\n)([ \t>]+)/g;

/** A piece of inline markdown. A paragraph may be several lines long. */
export class TextPiece {
  #text: string | undefined;
  #prose: string | undefined;

  /** @param row The row of a cell. */
  constructor(
    readonly kind: 'paragraph' | 'heading' | 'cell',
    readonly span: Span,
    readonly row: TableRow | null,
    private readonly source: string,
  ) {}

  /** What stands at `span`, as long as it: code spans and comments are NO_PROSE, container prefixes are spaces. */
  get text(): string {
    this.#text ??= withoutMasks(this.source.slice(this.span.start, this.span.end));
    return this.#text;
  }

  /** The same, with NO_PROSE for HTML tags, link targets and addresses too: words and punctuation alone. */
  get prose(): string {
    this.#prose ??= proseOf(this.text);
    return this.#prose;
  }

  /** The span of `length` characters from `offset` in `text` or `prose`. */
  at(offset: number, length: number): Span {
    const start = this.span.start + offset;
    return { start, end: start + length };
  }
}

export function readTextPieces({ source, headings, paragraphs, tables }: StepFile): TextPiece[] {
  const cellPiece = (row: TableRow) => (cell: Cell) => new TextPiece('cell', cell.content, row, source);
  const pieces = [
    ...paragraphs.map(({ span }) => new TextPiece('paragraph', span, null, source)),
    ...headings.map(({ content }) => new TextPiece('heading', content, null, source)),
    ...tables.flatMap(({ header, rows }) => [header, ...rows].flatMap(row => row.cells.map(cellPiece(row)))),
  ];
  return pieces.filter(({ span }) => span.start < span.end).sort((a, b) => a.span.start - b.span.start);
}

function withoutMasks(text: string): string {
  const lines = text.replace(
    LINE_START,
    (_, ending: string, prefix: string) => ending + ' '.repeat(prefix.length),
  );
  return blank(lines, inlineMasks(lines));
}

/** In angle brackets, behind `](`, or bare. */
const ADDRESS = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*|(?:https?:\/\/|www\.)[^\s<>|)]*|<\/?[a-z]/gi;

function proseOf(text: string): string {
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

function blank(text: string, masks: readonly Span[]): string {
  let result = '';
  let end = 0;
  for (const mask of masks) {
    result += text.slice(end, mask.start) + NO_PROSE.repeat(mask.end - mask.start);
    ({ end } = mask);
  }
  return result + text.slice(end);
}
