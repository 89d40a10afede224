import type { CheckOptions } from '../checks/check-options';
import type { Finding, Fix } from '../checks/finding';
import { runThese } from '../checks/run-checks';
import { typo } from '../checks/typo';
import type { StepPlan } from '../objectives/step-plan';
import type { Spelling } from '../spelling/spelling';
import type { TextPatch } from '../text/text-patch';

/** A misspelling, and the word that is meant; capitals say nothing: each place keeps its own. */
export interface WordChange {
  readonly from: string;
  readonly to: string;
}

/** What changes each place of a misspelling, also where the check by itself would say nothing or another word. */
export function changesOf(
  plan: StepPlan,
  options: CheckOptions,
  { from, to }: WordChange,
): (readonly TextPatch[])[] {
  const isSame = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
  const corrections = new Map([[from.toLowerCase(), to]]);
  return findTypos(plan, options, { corrections })
    .filter(({ word }) => isSame(word, from))
    .flatMap(({ fixes }) => fixes.filter(fix => isSame(fix.word, to)).slice(0, 1))
    .map(({ patches }) => patches);
}

/** More fixes of a misspelling than the check looks for by itself, the best one first. */
export function deepFixes(
  plan: StepPlan,
  options: CheckOptions,
  { span: { start }, fixes }: Finding,
): readonly Fix[] {
  const [found] = findTypos(plan, options, { deepAt: start });
  return found === undefined || found.fixes.length === 0 ? fixes : found.fixes;
}

function findTypos(
  plan: StepPlan,
  options: CheckOptions,
  asked: Pick<Spelling, 'corrections' | 'deepAt'>,
): readonly Finding[] {
  const { spelling } = options;
  return spelling === undefined
    ? []
    : runThese([typo], plan, {
        ...options,
        only: [typo.code],
        spelling: { ...spelling, unknownWords: true, ...asked },
      });
}
