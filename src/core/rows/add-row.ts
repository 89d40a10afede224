import type { Objective, StepPlan } from '../objectives/step-plan';
import { escapeForCell, escapeForItem } from './escape';
import { lineAt, lineEndingAt, lineEndingBefore } from './lines';
import { itemOf, type OneLineItem } from './list-item';
import { newCells } from './new-cells';
import { numberAfter } from './next-number';
import { refuse, type RowEdit, type RowWords } from './row-edit';
import { drawRow } from './row-style';
import { addsOneItem, addsOneRow } from './verify-added';

/** The patch that puts a new, unticked objective on a line of its own below another one, in that one's style. */
export function planAddRow(plan: StepPlan, after: Objective, words: RowWords): RowEdit {
  if (after.inConflict) {
    return refuse('conflict');
  }
  if (after.row !== null) {
    return addTableRow(plan, after, words);
  }
  const item = itemOf(plan, after);
  return item === undefined ? refuse('not-editable') : addItem(plan, after, item, words.text);
}

function addTableRow(plan: StepPlan, after: Objective, { text, owner }: RowWords): RowEdit {
  const { source } = plan.file;
  const { row } = after;
  const added = newCells(plan, after, escapeForCell(text), escapeForCell(owner));
  if (row === null || added === undefined) {
    return refuse('not-editable');
  }
  const prefix = source.slice(lineAt(source, row.span.start).start, row.span.start);
  const patch = insertBelow(source, row.span.start, prefix + drawRow(source, row, added.cells));
  return addsOneRow(plan, after, added, patch) ? { kind: 'patch', patch } : refuse('breaks-table');
}

function addItem(plan: StepPlan, after: Objective, item: OneLineItem, words: string): RowEdit {
  const { source } = plan.file;
  const text = numberAfter(plan, after, escapeForItem(words));
  const marker = item.marker.replace(/\d+/, number => String(Number(number) + 1));
  const line = `${item.prefix}${marker}${item.space}[ ] ${text}`;
  const patch = insertBelow(source, after.checkbox.span.start, line);
  return addsOneItem(plan, after, text, patch) ? { kind: 'patch', patch } : refuse('breaks-table');
}

/** With the line ending that the line above has; on the last line of a text, the one before it. */
function insertBelow(source: string, offset: number, newLine: string) {
  const { start, end } = lineAt(source, offset);
  const ending = lineEndingAt(source, end) || lineEndingBefore(source, start) || '\n';
  return { span: { start: end, end }, expected: '', newText: ending + newLine };
}
