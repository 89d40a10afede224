import { splitOwners } from '../objectives/owners';
import type { StepPlan } from '../objectives/step-plan';
import { WordCounts } from '../spelling/word-counts';

/** What the step files of a workspace have in common. Each is added and taken out for itself. */
export class WorkspaceFacts {
  readonly words = new WordCounts();
  readonly #ownerCells = new Map<string, number>();
  #owners: Readonly<Record<string, number>> | undefined;

  add(plan: StepPlan): void {
    this.words.add(plan.file);
    this.#count(plan, 1);
  }

  /** Takes out what was added. */
  remove(plan: StepPlan): void {
    this.words.remove(plan.file);
    this.#count(plan, -1);
  }

  /** How often each owner is named, by spelling. */
  get owners(): Readonly<Record<string, number>> {
    this.#owners ??= this.#splitCells();
    return this.#owners;
  }

  #count({ objectives }: StepPlan, sign: 1 | -1): void {
    for (const { owner } of objectives) {
      if (owner !== null) {
        this.#ownerCells.set(owner, (this.#ownerCells.get(owner) ?? 0) + sign);
        this.#owners = undefined;
      }
    }
  }

  #splitCells(): Readonly<Record<string, number>> {
    const owners = new Map<string, number>();
    for (const [cell, count] of this.#ownerCells) {
      if (count > 0) {
        splitOwners(cell).forEach(owner => owners.set(owner, (owners.get(owner) ?? 0) + count));
      }
    }
    return Object.fromEntries(owners);
  }
}
