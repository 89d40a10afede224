import { endsWithEscape } from './escape';
import type { TableRow } from '../scan/step-file';

/** True for `| a |`, false for `| a`. */
export function endsWithPipe({ cells, span }: TableRow): boolean {
  return (cells.at(-1)?.span.end ?? span.end) < span.end;
}

/** True for `| a |`, false for `a |`. */
function startsWithPipe({ cells, span }: TableRow): boolean {
  return (cells[0]?.span.start ?? span.start) > span.start;
}

/** The white space between a pipe and a text behind it, as the row has it: `''` in a compact one (`|a|b|`). */
export function paddingOf(source: string, { cells, span }: TableRow): string {
  const cell = cells.find(
    ({ span: { start }, content }) => start > span.start && content.start < content.end,
  );
  return cell === undefined ? ' ' : source.slice(cell.span.start, cell.content.start);
}

/** A row with these cells in the style of another one: outer pipes and padding as there. */
export function drawRow(source: string, like: TableRow, cells: readonly string[]): string {
  const padding = paddingOf(source, like);
  const drawn = cells.map(text => {
    const needsBlank = padding === '' && endsWithEscape(text);
    return `${padding}${text}${needsBlank ? ' ' : padding}`;
  });
  // A blank cell at an end is none without the pipe that closes it.
  const opens = startsWithPipe(like) || cells[0] === '';
  const closes = endsWithPipe(like) || cells.at(-1) === '';
  const row = `${opens ? '|' : ''}${drawn.join('|')}${closes ? '|' : ''}`;
  return row.trim();
}
