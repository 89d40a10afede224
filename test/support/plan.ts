import { createInlineReader } from '../../src/core/markdown/inline-reader';
import type { PlanOptions } from '../../src/core/objectives/plan-options';
import { readPlan } from '../../src/core/objectives/read-plan';
import type { StepPlan } from '../../src/core/objectives/step-plan';
import { parseStep } from '../../src/core/scan/parse-step';

const inline = createInlineReader();

/** The plan of a text, as every view reads it. */
export function planOf(source: string, options: Omit<PlanOptions, 'inline'> = {}): StepPlan {
  return readPlan(parseStep(source), { inline, ...options });
}
