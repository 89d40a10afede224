import type { CheckOptions } from '../checks/check-options';
import { isGuidance } from '../checks/profile';
import type { StepPlan } from '../objectives/step-plan';

/** Whether a new file is a team's plan: what the files beside it are, or what settings say where there are none. */
export function isPlan(beside: readonly StepPlan[], options: CheckOptions): boolean {
  return beside.length === 0 ? options.profile === 'plan' : !beside.some(plan => isGuidance(plan, options));
}
