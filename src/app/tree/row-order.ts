import type { Objective } from '../../core/objectives/step-plan';
import type { Order } from './tree-options';

const collator = new Intl.Collator(undefined, { numeric: true });

/** Where a row stands in a list by state: first what is to be done, last what is done. */
const RANKS: Readonly<Record<RowState, number>> = { todo: 0, unknown: 1, placeholder: 2, done: 3 };

/** The state of a row as people see it: a placeholder asks for words before it asks for work. */
export type RowState = Objective['state'] | 'placeholder';

export function rowStateOf({ state, placeholder }: Objective): RowState {
  return placeholder ? 'placeholder' : state;
}

/** The rows in an order; equal ones stay as they are. */
export function orderRows<R>(rows: readonly R[], order: Order, objectiveOf: (row: R) => Objective): R[] {
  switch (order) {
    case 'document':
      return [...rows];
    case 'name':
      return orderByName(rows, row => objectiveOf(row).text);
    case 'state': {
      const rankOf = (row: R) => RANKS[rowStateOf(objectiveOf(row))];
      return [...rows].sort((a, b) => rankOf(a) - rankOf(b));
    }
  }
}

/** In the order of the user's language; what has no name comes last. */
export function orderByName<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => {
    const [left, right] = [nameOf(a), nameOf(b)];
    return left === '' || right === ''
      ? Number(left === '') - Number(right === '')
      : collator.compare(left, right);
  });
}
