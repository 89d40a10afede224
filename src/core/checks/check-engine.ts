import { draftChanges, type DraftChange } from '../fixes/draft';
import { isIgnored, mergeConfig, toCheckOptions } from '../config/config';
import { readConfig } from '../config/config-reader';
import type { FileLister } from '../config/folder-chain';
import { SurroundingsFinder } from '../config/surroundings';
import { chooseFixes } from '../fixes/fix-all';
import { joinPatches } from '../fixes/join-patches';
import type { StepPlan } from '../objectives/step-plan';
import type { TextPatch } from '../text/text-patch';
import type { CheckOptions } from './check-options';
import type { Finding } from './finding';
import { ignorePatch } from './ignore';
import { linkedFiles } from './linked-files';
import { readiness } from './readiness';
import { runChecks } from './run-checks';

/** All that an editor does with checks. One module that can be loaded when it is first needed: checks are many. */
export interface CheckEngine {
  run(plan: StepPlan, options: CheckOptions): readonly Finding[];
  /** One edit with the safe fix of each finding that has one. */
  safePatches(findings: readonly Finding[]): readonly TextPatch[];
  /** What "Finish draft" proposes. */
  draftChanges(findings: readonly Finding[]): readonly DraftChange[];
  /** What silences a finding where it stands; undefined where nothing can. */
  ignorePatch(plan: StepPlan, finding: Finding): TextPatch | undefined;
  /** 0 to 100; see docs/readiness.md. */
  readiness(plan: StepPlan, findings: readonly Finding[]): number;
  /** The files that the checks will ask about. */
  linkedFiles(plan: StepPlan): readonly string[];
  findSurroundings(files: FileLister, root: string): SurroundingsFinder;
  readonly readConfig: typeof readConfig;
  readonly mergeConfig: typeof mergeConfig;
  readonly isIgnored: typeof isIgnored;
  readonly toCheckOptions: typeof toCheckOptions;
}

export const checkEngine: CheckEngine = {
  run: runChecks,
  safePatches: findings => joinPatches(chooseFixes(findings).map(({ fix }) => fix.patches)).patches,
  draftChanges,
  ignorePatch,
  readiness: ({ file }, findings) => readiness(file, findings),
  linkedFiles,
  findSurroundings: (files, root) => new SurroundingsFinder(files, root),
  readConfig,
  mergeConfig,
  isIgnored,
  toCheckOptions,
};
