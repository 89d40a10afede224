import type { Span } from '../text/span';
import { BACKSLASH, PIPE, trimSpan } from './characters';
import { bracketBox, findMarks } from './checkboxes';
import type { Cell, RowKind, TableRow } from './step-file';

const NO_BOXES: readonly never[] = [];
/** `|:---|---:|`: hyphens with optional colons, between pipes (GFM, "delimiter row"). */
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** True for the text of a delimiter row. It needs a pipe or a colon: `---` alone is a setext underline. */
export function isDelimiterRow(text: string): boolean {
  return DELIMITER_ROW.test(text) && /[|:]/.test(text);
}

/** Reads a line as a row of a table whose rows `havePipes` or, in a table of one column, may do without. */
export function readRow(source: string, span: Span, line: number, havePipes: boolean): TableRow {
  const cells = splitCells(source, span, true);
  return { kind: rowKind(span, cells, havePipes), line, span, cells };
}

/** The row of a header or delimiter: its cells hold no checkbox that counts. */
export function readHeaderRow(source: string, span: Span, line: number): TableRow {
  return { kind: 'row', line, span, cells: splitCells(source, span, false) };
}

/**
 * What parts or marks cells: a pipe, and what a checkbox may start with (core/scan/checkboxes). `\\|` is a pipe in a
 * cell and `\\` a backslash: neither ends the cell. A search is several times faster here than a loop over characters.
 */
const CELL_TOKEN = /\\[\\|]|[|<&:\u2610-\uffff]/g;

/** The cells between the pipes of a row. A blank before the first pipe or after the last one is no cell. */
function splitCells(source: string, row: Span, withBoxes: boolean): Cell[] {
  const cells: Cell[] = [];
  const text = source.slice(row.start, row.end);
  let start = row.start;
  let mayHaveMarks = false;
  let afterPrevious = 0;
  CELL_TOKEN.lastIndex = 0;
  while (CELL_TOKEN.test(text)) {
    const last = CELL_TOKEN.lastIndex - 1;
    const offset = row.start + last;
    const isEscaped = afterPrevious < last && source.charCodeAt(offset - 1) === BACKSLASH;
    afterPrevious = last + 1;
    if (source.charCodeAt(offset) !== PIPE) {
      mayHaveMarks = withBoxes;
    } else if (!isEscaped) {
      if (offset > row.start) {
        cells.push(readCell(source, start, offset, mayHaveMarks));
      }
      start = offset + 1;
      mayHaveMarks = false;
    }
  }
  if (start < row.end) {
    cells.push(readCell(source, start, row.end, mayHaveMarks));
  }
  return cells;
}

function readCell(source: string, start: number, end: number, mayHaveMarks: boolean): Cell {
  const content = trimSpan(source, start, end);
  const bracket = bracketBox(source, content);
  const marks = mayHaveMarks ? findMarks(source, content) : NO_BOXES;
  return { span: { start, end }, content, boxes: bracket === undefined ? marks : [bracket] };
}

function rowKind(span: Span, cells: readonly Cell[], havePipes: boolean): RowKind {
  if (cells.length === 0) {
    return 'lone-pipe';
  }
  const [first] = cells;
  const isOneCell = cells.length === 1 && first?.span.start === span.start && first.span.end === span.end;
  return isOneCell && havePipes ? 'absorbed' : 'row';
}
