import assert from 'node:assert/strict';
import { placeUndo, undoOf } from '../../src/app/rows/row-undo';
import type { Objective, StepPlan } from '../../src/core/objectives/step-plan';
import { planAddRow } from '../../src/core/rows/add-row';
import { planFieldEdit } from '../../src/core/rows/edit-field';
import { escapeForCell, escapeForItem } from '../../src/core/rows/escape';
import { planRemoveRow } from '../../src/core/rows/remove-row';
import type { FieldName, RowEdit, RowWords } from '../../src/core/rows/row-edit';
import { applyPatches, type TextPatch } from '../../src/core/text/text-patch';
import { forgiveAll, readBoth } from './intended-differences';
import { planOf } from './plan';

/** What became of an edit; a test whose edits were all refused has shown nothing. */
export type Outcome = RowEdit['kind'];

/** Sets a field, and checks by lines, cells and objectives that nothing else changed. */
export function assertSet(plan: StepPlan, at: number, name: FieldName, typed: string): Outcome {
  const objective = plan.objectives[at]!;
  const result = planFieldEdit(plan, objective, name, typed);
  if (result.kind !== 'patch') {
    return result.kind;
  }
  const after = applied(plan, result.patch);
  assertOtherLines(plan, after, objective.line, 1, 1);
  assertOthers(plan, after, at, 1, 1, objective.row !== null);
  const now = after.objectives[at]!;
  assertSameRow(objective, now, name);
  const wanted = objective.row === null ? escapeForItem(typed) : escapeForCell(typed);
  const source = now.fields[name]!.source;
  if (source !== wanted) {
    // What was typed starts with a number, which is now the objective's.
    assert.ok(now.number !== null && wanted.startsWith(now.number) && wanted.endsWith(source), wanted);
  } else {
    assert.equal(planFieldEdit(after, now, name, typed).kind, 'unchanged', 'it says what was typed');
  }
  return 'patch';
}

/** Adds a row, checks it and everything else, and removes it again: the bytes are those from before. */
export function assertAdd(plan: StepPlan, at: number, words: RowWords): Outcome {
  const above = plan.objectives[at]!;
  const result = planAddRow(plan, above, words);
  if (result.kind !== 'patch') {
    return result.kind;
  }
  const after = applied(plan, result.patch);
  assertOtherLines(plan, after, above.line + 1, 0, 1);
  assertOthers(plan, after, at + 1, 0, 1, above.row !== null);
  const added = after.objectives[at + 1]!;
  assert.equal(added.line, above.line + 1);
  assert.equal(added.container, above.container);
  assert.notEqual(added.state, 'done');
  assert.equal(added.row?.cells.length, above.table?.header.cells.length, 'as many cells as the header');
  const back = planRemoveRow(after, added);
  assert.ok(back.kind === 'patch', 'what was added can be removed');
  assert.equal(applyPatches(after.file.source, [back.patch]), plan.file.source);
  return 'patch';
}

/** Removes a row and checks everything else. */
export function assertRemove(plan: StepPlan, at: number): Outcome {
  const objective = plan.objectives[at]!;
  const result = planRemoveRow(plan, objective);
  if (result.kind === 'patch') {
    const after = applied(plan, result.patch);
    assertOtherLines(plan, after, objective.line, 1, 0);
    assertOthers(plan, after, at, 1, 0, objective.row !== null);
  }
  return result.kind;
}

/** remark finds the cells that the scanner finds, as it did before the edit. */
export function assertOracle(plan: StepPlan, edit: RowEdit): void {
  const before = forgiveAll(readBoth(plan.file.source));
  if (edit.kind === 'patch' && JSON.stringify(before.scan) === JSON.stringify(before.remark)) {
    const { scan, remark } = forgiveAll(readBoth(applyPatches(plan.file.source, [edit.patch])));
    assert.deepEqual(scan, remark);
  }
}

/** The plan after a patch; the patch takes itself back to the byte. */
function applied(plan: StepPlan, patch: TextPatch): StepPlan {
  const text = applyPatches(plan.file.source, [patch]);
  const undo = undoOf('file:///one.md', { text, version: null }, patch);
  assert.equal(applyPatches(text, [placeUndo(undo, undo.around, text)!]), plan.file.source);
  return planOf(text, plan.options);
}

/** All lines but `old` of the first text and `now` of the second, from `line` on, are the same, line ends too. */
function assertOtherLines(before: StepPlan, after: StepPlan, line: number, old: number, now: number): void {
  const lines = (plan: StepPlan) => plan.file.source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const [was, is] = [lines(before), lines(after)];
  was.splice(line, old);
  is.splice(line, now);
  // At the end of a text the line ending goes and comes with the last line.
  assert.equal(is.join('').trimEnd(), was.join('').trimEnd(), 'all other lines are the same');
}

function assertOthers(
  before: StepPlan,
  after: StepPlan,
  at: number,
  old: number,
  now: number,
  isRow: boolean,
): void {
  const describe = (plan: StepPlan, drop: number) =>
    plan.objectives
      .map(each => ({
        words: [each.number, each.text, each.owner, each.state, each.section?.path],
        box: plan.file.source.slice(each.checkbox.span.start, each.checkbox.span.end),
        cells: each.cells.map(({ source }) => source),
      }))
      .filter((_, index) => index < at || index >= at + drop);
  assert.deepEqual(describe(after, now), describe(before, old), 'all other objectives are the same');
  const headings = ({ sections }: StepPlan) => sections.map(({ heading, depth }) => [heading, depth]);
  assert.deepEqual(headings(after), headings(before));
  const kinds = ({ file }: StepPlan) => file.tables.map(({ rows }) => rows.length);
  const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
  assert.equal(kinds(after).length, kinds(before).length, 'the same tables');
  const change = (now - old) * (isRow ? 1 : 0);
  assert.equal(total(kinds(after)), total(kinds(before)) + change, 'the same rows');
}

/** State, box and every other cell of the edited row are the same. */
function assertSameRow(before: Objective, now: Objective, name: FieldName): void {
  assert.deepEqual([now.state, now.malformed, now.line], [before.state, before.malformed, before.line]);
  assert.equal(now.subItems.length, before.subItems.length);
  if (name === 'owner' || before.fields.objective!.isNumbered) {
    assert.equal(now.number, before.number);
  }
  const differing = now.cells.filter(
    ({ source }, i) => source.trim() !== (before.cells[i]?.source ?? '').trim(),
  );
  assert.ok(differing.length <= 1, `one cell changed: ${JSON.stringify(differing)}`);
}
