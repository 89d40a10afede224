import type { Objective, StepPlan } from '../objectives/step-plan';
import { splitNumber } from '../objectives/words';

const INTEGER = /^\d{1,9}$/;
/**
 * A text with the number that follows that of `after`: `4. Enable MFA` below number 3. Without one where the rows have
 * none, where a later row has that number already, or where the text brings its own.
 */
export function numberAfter(plan: StepPlan, after: Objective, text: string): string {
  const { number } = after;
  if (number === null || !INTEGER.test(number) || splitNumber(text).number !== null) {
    return text;
  }
  const next = String(Number(number) + 1).padStart(number.length, '0');
  const later = plan.objectives.slice(plan.objectives.indexOf(after) + 1);
  if (
    later.some(each => each.table === after.table && each.section === after.section && each.number === next)
  ) {
    return text;
  }
  return `${next}${markOf(plan, after)} ${text}`.trimEnd();
}

/** `1)` is followed by `2)`. */
function markOf(plan: StepPlan, { span, checkbox, fields }: Objective): string {
  const end = fields.objective?.span.start ?? span.start;
  const before = plan.file.source.slice(Math.max(span.start, checkbox.span.end, end - 20), end);
  return /\d\)\s*$/.test(before) ? ')' : '.';
}
