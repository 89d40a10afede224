import type { Objective, StepPlan } from '../../core/objectives/step-plan';
import type { TickTarget } from './tick';
import { settableState } from '../tree/settable';
import { targetFor } from '../tree/tick-requests';
import type { Span } from '../../core/text/span';

interface Candidate {
  readonly objective: Objective;
  readonly subItem: number | null;
}

/**
 * What a toggle at the cursors means: each objective whose row a selection touches; where a cursor stands at the checkbox
 * of a sub-item, that one. If anything is to do, all become done; else all become to do.
 */
export function ticksAt(plan: StepPlan, selections: readonly Span[]): TickTarget[] {
  const candidates = plan.objectives.flatMap(objective => candidatesIn(plan, objective, selections));
  const wanted = candidates.some(({ objective, subItem }) => stateOf(objective, subItem) === 'todo')
    ? 'done'
    : 'todo';
  return candidates.map(({ objective, subItem }) => targetFor(objective, subItem, wanted));
}

function candidatesIn(plan: StepPlan, objective: Objective, selections: readonly Span[]): Candidate[] {
  const lines = wholeLines(plan.file.source, objective.span);
  const touching = selections.filter(selection => touches(withoutLineStart(plan, selection), lines));
  const subItems = new Set(touching.map(selection => subItemAt(objective, selection)));
  return [...subItems].map(subItem => ({ objective, subItem }));
}

/** Only a caret can point at one box among several; a selection means the row. */
function subItemAt(objective: Objective, selection: Span): number | null {
  const isCaret = selection.start === selection.end;
  const index = objective.subItems.findIndex(({ checkbox }) => isCaret && touches(selection, checkbox.span));
  return index < 0 ? null : index;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A selection of whole lines ends at the start of the line below, which does not belong to it. */
function withoutLineStart({ file }: StepPlan, { start, end }: Span): Span {
  return start < end && /[\r\n]/.test(file.source.charAt(end - 1)) ? { start, end: end - 1 } : { start, end };
}

function wholeLines(source: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) {
    start--;
  }
  while (end < source.length && !/[\r\n]/.test(source.charAt(end))) {
    end++;
  }
  return { start, end };
}

function stateOf(objective: Objective, subItem: number | null) {
  const item = subItem === null ? objective : (objective.subItems[subItem] ?? objective);
  return settableState(objective, item);
}
