import type { StepPlan } from '../objectives/step-plan';
import type { StepFile, Table, TableRow } from '../scan/step-file';
import { LineIndex } from '../text/line-index';
import { contains, type Span } from '../text/span';
import type { TextPatch } from '../text/text-patch';
import type { Finding } from './finding';

/**
 * The patch that silences one finding where it stands; undefined where no comment can do that (front matter, a delimiter
 * row, a line with pipes alone). In a row the comment goes to the end of the last cell that readers see: a line between
 * rows would end the table. Elsewhere it goes above the block, or to the end of a line inside a paragraph, which a line
 * of its own would cut in two.
 */
export function ignorePatch({ file }: StepPlan, { code, span }: Finding): TextPatch | undefined {
  const table = file.tables.find(each => contains(each.span, span));
  if (table !== undefined) {
    return inTable(file, table, code, span.start);
  }
  const isFrontMatter = file.frontMatter !== null && contains(file.frontMatter, span);
  if (isFrontMatter) {
    return undefined;
  }
  const lines = new LineIndex(file.source);
  const { line } = lines.positionAt(span.start);
  const paragraph = file.paragraphs.find(each => each.span.start <= span.start && span.start < each.span.end);
  const isInside = paragraph !== undefined && lines.positionAt(paragraph.span.start).line < line;
  return isInside
    ? atEndOfLine(file.source, code, span.start)
    : above(file.source, code, lines.startOf(line));
}

function inTable(file: StepFile, table: Table, code: string, offset: number): TextPatch | undefined {
  const row = table.rows.find(each => each.span.start <= offset && offset <= each.span.end);
  if (row !== undefined) {
    return inRow(table, row, code);
  }
  const { span } = table.header;
  return offset <= span.end ? above(file.source, code, lineStart(file.source, span.start)) : undefined;
}

function inRow(table: Table, row: TableRow, code: string): TextPatch | undefined {
  const cell = row.cells.slice(0, table.header.cells.length).at(-1);
  if (cell === undefined || row.kind !== 'row') {
    return undefined;
  }
  const { content, span } = cell;
  const comment = `<!-- zt-steps-disable-line ${code} -->`;
  return content.start === content.end ? inBlankCell(span, comment) : insert(content.end, ` ${comment}`);
}

/** One blank on either side, of which the cell may bring along both, one or none. */
function inBlankCell({ start, end }: Span, comment: string): TextPatch {
  const blanks = end - start;
  return blanks > 1 ? insert(start + 1, comment) : insert(start, ` ${comment}${blanks === 1 ? '' : ' '}`);
}

function atEndOfLine(source: string, code: string, offset: number): TextPatch {
  let end = offset;
  while (end < source.length && !/[\r\n]/.test(source.charAt(end))) {
    end++;
  }
  return insert(end, ` <!-- zt-steps-disable-line ${code} -->`);
}

/** A line of its own, in the same quote or list item as the line below it. */
function above(source: string, code: string, start: number): TextPatch {
  const prefix = /^[ \t>]*/.exec(source.slice(start, start + 200))?.[0] ?? '';
  const end = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  return insert(start, `${prefix}<!-- zt-steps-disable-next-line ${code} -->${end}`);
}

function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) {
    start--;
  }
  return start;
}

function insert(offset: number, newText: string): TextPatch {
  return { span: { start: offset, end: offset }, expected: '', newText };
}
