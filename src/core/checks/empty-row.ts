import { removeLines } from './remove-lines';
import { isBlankCell } from '../scan/comments';
import type { TableRow } from '../scan/step-file';
import type { Check } from './check';
import type { Fix } from './finding';
import { message } from './message';

const templates = {
  empty: 'This row has nothing in any cell, and is shown as an empty line of the table.',
  remove: 'Remove the empty row',
} as const;

/** A row of blank cells. A lone pipe has no cells: that is stray-pipe's. */
export const emptyRow: Check = {
  code: 'empty-row',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run({ ownTables, source }) {
    for (const { table } of ownTables) {
      for (const row of table.rows) {
        if (isEmptyRow(source, row)) {
          const patches = [removeLines(source, row.span.start)];
          const fix: Fix = {
            title: message(templates.remove),
            kind: hasComment(row) ? 'review' : 'safe',
            patches,
          };
          yield { span: row.span, message: message(templates.empty), fixes: [fix] };
        }
      }
    }
  },
};

export function isEmptyRow(source: string, { kind, cells }: TableRow): boolean {
  return kind === 'row' && cells.every(({ content }) => isBlankCell(source, content));
}

/** What an author wrote for colleagues is not deleted unasked. */
function hasComment({ cells }: TableRow): boolean {
  return cells.some(({ content }) => content.start < content.end);
}
