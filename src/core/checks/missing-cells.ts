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

/** Adds blank cells to the end of a row; an insertion, so that what is mended in the last cell stays beside it. */
export function addCells(context: CheckContext, row: TableRow, count: number): TextPatch {
  const { end } = row.span;
  const isClosed = (row.cells.at(-1)?.span.end ?? end) < end;
  return context.insert(end, (isClosed ? '' : ' |') + '  |'.repeat(count));
}
