import { createInlineReader } from '../../src/core/markdown/inline-reader';
import { readPlan } from '../../src/core/objectives/read-plan';
import type { StepPlan } from '../../src/core/objectives/step-plan';
import { parseStep } from '../../src/core/scan/parse-step';

const inline = createInlineReader();

/** The plan of a text, as the extension reads it with its default settings. */
export function planOf(source: string): StepPlan {
  return readPlan(parseStep(source), { inline });
}
