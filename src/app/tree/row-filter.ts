import type { Objective, StepPlan } from '../../core/objectives/step-plan';
import type { TreeOptions } from './tree-options';

/** The words of an objective as they are searched, made once for each. */
const searchTexts = new WeakMap<Objective, string>();

/** Says of each objective whether a view shows it. */
export class RowFilter {
  readonly #terms: readonly string[];
  readonly #hideDone: boolean;

  constructor({ filter, hideDone }: Pick<TreeOptions, 'filter' | 'hideDone'>) {
    this.#terms = plain(filter).split(/\s+/).filter(Boolean);
    this.#hideDone = hideDone;
  }

  get asksForWords(): boolean {
    return this.#terms.length > 0;
  }

  /** What the ids of parents start with: VS Code opens no row that it knows as closed, and what was found must be seen. */
  get idPrefix(): string {
    return this.asksForWords ? 'found/' : '';
  }

  /** True for one that has the words: it counts, also where it is hidden because it is done. */
  fits(plan: StepPlan, objective: Objective): boolean {
    if (!this.asksForWords) {
      return true;
    }
    const text = searchTextOf(plan, objective);
    return this.#terms.every(term => text.includes(term));
  }

  shows(objective: Objective): boolean {
    return !(this.#hideDone && objective.state === 'done');
  }
}

/** An accented letter is one character or two, as the author's keyboard had it. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** With the names of all that the objective stands in: who types one of these means what is below it. */
function searchTextOf(plan: StepPlan, objective: Objective): string {
  let text = searchTexts.get(objective);
  if (text === undefined) {
    const { number, text: words, owner, section, subItems } = objective;
    const answers = subItems.map(subItem => subItem.text);
    const all = [number, words, owner, ...answers, ...(section?.path ?? []), plan.title];
    text = plain(all.filter(Boolean).join('\n'));
    searchTexts.set(objective, text);
  }
  return text;
}
