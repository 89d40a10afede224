import type { StepPlan } from '../../core/objectives/step-plan';
import type { WorkspaceFacts } from '../../core/checks/workspace-facts';
import { Slicer, type Clock } from '../clock';
import type { StepDocument } from '../steps/step-store';

/** Keeps what is known of a workspace in step with its files, of which few change at a time. */
export class FactsKeeper {
  readonly #counted = new Map<string, StepPlan>();
  #turn: Promise<unknown> = Promise.resolve();
  #last: readonly StepDocument[] | undefined;

  constructor(
    readonly clock: Clock,
    readonly facts: WorkspaceFacts,
  ) {}

  /** Resolves once these files, and no others, are in the facts; a long list is counted in slices. */
  update(documents: readonly StepDocument[]): Promise<void> {
    // The store's list is another one after each change, and only then.
    if (this.#last !== documents) {
      this.#last = documents;
      // A failure is told to whoever asked, and ends nothing.
      const update = () => this.#update(documents);
      this.#turn = this.#turn.then(update, update);
    }
    return this.#turn.then(() => undefined);
  }

  async #update(documents: readonly StepDocument[]): Promise<void> {
    const slicer = new Slicer(this.clock);
    const plans = new Map(documents.map(({ uri, plan }) => [uri, plan]));
    for (const uri of new Set([...this.#counted.keys(), ...plans.keys()])) {
      const [before, after] = [this.#counted.get(uri), plans.get(uri)];
      if (before !== after) {
        this.#put(uri, before, after);
        await slicer.breathe();
      }
    }
  }

  #put(uri: string, before: StepPlan | undefined, after: StepPlan | undefined): void {
    if (before !== undefined) {
      this.facts.remove(before);
      this.#counted.delete(uri);
    }
    if (after !== undefined) {
      this.facts.add(after);
      this.#counted.set(uri, after);
    }
  }
}
