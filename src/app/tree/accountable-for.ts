import type { Accountability, Section, StepPlan } from '../../core/objectives/step-plan';
import { isWithin } from './plan-outline';

/**
 * Who answers for a section: the accountabilities in it, else in the nearest section around it that has any. Guides put
 * both tables below headings of their own, side by side in one pillar. Those under no heading are for the whole file.
 */
export function accountableFor(plan: StepPlan, section: Section | null): readonly Accountability[] {
  for (let at = section; at !== null; at = at.parent) {
    const around = at;
    const found = plan.accountabilities.filter(each => isWithin(each.section, around));
    if (found.length > 0) {
      return found;
    }
  }
  return plan.accountabilities.filter(each => each.section === null);
}
