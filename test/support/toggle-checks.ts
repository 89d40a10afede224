import assert from 'node:assert/strict';
import type { State } from '../../src/core/scan/step-file';
import type { Objective, StepPlan } from '../../src/core/objectives/step-plan';
import { applyPatches, type TextPatch } from '../../src/core/text/text-patch';
import { ownCheckbox, planToggle, targetAt, type ToggleTarget } from '../../src/core/toggle/toggle';
import type { WantedState } from '../../src/core/toggle/wanted-state';
import { planOf } from './plan';

/** How many checkboxes were set, how many refused: a test that set none has shown nothing. */
export interface ToggleCount {
  set: number;
  refused: number;
}

/** Every checkbox of a plan that somebody could ask to set: the rows' own and their sub-items. */
export function targetsOf(plan: StepPlan): ToggleTarget[] {
  return plan.objectives.flatMap(objective => [
    ownCheckbox(objective),
    ...objective.subItems.map(({ checkbox, state }) => ({ objective, checkbox, state })),
  ]);
}

/** Sets each checkbox to its other state, one at a time, and checks all that a tick promises. */
export function assertToggles(source: string, limit = Infinity): ToggleCount {
  const plan = planOf(source);
  const count: ToggleCount = { set: 0, refused: 0 };
  for (const target of targetsOf(plan).slice(0, limit)) {
    assertToggle(plan, target, count);
  }
  return count;
}

function assertToggle(plan: StepPlan, target: ToggleTarget, count: ToggleCount): void {
  if (target.state === 'unknown' || target.objective.inConflict) {
    for (const wanted of ['done', 'todo'] as const) {
      assert.equal(planToggle(plan, target, wanted).kind, 'refused');
    }
    count.refused++;
    return;
  }
  assert.equal(planToggle(plan, target, target.state).kind, 'unchanged', 'already so: nothing');
  const wanted = opposite(target.state);
  const result = planToggle(plan, target, wanted);
  if (result.kind !== 'patch') {
    // A glyph, or a tag that never ends. How many may be refused is for the caller to say, by what was set.
    assert.equal(result.kind, 'refused');
    count.refused++;
    return;
  }
  count.set++;
  const text = applyPatches(plan.file.source, [result.patch]);
  assertOnlyToken(plan.file.source, text, target, result.patch);
  assertReadAgain(plan, planOf(text), target, wanted);
}

function assertOnlyToken(before: string, after: string, { checkbox }: ToggleTarget, patch: TextPatch): void {
  const { start, end } = checkbox.span;
  assert.deepEqual(patch.span, checkbox.span, 'the patch is the token');
  assert.equal(after.slice(0, start), before.slice(0, start), 'the text before the token');
  assert.equal(after.slice(start + patch.newText.length), before.slice(end), 'the text after the token');
  assert.doesNotMatch(patch.newText, /[\r\n|]/);
}

/** The text after a tick says what was wanted, and everything else says what it said. */
function assertReadAgain(before: StepPlan, after: StepPlan, target: ToggleTarget, wanted: WantedState): void {
  const { start } = target.checkbox.span;
  const found = targetAt(after, start);
  assert.equal(found?.state, wanted, 'the new text says what was wanted');
  assert.deepEqual(idsOf(after), idsOf(before), 'a tick changes no identity');
  const states = statesOf(after);
  for (const [at, state] of statesOf(before)) {
    const moved = at > start ? at + (after.file.source.length - before.file.source.length) : at;
    if (at !== start) {
      assert.equal(states.get(moved), state, `the box at ${at} keeps its state`);
    }
  }
}

/** Ticks and unticks a checkbox (or the other way round): the text that this leaves. */
export function toggledTwice(source: string, start: number): string {
  let text = source;
  for (let i = 0; i < 2; i++) {
    const plan = planOf(text);
    const target = targetAt(plan, start);
    assert.ok(target !== undefined && target.state !== 'unknown');
    const result = planToggle(plan, target, opposite(target.state));
    assert.ok(result.kind === 'patch');
    text = applyPatches(text, [result.patch]);
  }
  return text;
}

function opposite(state: WantedState): WantedState {
  return state === 'done' ? 'todo' : 'done';
}

export function idsOf(plan: StepPlan): string[] {
  return plan.objectives.map(({ id }) => id);
}

/**
 * States by offset of the box. Glyphs are left out: what a tick glyph says depends, by design, on the other boxes of
 * its column. So is the row's own entry where a glyph is first.
 */
function statesOf(plan: StepPlan): Map<number, State> {
  const states = new Map<number, State>();
  for (const objective of plan.objectives) {
    for (const { checkbox, state } of [...objective.subItems, ownEntry(objective)]) {
      if (checkbox.kind !== 'glyph') {
        states.set(checkbox.span.start, state);
      }
    }
  }
  return states;
}

function ownEntry({ checkbox, state }: Objective): Pick<ToggleTarget, 'checkbox' | 'state'> {
  return { checkbox, state };
}
