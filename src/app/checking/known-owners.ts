import { splitOwners } from '../../core/objectives/owners';
import type { StepDocument } from '../steps/step-store';

type OwnerCounts = Readonly<Record<string, number>>;

/** The store's list is another one after each change, and only then. */
const counted = new WeakMap<readonly StepDocument[], OwnerCounts>();

/** How often each owner is named in the step files, by spelling. */
export function knownOwnersOf(documents: readonly StepDocument[]): OwnerCounts {
  const known = counted.get(documents);
  if (known !== undefined) {
    return known;
  }
  const cells = new Map<string, number>();
  for (const { plan } of documents) {
    for (const { owner } of plan.objectives) {
      if (owner !== null) cells.set(owner, (cells.get(owner) ?? 0) + 1);
    }
  }
  const owners = new Map<string, number>();
  for (const [cell, count] of cells) {
    splitOwners(cell).forEach(owner => owners.set(owner, (owners.get(owner) ?? 0) + count));
  }
  const counts = Object.fromEntries(owners);
  counted.set(documents, counts);
  return counts;
}
