import type { InlineReader } from '../../core/objectives/inline';
import type { StepPlan } from '../../core/objectives/step-plan';
import type { PlanOptions } from '../../core/objectives/plan-options';
import { readPlan } from '../../core/objectives/read-plan';
import { parseStep } from '../../core/scan/parse-step';

/** Reads the text of a document as a step file. What counts as an objective depends on the document's settings. */
export interface PlanReader {
  read(uri: string, text: string): Promise<StepPlan>;
}

export interface StepSettings {
  /** Texts that count as placeholders too. */
  readonly placeholders: readonly string[];
  readonly taskLists: 'stepFiles' | 'all' | 'none';
  /** True for a file that the settings name as a step file, whatever is in it. */
  readonly isNamed: boolean;
}

/** The plans last asked for: a tick reads the text that the tree was just drawn from. */
const KEPT = 64;

/** Reads plans with the core, and the same text of the same document only once. */
export class CachingPlanReader implements PlanReader {
  readonly #kept = new Map<string, StepPlan>();
  #inline: Promise<InlineReader> | undefined;

  constructor(readonly settingsFor: (uri: string) => StepSettings) {}

  async read(uri: string, text: string): Promise<StepPlan> {
    const known = this.#kept.get(uri);
    if (known?.file.source === text) {
      return known;
    }
    this.#inline ??= loadInlineReader();
    const plan = readPlan(parseStep(text), { ...this.#optionsFor(uri), inline: await this.#inline });
    this.#kept.delete(uri);
    this.#kept.set(uri, plan);
    for (const oldest of [...this.#kept.keys()].slice(0, -KEPT)) {
      this.#kept.delete(oldest);
    }
    return plan;
  }

  /** To be called when settings changed. */
  clear(): void {
    this.#kept.clear();
  }

  #optionsFor(uri: string): Omit<PlanOptions, 'inline'> {
    const { placeholders, taskLists, isNamed } = this.settingsFor(uri);
    return { placeholders, taskLists, isNamedStepFile: isNamed };
  }
}

/** The markdown parser is heavy: it is loaded with the first document, not with the extension. */
async function loadInlineReader(): Promise<InlineReader> {
  const { createInlineReader } = await import('../../core/markdown/inline-reader');
  return createInlineReader();
}

/** False, without parsing, for a text that cannot be a step file. */
export function mayHoldSteps(text: string, settings: StepSettings): boolean {
  return settings.isNamed || settings.taskLists === 'all' || text.includes('|');
}

export function countsAsStepFile(plan: StepPlan, settings: StepSettings): boolean {
  // A plan can have been read under other settings: those of the workspace know no file that was opened by itself.
  return settings.isNamed || plan.isStepFile || (settings.taskLists === 'all' && plan.objectives.length > 0);
}
