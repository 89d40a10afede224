import type { Objective, StepPlan } from '../objectives/step-plan';
import { removeLine } from './lines';
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
