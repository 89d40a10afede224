import type { InlineReader } from '../../core/objectives/inline';
import type { StepPlan } from '../../core/objectives/step-plan';
import { readPlan } from '../../core/objectives/read-plan';
import { parseStep } from '../../core/scan/parse-step';
import { Emitter, type Event } from '../events';

/** Reads the text of a document as a step file. What counts as an objective depends on the document's settings. */
export interface PlanReader {
  read(uri: string, text: string): Promise<StepPlan>;
  /** Settings have changed: the same text may be another plan. */
  readonly onDidClear: Event<void>;
}

export interface StepSettings {
  readonly taskLists: 'stepFiles' | 'all' | 'none';
  /** True for a file that the settings name as a step file, whatever is in it. */
  readonly isNamed: boolean;
  /** Larger files are not read; there is no limit by default. */
  readonly maxBytes?: number;
}

/** The plans last asked for: a tick reads the text that the tree was just drawn from. */
const KEPT = 64;

/** Reads plans with the core, and the same text of the same document only once. */
export class CachingPlanReader implements PlanReader {
  readonly #cleared = new Emitter<void>();
  readonly onDidClear = this.#cleared.event;
  #kept = new Map<string, StepPlan>();
  #inline: Promise<InlineReader> | undefined;

  constructor(
    readonly settingsFor: (uri: string) => StepSettings,
    /** Texts that count as placeholders too; never rejects. */
    readonly placeholdersFor: (uri: string) => Promise<readonly string[]>,
  ) {}

  async read(uri: string, text: string): Promise<StepPlan> {
    const kept = this.#kept;
    const known = kept.get(uri);
    if (known?.file.source === text) {
      return known;
    }
    this.#inline ??= loadInlineReader();
    const [inline, placeholders] = await Promise.all([this.#inline, this.placeholdersFor(uri)]);
    const { taskLists, isNamed } = this.settingsFor(uri);
    const plan = readPlan(parseStep(text), { inline, placeholders, taskLists, isNamedStepFile: isNamed });
    kept.delete(uri);
    kept.set(uri, plan);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) {
      kept.delete(oldest);
    }
    return plan;
  }

  /** To be called when settings changed. */
  clear(): void {
    // What is being read goes into the old ones: the settings that it began with may be gone.
    this.#kept = new Map();
    this.#cleared.fire();
  }
}

/** The markdown parser is heavy: it is loaded with the first document, not with the extension. */
async function loadInlineReader(): Promise<InlineReader> {
  const { createInlineReader } = await import('../../core/markdown/inline-reader');
  return createInlineReader();
}

/** False, without parsing, for a text that cannot be a step file, or that is too large to be read as one. */
export function mayHoldSteps(text: string, settings: StepSettings): boolean {
  if (settings.maxBytes !== undefined && text.length > settings.maxBytes) {
    return false;
  }
  return settings.isNamed || settings.taskLists === 'all' || text.includes('|');
}

export function countsAsStepFile(plan: StepPlan, settings: StepSettings): boolean {
  // A plan can have been read under other settings: those of the workspace know no file that was opened by itself.
  return settings.isNamed || plan.isStepFile || (settings.taskLists === 'all' && plan.objectives.length > 0);
}
