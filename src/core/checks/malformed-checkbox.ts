import { isBlankCell } from '../scan/comments';
import { isDoneHeader, namedColumn } from '../objectives/columns';
import type { Checkbox, Table, TableRow } from '../scan/step-file';
import { unticked } from '../rows/new-cells';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { CheckedTable } from './checked-table';
import type { Fix, Problem } from './finding';
import { isEmptyRow } from './empty-row';
import { message } from './message';
import { repairCheckbox } from './repair-checkbox';

const templates = {
  malformed: '“{0}” is not shown as a checkbox: readers see nothing that they could tick.',
  missing: 'This row has no checkbox, unlike others of its table, so it is no objective and does not count.',
  missingInAll:
    'The table has a column for checkboxes and this row has none, so it is no objective and does not count.',
  repair: 'Write it as {0}',
  add: 'Add a checkbox',
} as const;

const PLAIN_BOX = '<input type="checkbox" />';
const LONGEST_TOKEN = 60;

/** `[]`, `<input type="checkbx">`, `<input checkbox>`, and a row without a box in a table that has a Done column. */
export const malformedCheckbox: Check = {
  code: 'malformed-checkbox',
  severity: 'error',
  appliesTo: 'everything',
  templates,
  *run(context) {
    for (const checked of context.ownTables) {
      for (const box of malformedBoxes(checked.table)) {
        yield malformed(context, box);
      }
      yield* missingBoxes(context, checked);
    }
  },
};

function malformedBoxes({ rows }: Table): Checkbox[] {
  const found: Checkbox[] = [];
  for (const { cells } of rows) {
    for (const { boxes } of cells) {
      found.push(...boxes.filter(box => box.malformed));
    }
  }
  return found;
}

function malformed(context: CheckContext, box: Checkbox): Problem {
  const token = context.text(box.span);
  const repaired = repairCheckbox(context.source, box);
  const patches = repaired === undefined ? [] : [context.replace(repaired.span, repaired.newText)];
  const shown = (text: string) => (text.length > LONGEST_TOKEN ? `${text.slice(0, LONGEST_TOKEN)}…` : text);
  return {
    span: repaired?.span ?? box.span,
    message: message(templates.malformed, shown(token)),
    fixes:
      repaired === undefined
        ? []
        : [{ title: message(templates.repair, shown(repaired.newText)), kind: repaired.kind, patches }],
  };
}

function* missingBoxes(context: CheckContext, checked: CheckedTable): Iterable<Problem> {
  const { table, columns, objectives } = checked;
  const column = doneColumn(context, checked);
  const [first] = objectives;
  // Beside tick glyphs a blank cell says "not done".
  if (column === undefined || first?.checkbox.kind === 'glyph') {
    return;
  }
  const token = first === undefined ? PLAIN_BOX : unticked(context.plan, first);
  for (const row of table.rows) {
    if (row.kind === 'row' && !isEmptyRow(context.source, row) && lacksBox(context, row, column)) {
      const template = columns === null ? templates.missingInAll : templates.missing;
      const fixes = addBox(context, row, column, token);
      yield { span: row.span, message: message(template), fixes, severity: 'info' };
    }
  }
}

/** The column of the checkboxes, where its header says so. In a table without any, all of it must be blank. */
function doneColumn({ source }: CheckContext, { table, columns, headers }: CheckedTable): number | undefined {
  if (columns !== null) {
    const header = headers[columns.done ?? -1] ?? '';
    return header !== '' && isDoneHeader(header) ? columns.done : undefined;
  }
  const named = namedColumn(headers, 'done', { atLeast: 3 });
  const isBlank = named !== undefined && table.rows.every(row => isBlankAt(source, row, named));
  return isBlank && namedColumn(headers, 'objective', { atLeast: 2, not: [named] }) !== undefined
    ? named
    : undefined;
}

function lacksBox({ source }: CheckContext, row: TableRow, column: number): boolean {
  return row.cells.every(({ boxes }) => boxes.length === 0) && isBlankAt(source, row, column);
}

function isBlankAt(source: string, { cells }: TableRow, column: number): boolean {
  const cell = cells[column];
  return cell === undefined || isBlankCell(source, cell.content);
}

function addBox(context: CheckContext, { cells }: TableRow, column: number, token: string): Fix[] {
  const cell = cells[column];
  if (cell === undefined) {
    return [];
  }
  const before = context.source.slice(cell.span.start, cell.content.start);
  const patch =
    cell.content.start < cell.content.end
      ? context.insert(cell.content.start, before === '' ? ` ${token} ` : `${token} `)
      : context.replace(cell.span, ` ${token} `);
  return [{ title: message(templates.add), kind: 'review', patches: [patch] }];
}
