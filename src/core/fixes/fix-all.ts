import type { CheckOptions } from '../checks/check-options';
import type { Finding, Fix } from '../checks/finding';
import { runChecks } from '../checks/run-checks';
import { readPlan } from '../objectives/read-plan';
import type { PlanOptions } from '../objectives/plan-options';
import { parseStep } from '../scan/parse-step';
import { applyPatches, type TextPatch } from '../text/text-patch';
import { joinPatches } from './join-patches';

export interface FixOptions {
  readonly plan: PlanOptions;
  readonly checks?: CheckOptions;
  /** Also the fixes that a person should look at, where a finding has exactly one. */
  readonly includeReview?: boolean;
}

export interface FixedText {
  readonly text: string;
  /** What was changed, in source order; no patch overlaps another. */
  readonly patches: readonly TextPatch[];
  /** The fixes that were applied, by the start of their findings, whose offsets are into the text before. */
  readonly applied: readonly Choice[];
}

/** A finding, and the fix of it that is to be applied. */
export interface Choice {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * The text after all fixes that may be applied without asking. Once reaches the fixed point: the same again changes
 * nothing.
 */
export function fixAll(text: string, options: FixOptions): FixedText {
  const findings = runChecks(readPlan(parseStep(text), options.plan), options.checks);
  return applyFixes(text, chooseFixes(findings, options.includeReview === true));
}

/** The fix of each finding that is applied without asking. */
export function chooseFixes(findings: readonly Finding[], includeReview = false): Choice[] {
  return findings.flatMap(finding => {
    const fix = finding.fixes.find(({ kind }) => kind === 'safe') ?? onlyFix(finding, includeReview);
    return fix === undefined ? [] : [{ finding, fix }];
  });
}

function onlyFix({ fixes }: Finding, includeReview: boolean): Fix | undefined {
  const own = fixes.filter(({ scope }) => scope === undefined);
  return includeReview && own.length === 1 ? own[0] : undefined;
}

/** Applies one fix for each finding; a fix that does not fit beside those before it is left for the next time. */
export function applyFixes(text: string, choices: readonly Choice[]): FixedText {
  const { patches, taken } = joinPatches(choices.map(({ fix }) => fix.patches));
  const applied = choices.filter((_, index) => taken.has(index));
  return { text: applyPatches(text, patches), patches, applied };
}
