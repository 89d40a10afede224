import type { Span } from '../text/span';
import { BACKSLASH, PIPE, trimSpan } from './characters';
import { findCheckboxes } from './checkboxes';
import type { Cell, RowKind, TableRow } from './step-file';

const NO_BOXES: readonly never[] = [];
/** `|:---|---:|`: hyphens with optional colons, between pipes (GFM, "delimiter row"). */
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** True for the text of a delimiter row. It needs a pipe or a colon: `---` alone is a setext underline. */
export function isDelimiterRow(text: string): boolean {
  return DELIMITER_ROW.test(text) && /[|:]/.test(text);
}

/** The spans between the pipes of a row. A blank before the first pipe or after the last one is no cell. */
export function splitCells(source: string, row: Span): Span[] {
  const cells: Span[] = [];
  let start = row.start;
  for (let offset = row.start; offset < row.end; offset++) {
    const code = source.charCodeAt(offset);
    if (code === BACKSLASH && isEscapable(source.charCodeAt(offset + 1))) {
      offset++;
    } else if (code === PIPE) {
      if (offset > row.start) {
        cells.push({ start, end: offset });
      }
      start = offset + 1;
    }
  }
  if (start < row.end) {
    cells.push({ start, end: row.end });
  }
  return cells;
}

/** In a row, `\|` is a pipe in a cell and `\\` a backslash: neither ends the cell. */
function isEscapable(code: number): boolean {
  return code === PIPE || code === BACKSLASH;
}

/** Reads a line as a row of a table whose rows `havePipes` or, in a table of one column, may do without. */
export function readRow(source: string, span: Span, line: number, havePipes: boolean): TableRow {
  const cells = splitCells(source, span).map(cell => readCell(source, cell));
  return { kind: rowKind(span, cells, havePipes), line, span, cells };
}

/** The row of a header or delimiter: its cells hold no checkbox that counts. */
export function readHeaderRow(source: string, span: Span, line: number): TableRow {
  const cells = splitCells(source, span).map(cell => ({
    span: cell,
    content: trimSpan(source, cell.start, cell.end),
    boxes: NO_BOXES,
  }));
  return { kind: 'row', line, span, cells };
}

function readCell(source: string, span: Span): Cell {
  const content = trimSpan(source, span.start, span.end);
  const boxes = content.start === content.end ? NO_BOXES : findCheckboxes(source, content);
  return { span, content, boxes };
}

function rowKind(span: Span, cells: readonly Cell[], havePipes: boolean): RowKind {
  if (cells.length === 0) {
    return 'lone-pipe';
  }
  const [first] = cells;
  const isOneCell = cells.length === 1 && first?.span.start === span.start && first.span.end === span.end;
  return isOneCell && havePipes ? 'absorbed' : 'row';
}
