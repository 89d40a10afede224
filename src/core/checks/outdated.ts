import { splitOwners } from '../objectives/owners';
import type { StepPlan } from '../objectives/step-plan';
import type { CheckOptions } from './check-options';
import type { Finding } from './finding';
import { looseOwnerKey } from './owner-names';
import { isOtherTerm } from './typo';
import type { WorkspaceFacts } from './workspace-facts';

interface Checked {
  readonly plan: StepPlan;
  readonly options: CheckOptions;
  readonly findings: readonly Finding[];
}

/** Whether the files of the workspace have changed since in a way that other things would be found in this text. */
export function isOutdated({ plan, options, findings }: Checked, { owners, words }: WorkspaceFacts): boolean {
  return (
    findings.some(finding => isOtherTerm(finding, words)) ||
    namesOne(plan, changedOwners(options.knownOwners ?? owners, owners))
  );
}

type Owners = NonNullable<CheckOptions['knownOwners']>;

function changedOwners(before: Owners, after: Owners): ReadonlySet<string> {
  const names = before === after ? [] : Object.keys({ ...before, ...after });
  return new Set(names.filter(name => before[name] !== after[name]).map(looseOwnerKey));
}

function namesOne({ objectives }: StepPlan, keys: ReadonlySet<string>): boolean {
  return (
    keys.size > 0 &&
    objectives.some(({ owner }) => splitOwners(owner ?? '').some(name => keys.has(looseOwnerKey(name))))
  );
}
