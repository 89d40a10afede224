import type { Objective, StepPlan } from '../../src/core/objectives/step-plan';
import { planAddRow } from '../../src/core/rows/add-row';
import { planFieldEdit } from '../../src/core/rows/edit-field';
import { planRemoveRow } from '../../src/core/rows/remove-row';
import type { FieldName, RowEdit, RowWords } from '../../src/core/rows/row-edit';
import { applyPatches } from '../../src/core/text/text-patch';
import { planOf } from './plan';

/** A table of objectives with an owner column. */
export const rows = (...lines: string[]): string =>
  ['| Done | Task | Owner |', '|---|---|---|', ...lines].map(line => `${line}\n`).join('');

/** The text that an edit leaves, or why it was refused. */
export function textAfter(source: string, edit: (plan: StepPlan, objective: Objective) => RowEdit, at = 0) {
  const plan = planOf(source);
  const objective = plan.objectives[at];
  if (objective === undefined) {
    throw new Error(`No objective ${at} in ${JSON.stringify(source)}`);
  }
  const result = edit(plan, objective);
  switch (result.kind) {
    case 'patch':
      return applyPatches(source, [result.patch]);
    case 'unchanged':
      return 'unchanged';
    case 'refused':
      return result.reason;
  }
}

export const set =
  (name: FieldName, text: string) =>
  (plan: StepPlan, objective: Objective): RowEdit =>
    planFieldEdit(plan, objective, name, text);

export const add =
  (text: string, owner = '') =>
  (plan: StepPlan, objective: Objective): RowEdit =>
    planAddRow(plan, objective, { text, owner } satisfies RowWords);

export const remove = (plan: StepPlan, objective: Objective): RowEdit => planRemoveRow(plan, objective);
