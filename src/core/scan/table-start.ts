import { COLON, DASH, PIPE } from './characters';
import type { LineReader } from './line-reader';
import type { Paragraph } from './paragraph';
import type { TableRow } from './step-file';
import { isDelimiterRow, readHeaderRow } from './table-lines';

/** Header and delimiter row, when `line` is the delimiter row below the last line of a paragraph; else undefined. */
export function tableStart(
  source: string,
  paragraph: Paragraph,
  line: LineReader,
): { header: TableRow; delimiter: TableRow } | undefined {
  const code = line.textCode;
  if (!paragraph.lastCanBeHeader || line.indent > 3 || (code !== PIPE && code !== DASH && code !== COLON)) {
    return undefined;
  }
  const span = line.textSpan;
  const text = source.slice(span.start, span.end);
  if (!isDelimiterRow(text)) {
    return undefined;
  }
  const header = readHeaderRow(source, paragraph.last, paragraph.lastLine);
  const delimiter = readHeaderRow(source, span, line.number);
  const columns = header.cells.length;
  // Of different width they are a table that its author meant, when both are rows without a doubt.
  const isMeant = columns === delimiter.cells.length || (columns > 1 && text.includes('|'));
  return columns > 0 && isMeant ? { header, delimiter } : undefined;
}
