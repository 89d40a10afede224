import { accountabilityColumns } from '../objectives/accountabilities';
import { normaliseHeader } from '../objectives/columns';
import { readObjectiveTable, type ObjectiveColumns } from '../objectives/objective-rows';
import type { Objective, StepPlan } from '../objectives/step-plan';
import type { Table, TableRow } from '../scan/step-file';

type AccountabilityColumns = NonNullable<ReturnType<typeof accountabilityColumns>>;

/** A table with what its columns are for. */
export interface CheckedTable {
  readonly table: Table;
  /** How many cells readers see of a row. */
  readonly width: number;
  /** Header texts in lower case, without markup and punctuation. */
  readonly headers: readonly string[];
  /** Null for a table without a checkbox in any row. */
  readonly columns: ObjectiveColumns | null;
  /** Null for a table that does not say who leads and who implements. */
  readonly accountabilities: AccountabilityColumns | null;
  /** The objectives of the table, in source order. */
  readonly objectives: readonly Objective[];
  objectiveOf(row: TableRow): Objective | undefined;
}

export function readTables(plan: StepPlan): CheckedTable[] {
  const byTable = new Map<Table, Map<TableRow, Objective>>();
  for (const objective of plan.objectives) {
    const { table, row } = objective;
    if (table !== null && row !== null) {
      const rows = byTable.get(table) ?? new Map<TableRow, Objective>();
      byTable.set(table, rows.set(row, objective));
    }
  }
  return plan.file.tables.map(table => readTable(plan, table, byTable.get(table) ?? new Map()));
}

function readTable(
  { file }: StepPlan,
  table: Table,
  objectives: ReadonlyMap<TableRow, Objective>,
): CheckedTable {
  const { source } = file;
  return {
    table,
    width: table.header.cells.length,
    headers: table.header.cells.map(({ content }) =>
      normaliseHeader(source.slice(content.start, content.end)),
    ),
    columns: objectives.size === 0 ? null : (readObjectiveTable(source, table)?.columns ?? null),
    accountabilities: accountabilityColumns(source, table) ?? null,
    objectives: [...objectives.values()],
    objectiveOf: row => objectives.get(row),
  };
}
