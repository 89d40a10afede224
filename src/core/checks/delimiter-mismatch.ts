import type { Table } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import { message } from './message';

const templates = {
  mismatch:
    'Header and delimiter row differ in their cells ({0} and {1}): no table is rendered, and readers see its source as text.',
  repair: 'Give the delimiter row as many cells as the header',
} as const;

/** `| a | b |` above `|---|`: GFM wants as many cells in the delimiter row as in the header. */
export const delimiterMismatch: Check = {
  code: 'delimiter-mismatch',
  severity: 'error',
  appliesTo: 'everything',
  templates,
  *run(context) {
    for (const { table, width } of context.ownTables) {
      if (!table.wellFormed) {
        const patches = [repairDelimiter(context, table, width)];
        yield {
          span: { start: table.header.span.start, end: table.delimiter.span.end },
          message: message(templates.mismatch, width, table.delimiter.cells.length),
          fixes: [{ title: message(templates.repair), kind: 'safe', patches }],
        };
      }
    }
  },
};

/** Adds cells like its last one, or takes the last ones away. */
export function repairDelimiter(context: CheckContext, { delimiter }: Table, width: number): TextPatch {
  const { cells, span } = delimiter;
  const last = cells.at(-1)?.span ?? span;
  if (cells.length >= width) {
    const start = cells[width - 1]?.span.end ?? last.end;
    return context.replace({ start, end: last.end }, '');
  }
  return context.insert(last.end, `|${context.text(last)}`.repeat(width - cells.length));
}
