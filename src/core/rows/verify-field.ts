import type { Objective, StepPlan } from '../objectives/step-plan';
import { contains } from '../text/span';
import type { TextPatch } from '../text/text-patch';
import { statesOf, type Focus } from './pieces';
import type { FieldName } from './row-edit';
import { keepsTheRest, readAfter } from './verify';

/** True where a patch makes a field of an objective say `text`, and everything else says what it said. */
export function keepsAllButField(
  plan: StepPlan,
  objective: Objective,
  name: FieldName,
  text: string,
  patch: TextPatch,
): boolean {
  const after = readAfter(plan, patch);
  const { start } = objective.checkbox.span;
  const growth = patch.newText.length - patch.expected.length;
  const box = start < patch.span.end ? start : start + growth;
  const now = after.objectives.find(each => each.checkbox.span.start === box);
  return (
    now !== undefined &&
    saysTheSame(plan, objective, after, now, name) &&
    hasText(now, name, text) &&
    keepsTheRest(plan, after, patch, {
      before: focusOn(plan, objective, name),
      after: focusOn(after, now, name),
    })
  );
}

/** What of the objective itself an edit of one field must not change. A number that stood in the field may go. */
function saysTheSame(
  plan: StepPlan,
  before: Objective,
  after: StepPlan,
  now: Objective,
  name: FieldName,
): boolean {
  const keepsNumber = name === 'owner' || before.fields.objective?.isNumbered === true;
  const shape = (of: StepPlan, each: Objective) =>
    JSON.stringify([
      name === 'owner' ? each.text : each.owner,
      keepsNumber ? each.number : null,
      each.section?.path,
      ...statesOf(of, each),
    ]);
  return shape(plan, before) === shape(after, now);
}

/** The field is where it was, and says what was wanted: a number that was typed at its start has become the number. */
function hasText({ fields, number }: Objective, name: FieldName, text: string): boolean {
  const source = fields[name]?.source;
  const typedNumber = name === 'objective' && number !== null && text.startsWith(number);
  return source === text || (typedNumber && source !== undefined && text.endsWith(source));
}

function focusOn(plan: StepPlan, objective: Objective, name: FieldName): Focus {
  const { row, fields } = objective;
  if (row === null) {
    return { objective, task: plan.file.tasks.find(({ checkbox }) => checkbox === objective.checkbox) };
  }
  const field = fields[name];
  const cell =
    field === null || field.missingCells > 0
      ? row.cells.length + (field?.missingCells ?? 1) - 1
      : row.cells.findIndex(({ span }) => contains(span, field.span));
  return { objective, row, cell };
}
