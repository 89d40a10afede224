import { splitOwners } from '../objectives/owners';
import type { StepPlan } from '../objectives/step-plan';
import { WordCounts } from '../spelling/word-counts';
import { copyText } from '../text/copy-text';

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
      if (owner === null) {
        continue;
      }
      const known = this.#ownerCells.get(owner);
      const count = (known ?? 0) + sign;
      if (count === 0) {
        this.#ownerCells.delete(owner);
      } else {
        this.#ownerCells.set(known === undefined ? copyText(owner) : owner, count);
      }
      this.#owners = undefined;
    }
  }

  #splitCells(): Readonly<Record<string, number>> {
    const owners = new Map<string, number>();
    for (const [cell, count] of this.#ownerCells) {
      splitOwners(cell).forEach(owner => owners.set(owner, (owners.get(owner) ?? 0) + count));
    }
    return Object.fromEntries(owners);
  }
}
