import type { Objective, StepPlan } from '../objectives/step-plan';
import type { Checkbox, State } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import type { WantedState } from './wanted-state';
import { writeCheckbox } from './write-checkbox';

/** Why a change was not made; nothing was written then. */
export type RefusalReason = 'stale' | 'missing' | 'ambiguous' | 'unknown-state' | 'read-only' | 'conflict';

export type ToggleResult =
  | { readonly kind: 'patch'; readonly patch: TextPatch }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** An objective's checkbox, or that of one of its sub-items, in one version of a text. */
export interface ToggleTarget {
  readonly objective: Objective;
  readonly checkbox: Checkbox;
  readonly state: State;
}

/** The patch that brings one checkbox to the wanted state and changes nothing but its token. */
export function planToggle(plan: StepPlan, target: ToggleTarget, wanted: WantedState): ToggleResult {
  if (target.objective.inConflict) {
    return { kind: 'refused', reason: 'conflict' };
  }
  if (target.state === 'unknown') {
    return { kind: 'refused', reason: 'unknown-state' };
  }
  if (target.state === wanted) {
    return { kind: 'unchanged' };
  }
  const { span } = target.checkbox;
  const expected = plan.file.source.slice(span.start, span.end);
  const newText = writeCheckbox(target.checkbox.kind, expected, wanted);
  return newText === undefined
    ? { kind: 'refused', reason: 'unknown-state' }
    : { kind: 'patch', patch: { span, expected, newText } };
}

/** The objective's own checkbox as a target. */
export function ownCheckbox(objective: Objective): ToggleTarget {
  return { objective, checkbox: objective.checkbox, state: objective.state };
}

/**
 * The checkbox whose token starts at `offset`. Where an objective of unknown state has that checkbox among its answer
 * options, the option is meant: it can be set.
 */
export function targetAt(plan: StepPlan, offset: number): ToggleTarget | undefined {
  for (const objective of plan.objectives) {
    if (objective.span.start > offset || offset >= objective.span.end) {
      continue;
    }
    const item = objective.subItems.find(({ checkbox }) => checkbox.span.start === offset);
    if (item !== undefined) {
      return { objective, checkbox: item.checkbox, state: item.state };
    }
    if (objective.checkbox.span.start === offset) {
      return ownCheckbox(objective);
    }
  }
  return undefined;
}
