import type { Objective, SubItem } from '../../core/objectives/step-plan';

export type Settable = 'done' | 'todo';

/** The state that a checkbox in a view shows; undefined where a click could change nothing in the file. */
export function settableState(
  objective: Objective,
  item: Objective | SubItem = objective,
): Settable | undefined {
  const fixed = item.checkbox.kind === 'glyph' || objective.inConflict;
  return fixed || item.state === 'unknown' ? undefined : item.state;
}

/** True for a row whose boxes are answers to choose from: these are listed below it, each with its own box. */
export function hasOptions(objective: Objective): boolean {
  return objective.state === 'unknown' && objective.subItems.length > 0;
}
