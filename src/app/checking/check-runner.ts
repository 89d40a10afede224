import type { CheckEngine } from '../../core/checks/check-engine';
import type { CheckOptions } from '../../core/checks/check-options';
import type { Finding } from '../../core/checks/finding';
import type { StepPlan } from '../../core/objectives/step-plan';
import { loadCheckEngine } from './load-check-engine';
import type { PlanReader } from '../steps/plan-reader';

/** What the checks say of one text. */
export interface CheckedText {
  readonly text: string;
  readonly plan: StepPlan;
  readonly options: CheckOptions;
  /** Sorted by start. */
  readonly findings: readonly Finding[];
}

/** Settings and surroundings of a document, as far as checks ask for them. */
export type OptionsFor = (uri: string, plan: StepPlan, engine: CheckEngine) => Promise<CheckOptions>;

/** For a document that settings say is not to be checked. */
export const NO_OPTIONS: CheckOptions = { only: [] };

/**
 * The texts last checked: an editor asks for diagnostics, then for the light bulb, then for fix-all, and of all files of a
 * workspace whether others have made something else of them.
 */
const KEPT = 256;

interface Kept {
  readonly text: string;
  readonly checked: Promise<CheckedText>;
}

/** Checks texts of documents, and each only once. The checks are loaded with the first one. */
export class CheckRunner {
  readonly #kept = new Map<string, Kept>();
  /** How often settings or surroundings have changed. */
  #era = 0;

  constructor(
    readonly plans: PlanReader,
    readonly optionsFor: OptionsFor,
  ) {}

  /** Says of the given text, whatever the document has become meanwhile. */
  check(uri: string, text: string): Promise<CheckedText> {
    const known = this.#kept.get(uri);
    if (known?.text === text) {
      return known.checked;
    }
    const kept = { text, checked: this.#run(uri, text) };
    this.#keep(uri, kept);
    // What went wrong once is tried again.
    kept.checked.catch(() => {
      if (this.#kept.get(uri) === kept) this.#kept.delete(uri);
    });
    return kept.checked;
  }

  /** To be called when settings, or what stands around documents, have changed. */
  clear(): void {
    this.#era++;
    this.#kept.clear();
  }

  /** Whether nothing was checked yet, or nothing is remembered of it. */
  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  forget(uri: string): void {
    this.#kept.delete(uri);
  }

  /** Forgets the texts of which something else would be found by now, and gives their URIs. */
  async forgetWhere(isOutdated: (checked: CheckedText) => boolean): Promise<readonly string[]> {
    const kept = [...this.#kept];
    const checked = await Promise.allSettled(kept.map(([, each]) => each.checked));
    const outdated = kept.filter(([uri, each], index) => {
      const result = checked[index];
      const isLast = this.#kept.get(uri) === each;
      return isLast && result?.status === 'fulfilled' && isOutdated(result.value);
    });
    outdated.forEach(([uri]) => this.#kept.delete(uri));
    return outdated.map(([uri]) => uri);
  }

  engine(): Promise<CheckEngine> {
    return loadCheckEngine();
  }

  #keep(uri: string, kept: Kept): void {
    this.#kept.delete(uri);
    this.#kept.set(uri, kept);
    for (const oldest of [...this.#kept.keys()].slice(0, -KEPT)) {
      this.#kept.delete(oldest);
    }
  }

  /** Begins again when settings change on the way: the last of two answers must not be the older one. */
  async #run(uri: string, text: string): Promise<CheckedText> {
    const engine = await this.engine();
    const era = this.#era;
    const plan = await this.plans.read(uri, text);
    const options = await this.optionsFor(uri, plan, engine);
    return era === this.#era
      ? { text, plan, options, findings: engine.run(plan, options) }
      : this.#run(uri, text);
  }
}
