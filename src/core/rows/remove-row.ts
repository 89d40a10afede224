import type { Objective, StepPlan } from '../objectives/step-plan';
import type { TextPatch } from '../text/text-patch';
import { lineAt, lineEndingAt, lineEndingBefore } from './lines';
import { itemOf } from './list-item';
import { refuse, type RowEdit } from './row-edit';
import { keepsTheRest, readAfter } from './verify';

/** The patch that takes out the line of an objective, with its line ending. */
export function planRemoveRow(plan: StepPlan, objective: Objective): RowEdit {
  if (objective.inConflict) {
    return refuse('conflict');
  }
  if (objective.row === null && itemOf(plan, objective) === undefined) {
    return refuse('not-editable');
  }
  const patch = removeLine(plan.file.source, objective.span.start);
  const before = {
    objective,
    row: objective.row ?? undefined,
    task: plan.file.tasks.find(({ checkbox }) => checkbox === objective.checkbox),
  };
  return keepsTheRest(plan, readAfter(plan, patch), patch, { before, after: {} })
    ? { kind: 'patch', patch }
    : refuse('breaks-table');
}

/** The last line of a text without final line ending takes the ending before it along. */
function removeLine(source: string, offset: number): TextPatch {
  const line = lineAt(source, offset);
  const ending = lineEndingAt(source, line.end);
  const span =
    ending === ''
      ? { start: line.start - lineEndingBefore(source, line.start).length, end: line.end }
      : { start: line.start, end: line.end + ending.length };
  return { span, expected: source.slice(span.start, span.end), newText: '' };
}
