import type { StepPlan } from '../objectives/step-plan';
import { CHECKS } from './all-checks';
import type { Check } from './check';
import { CheckContext } from './check-context';
import type { CheckOptions } from './check-options';
import type { Finding, Severity } from './finding';
import { isGuidance } from './profile';
import { withoutSuppressed } from './suppressions';
import { withoutYielding } from './yielding';

/** What all checks find in a plan, sorted by start, then by end and code; what the document silences is left out. */
export function runChecks(plan: StepPlan, options: CheckOptions = {}): readonly Finding[] {
  return runThese(CHECKS, plan, options);
}

/** The same for a choice of checks. */
export function runThese(
  checks: readonly Check[],
  plan: StepPlan,
  options: CheckOptions = {},
): readonly Finding[] {
  const context = new CheckContext(plan, options);
  const guidance = isGuidance(plan, options);
  const findings: Finding[] = [];
  for (const check of checks) {
    const { code } = check;
    const setting = Object.hasOwn(options.severities ?? {}, code) ? options.severities?.[code] : undefined;
    if (isHeard(check, setting, guidance, options)) {
      for (const problem of check.run(context)) {
        const severity = setting ?? problem.severity ?? check.severity;
        findings.push({ ...problem, code, severity: severity === 'off' ? 'warning' : severity });
      }
    }
  }
  return withoutSuppressed(plan, withoutYielding(checks, findings.sort(inOrder)));
}

function isHeard(
  check: Check,
  setting: Severity | 'off' | undefined,
  guidance: boolean,
  { only, hasMarkdownlint }: CheckOptions,
): boolean {
  if (only !== undefined && !only.includes(check.code)) {
    return false;
  }
  if (check.appliesTo === 'guidance' && !guidance) {
    return false;
  }
  if (setting !== undefined) {
    return setting !== 'off';
  }
  return check.severity !== 'off' && !(check.isMarkdownlints === true && hasMarkdownlint === true);
}

function inOrder(a: Finding, b: Finding): number {
  const bySpan = a.span.start - b.span.start || a.span.end - b.span.end;
  return bySpan || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
