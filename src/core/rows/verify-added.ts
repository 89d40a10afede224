import type { Objective, StepPlan } from '../objectives/step-plan';
import { splitNumber } from '../objectives/words';
import type { TextPatch } from '../text/text-patch';
import type { NewCells } from './new-cells';
import { keepsTheRest, readAfter } from './verify';

/** True where a patch adds exactly this row below another one, and everything else says what it said. */
export function addsOneRow(plan: StepPlan, above: Objective, added: NewCells, patch: TextPatch): boolean {
  const after = readAfter(plan, patch);
  const table = plan.file.tables.findIndex(each => each === above.table);
  const index = above.table?.rows.findIndex(each => each === above.row) ?? -1;
  const row = after.file.tables[table]?.rows[index + 1];
  const objective = after.objectives.find(each => each.row === row);
  return (
    row?.kind === 'row' &&
    objective?.line === above.line + 1 &&
    hasCells(after, objective, added.cells) &&
    isNew(after, objective, added.token, added.text) &&
    (objective.fields.owner?.source ?? null) === added.owner &&
    keepsTheRest(plan, after, patch, { before: {}, after: { row, objective } })
  );
}

/** True where a patch adds exactly this item below another one, and everything else says what it said. */
export function addsOneItem(plan: StepPlan, above: Objective, text: string, patch: TextPatch): boolean {
  const after = readAfter(plan, patch);
  const task = after.file.tasks.find(({ line }) => line === above.line + 1);
  const objective = after.objectives.find(({ checkbox }) => checkbox === task?.checkbox);
  return (
    task !== undefined &&
    objective !== undefined &&
    after.file.source.slice(task.content.start, task.content.end) === text &&
    isNew(after, objective, '[ ]', text) &&
    keepsTheRest(plan, after, patch, { before: {}, after: { task, objective } })
  );
}

function hasCells(plan: StepPlan, { row }: Objective, cells: readonly string[]): boolean {
  const found = row?.cells.map(({ content }) => plan.file.source.slice(content.start, content.end)) ?? [];
  return found.length === cells.length && found.every((source, index) => source === cells[index]);
}

/** Its only checkbox is the one that was written, not ticked, and its text what was wanted. */
function isNew(plan: StepPlan, objective: Objective, token: string, text: string): boolean {
  const { state, checkbox, subItems, malformed, number, fields } = objective;
  const source = fields.objective?.source;
  return (
    state === (checkbox.kind === 'glyph' ? 'unknown' : 'todo') &&
    plan.file.source.slice(checkbox.span.start, checkbox.span.end) === token &&
    subItems.length === 0 &&
    !malformed &&
    (source === text || isBehindNumber(text, source, number))
  );
}

function isBehindNumber(text: string, source: string | undefined, number: string | null): boolean {
  return (
    number !== null && number === splitNumber(text).number && source !== undefined && text.endsWith(source)
  );
}
