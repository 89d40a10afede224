import type { Objective } from '../objectives/step-plan';
import { lineAt, lineEndingAt } from '../rows/lines';
import type { Table } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import type { CheckContext } from './check-context';
import type { Fix, Problem, Severity } from './finding';
import { message } from './message';

export const twinTemplates = {
  twin: 'This table repeats {0} objectives of the one in line {1}: they would be counted and done twice.',
  removeTable: 'Remove this table',
  removeOtherTable: 'Remove the table in line {0}',
} as const;

/** An objective that was there before under the same heading. */
export interface Repeat {
  readonly objective: Objective;
  readonly first: Objective;
}

/**
 * The earlier table that the repeats of a table come from, when they are at least two and half of its rows: the tables
 * are twins, and where they differ one of them was changed alone.
 */
export function twinOf(table: Table, repeats: readonly Repeat[], rowCount: number): Table | undefined {
  const counts = new Map<Table, number>();
  for (const { first } of repeats) {
    if (first.table !== null && first.table !== table) {
      counts.set(first.table, (counts.get(first.table) ?? 0) + 1);
    }
  }
  const [twin, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count >= 2 && count * 2 >= rowCount ? twin : undefined;
}

/** @param isCopy Nothing stands in the table that is not in the other one. */
export function twinProblem(
  context: CheckContext,
  table: Table,
  twin: Table,
  { count, isCopy, severity }: { count: number; isCopy: boolean; severity: Severity },
): Problem {
  const line = twin.header.line + 1;
  const own = removal(message(twinTemplates.removeTable), tableRemoval(context, table));
  const other = removal(message(twinTemplates.removeOtherTable, line), tableRemoval(context, twin));
  return {
    span: table.header.span,
    message: message(twinTemplates.twin, count, line),
    fixes: isCopy ? [own] : [own, other],
    severity,
  };
}

function removal(title: Fix['title'], patch: TextPatch): Fix {
  return { title, kind: 'review', patches: [patch] };
}

function tableRemoval(context: CheckContext, { span }: Table): TextPatch {
  const { source } = context;
  const end = lineAt(source, span.end).end;
  const lines = { start: lineAt(source, span.start).start, end: end + lineEndingAt(source, end).length };
  return context.replace(lines, '');
}
