import type { TableRow } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { isEmptyRow } from './empty-row';
import { message } from './message';

const templates = {
  missing:
    'This row has {0} of the {1} cells of its header, so its author or a script may take one cell for another.',
  pad: 'Add the missing cells',
} as const;

/** Fewer cells than the header. Renderers add blank ones, so that nothing is lost. */
export const missingCells: Check = {
  code: 'missing-cells',
  severity: 'info',
  appliesTo: 'everything',
  isMarkdownlints: true,
  templates,
  *run(context) {
    for (const { table, width } of context.ownTables) {
      for (const row of table.rows) {
        const missing = width - row.cells.length;
        if (row.kind === 'row' && missing > 0 && !isEmptyRow(context.source, row)) {
          const patches = [addCells(context, row, missing)];
          yield {
            span: row.span,
            message: message(templates.missing, row.cells.length, width),
            fixes: [{ title: message(templates.pad), kind: 'safe', patches }],
          };
        }
      }
    }
  },
};

/**
 * Adds blank cells to the end of a row. The patch has the row's last character in it: then it stands inside of one that
 * removes the row, also where that is the last line.
 */
export function addCells(context: CheckContext, row: TableRow, count: number): TextPatch {
  const { end } = row.span;
  const isClosed = (row.cells.at(-1)?.span.end ?? end) < end;
  const last = { start: end - 1, end };
  return context.replace(last, context.text(last) + (isClosed ? '' : ' |') + '  |'.repeat(count));
}
