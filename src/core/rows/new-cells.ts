import { readObjectiveTable, type ObjectiveColumns, type ObjectiveRow } from '../objectives/objective-rows';
import type { Objective, StepPlan } from '../objectives/step-plan';
import { contains } from '../text/span';
import { writeCheckbox } from '../toggle/write-checkbox';
import { numberAfter } from './next-number';

/** What a new row holds: as many cells as the header has. */
export interface NewCells {
  readonly cells: readonly string[];
  /** The checkbox token among them. */
  readonly token: string;
  /** The text, with its number. */
  readonly text: string;
  readonly owner: string | null;
}

const PLAIN_BOX = '<input type="checkbox" />';

/**
 * The cells of a row below `after`: a checkbox, text and owner where the columns have them. Undefined where the
 * checkboxes stand beyond the header: readers would not see the new one.
 */
export function newCells(
  plan: StepPlan,
  after: Objective,
  words: string,
  ownerWords: string,
): NewCells | undefined {
  const { table, row } = after;
  const read = table === null ? undefined : readObjectiveTable(plan.file.source, table);
  const found = read?.rows.find(each => each.row === row);
  if (table === null || read === undefined || found === undefined) {
    return undefined;
  }
  const token = unticked(plan, after);
  const text = numberAfter(plan, after, words);
  const { owner } = read.columns;
  const { box, objective } = columnsOf(after, found, read.columns);
  if (box >= table.header.cells.length) {
    return undefined;
  }
  const cells = table.header.cells.map((_, column) =>
    column === objective ? text : column === owner ? ownerWords : '',
  );
  cells[box] = box === objective ? `${token} ${text}`.trimEnd() : token;
  return { cells, token, text, owner: owner === undefined ? null : ownerWords };
}

/** The text goes beside the checkbox where that of the row above stands there. */
function columnsOf(
  { row, fields }: Objective,
  { checkbox, shift }: ObjectiveRow,
  { done, objective }: ObjectiveColumns,
): { box: number; objective: number } {
  const own = row?.cells.find(cell => cell.boxes.includes(checkbox));
  const ownColumn = (row === null || own === undefined ? 0 : row.cells.indexOf(own)) - shift;
  const box = done ?? ownColumn;
  const text = fields.objective;
  const isBeside = own !== undefined && text?.missingCells === 0 && contains(own.span, text.span);
  return { box, objective: isBeside && box === ownColumn ? box : objective };
}

/** In the spelling of the row above. A tick glyph that says nothing there says nothing here either. */
export function unticked(plan: StepPlan, { checkbox, malformed, state }: Objective): string {
  const token = plan.file.source.slice(checkbox.span.start, checkbox.span.end);
  if (malformed || (checkbox.kind === 'glyph' && state === 'done')) {
    return PLAIN_BOX;
  }
  // An id of the page belongs to one element.
  if (checkbox.kind === 'input' && /\sid\s*=/i.test(token)) {
    return PLAIN_BOX;
  }
  return checkbox.state === 'done' ? (writeCheckbox(checkbox.kind, token, 'todo') ?? PLAIN_BOX) : token;
}
