import type { Objective, StepPlan } from '../../core/objectives/step-plan';

export type Direction = 'next' | 'previous';

/** The nearest objective that is to do below or above a line (0-based); from the last one on it starts anew. */
export function openObjectiveFrom(plan: StepPlan, line: number, direction: Direction): Objective | undefined {
  const open = plan.objectives.filter(isOpen);
  return direction === 'next'
    ? (open.find(each => each.line > line) ?? open[0])
    : (open.filter(each => each.line < line).at(-1) ?? open.at(-1));
}

/** The objective whose row or item a line (0-based) belongs to. */
export function objectiveAtLine(plan: StepPlan, line: number): Objective | undefined {
  const above = plan.objectives.filter(each => each.line <= line).at(-1);
  if (above === undefined || above.line === line) {
    return above;
  }
  const text = plan.file.source.slice(above.span.start, above.span.end);
  const lines = text.split(/\r\n|\r|\n/).length;
  return line < above.line + lines ? above : undefined;
}

function isOpen({ state, placeholder, countedBySteps }: Objective): boolean {
  return state === 'todo' && !placeholder && !countedBySteps;
}
