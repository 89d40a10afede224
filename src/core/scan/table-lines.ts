import type { Span } from '../text/span';
import { BACKSLASH, trimSpan } from './characters';
import { bracketBox, findMarks } from './checkboxes';
import { withoutTrailingComments } from './comments';
import type { Cell, RowKind, TableRow } from './step-file';

const NO_BOXES: readonly never[] = [];
/** `|:---|---:|`: hyphens with optional colons, between pipes (GFM, "delimiter row"). */
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** True for the text of a delimiter row. It needs a pipe or a colon: `---` alone is a setext underline. */
export function isDelimiterRow(text: string): boolean {
  return DELIMITER_ROW.test(text) && /[|:]/.test(text);
}

/** A body row. It is split when its cells are first asked for: a scan that only looks for structure needs none of them. */
export class BodyRow implements TableRow {
  readonly #source: string;
  readonly #havePipes: boolean;
  #cells: readonly Cell[] | undefined;

  /** @param havePipes False in a table of one column whose header does without: its rows may too. */
  constructor(
    source: string,
    readonly span: Span,
    readonly line: number,
    havePipes: boolean,
  ) {
    this.#source = source;
    this.#havePipes = havePipes;
  }

  get cells(): readonly Cell[] {
    this.#cells ??= splitCells(this.#source, this.span, true);
    return this.#cells;
  }

  get kind(): RowKind {
    return rowKind(this.span, this.cells, this.#havePipes);
  }
}

/** The row of a header or delimiter: its cells hold no checkbox that counts. */
export function readHeaderRow(source: string, span: Span, line: number): TableRow {
  return { kind: 'row', line, span, cells: splitCells(source, span, false) };
}

/** What a checkbox may start with, brackets apart (core/scan/checkboxes): most rows and cells have none of it. */
const MARK_START = /[<&:\u2610-\uffff]/;

/** The cells between the pipes of a row. A blank before the first pipe or after the last one is no cell. */
function splitCells(source: string, row: Span, withBoxes: boolean): Cell[] {
  const cells: Cell[] = [];
  const text = source.slice(row.start, row.end);
  const mayHaveMarks = withBoxes && MARK_START.test(text);
  let start = 0;
  for (let pipe = nextPipe(text, 0); pipe >= 0; pipe = nextPipe(text, start)) {
    if (pipe > 0) {
      cells.push(readCell(source, row.start + start, row.start + pipe, mayHaveMarks));
    }
    start = pipe + 1;
  }
  if (start < text.length) {
    cells.push(readCell(source, row.start + start, row.end, mayHaveMarks));
  }
  return cells;
}

/** The next pipe that ends a cell: `\|` is one in a cell, while `\\|` is a backslash in it and then its end. */
function nextPipe(text: string, from: number): number {
  let pipe = text.indexOf('|', from);
  while (pipe > 0 && text.charCodeAt(pipe - 1) === BACKSLASH && isEscaped(text, pipe)) {
    pipe = text.indexOf('|', pipe + 1);
  }
  return pipe;
}

function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) === BACKSLASH) {
    start--;
  }
  return (offset - start) % 2 === 1;
}

function readCell(source: string, start: number, end: number, mayHaveMarks: boolean): Cell {
  const content = trimSpan(source, start, end);
  const bracket = bracketBox(source, withoutTrailingComments(source, content));
  if (bracket !== undefined) {
    return { span: { start, end }, content, boxes: [bracket] };
  }
  const hasMarks = mayHaveMarks && MARK_START.test(source.slice(start, end));
  return { span: { start, end }, content, boxes: hasMarks ? findMarks(source, content) : NO_BOXES };
}

function rowKind(span: Span, cells: readonly Cell[], havePipes: boolean): RowKind {
  if (cells.length === 0) {
    return 'lone-pipe';
  }
  const [first] = cells;
  const isOneCell = cells.length === 1 && first?.span.start === span.start && first.span.end === span.end;
  return isOneCell && havePipes ? 'absorbed' : 'row';
}
