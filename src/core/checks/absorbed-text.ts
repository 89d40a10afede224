import type { Table, TableRow } from '../scan/step-file';

/** A line of prose that a table takes for a row. A line that is a checkbox is an objective. */
export function isAbsorbedProse({ kind, cells }: TableRow): boolean {
  return kind === 'absorbed' && cells.every(({ boxes }) => boxes.length === 0);
}

/** `|` or `| | |`: between lines of absorbed text it means nothing. */
export function isNothing({ kind, cells }: TableRow): boolean {
  return (
    kind === 'lone-pipe' || (kind === 'row' && cells.every(({ content }) => content.start === content.end))
  );
}

/**
 * The text that stands directly below a table: the rows from its first line on, if nothing but prose, lone pipes and
 * blank rows follows it.
 */
export function absorbedText({ rows }: Table): readonly TableRow[] {
  let from = rows.length;
  let first = from;
  for (let row = rows[--from]; row !== undefined; row = rows[--from]) {
    if (isAbsorbedProse(row)) {
      first = from;
    } else if (!isNothing(row)) {
      break;
    }
  }
  return rows.slice(first);
}
