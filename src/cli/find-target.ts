import { findById } from '../core/objectives/identity';
import type { Objective, StepPlan } from '../core/objectives/step-plan';
import { LineIndex } from '../core/text/line-index';
import { ownCheckbox, targetAt } from '../core/toggle/toggle';
import type { ToggleTarget } from '../core/toggle/toggle';

/** Which checkbox a person means; lines and columns from 1. */
export type Address =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'place'; readonly line: number; readonly column: number };

export type FoundTarget =
  | { readonly kind: 'found'; readonly target: ToggleTarget }
  | { readonly kind: 'none'; readonly message: string };

export function findTarget(plan: StepPlan, address: Address): FoundTarget {
  switch (address.kind) {
    case 'id':
      return targetById(plan, address.id);
    case 'line':
      return targetOnLine(plan, address.line);
    case 'place':
      return targetAtPlace(plan, address.line, address.column);
  }
}

/** Every checkbox of an objective by its column, for those who have to choose one. */
export function columnsOf({ file }: StepPlan, { checkbox, subItems }: Objective): number[] {
  const lines = new LineIndex(file.source);
  const starts = [checkbox, ...subItems.map(item => item.checkbox)].map(({ span }) => span.start);
  return [...new Set(starts)].map(start => lines.positionAt(start).column + 1);
}

function targetById(plan: StepPlan, id: string): FoundTarget {
  const result = findById(plan, id);
  switch (result.kind) {
    case 'found':
      return { kind: 'found', target: ownCheckbox(result.objective) };
    case 'missing':
      return none(`There is no objective with the id ${id}.`);
    case 'ambiguous':
      return none(
        `The id ${id} is ambiguous: it could be the objective on line ${anyOf(result.candidates.map(({ line }) => line + 1))}.`,
      );
  }
}

function targetOnLine(plan: StepPlan, line: number): FoundTarget {
  const objective = plan.objectives.find(candidate => candidate.line === line - 1);
  return objective === undefined
    ? none(`There is no objective on line ${line}.`)
    : { kind: 'found', target: ownCheckbox(objective) };
}

function targetAtPlace(plan: StepPlan, line: number, column: number): FoundTarget {
  const lines = new LineIndex(plan.file.source);
  const offset = lines.startOf(line - 1) + column - 1;
  // Past the end of its line, or of the text, a column would reach into what follows.
  const { line: reached } = lines.positionAt(offset);
  const target = reached === line - 1 ? targetAt(plan, offset) : undefined;
  return target === undefined
    ? none(`No checkbox of an objective starts at line ${line}, column ${column}.`)
    : { kind: 'found', target };
}

function none(message: string): FoundTarget {
  return { kind: 'none', message };
}

/** `3`, `3 or 7`, `3, 5 or 7`. */
export function anyOf(numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? '';
  const before = numbers.slice(0, -1);
  return before.length === 0 ? `${last}` : `${before.join(', ')} or ${last}`;
}
