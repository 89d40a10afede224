import type { TableRow } from '../scan/step-file';
import type { CheckContext } from './check-context';
import type { FoundLink } from './found-links';

/** The links that may be changed: none of a table with merge-conflict markers, whose rows nothing writes. */
export function ownLinks({ tables, links }: CheckContext): readonly FoundLink[] {
  const torn = tables.filter(({ table }) => table.hasConflict);
  if (torn.length === 0) {
    return links;
  }
  const rows = new Set<TableRow>(torn.flatMap(({ table }) => [table.header, ...table.rows]));
  return links.filter(({ piece }) => piece.row === null || !rows.has(piece.row));
}
