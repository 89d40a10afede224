import { draftChanges, type DraftChange } from '../fixes/draft';
import { isIgnored, mergeConfig, toCheckOptions, toSpelling } from '../config/config';
import { readConfig } from '../config/config-reader';
import { CSPELL_LISTS, wordsIn } from '../config/cspell';
import type { FileLister } from '../config/folder-chain';
import { SurroundingsFinder } from '../config/surroundings';
import { chooseFixes } from '../fixes/fix-all';
import { changesOf, deepFixes } from '../fixes/change-word';
import { joinPatches } from '../fixes/join-patches';
import type { StepPlan } from '../objectives/step-plan';
import { openSpeller } from '../spelling/speller';
import type { TextPatch } from '../text/text-patch';
import type { CheckOptions } from './check-options';
import { teachWord } from '../config/teach-word';
import type { Finding } from './finding';
import { ignorePatch } from './ignore';
import { linkedFiles } from './linked-files';
import { isOutdated } from './outdated';
import { readiness } from './readiness';
import { runChecks } from './run-checks';
import { WorkspaceFacts } from './workspace-facts';

/** All that an editor does with checks. One module that can be loaded when it is first needed: checks are many. */
export interface CheckEngine {
  run(plan: StepPlan, options: CheckOptions): readonly Finding[];
  /** One edit with the safe fix of each finding that has one. */
  safePatches(findings: readonly Finding[]): readonly TextPatch[];
  readonly deepFixes: typeof deepFixes;
  readonly changesOf: typeof changesOf;
  /** What "Finish draft" proposes. */
  draftChanges(findings: readonly Finding[]): readonly DraftChange[];
  /** What silences a finding where it stands; undefined where nothing can. */
  ignorePatch(plan: StepPlan, finding: Finding): TextPatch | undefined;
  /** 0 to 100; see docs/readiness.md. */
  readiness(plan: StepPlan, findings: readonly Finding[]): number;
  /** The files that the checks will ask about. */
  linkedFiles(plan: StepPlan): readonly string[];
  findSurroundings(files: FileLister, root: string): SurroundingsFinder;
  readonly cspellLists: typeof CSPELL_LISTS;
  readonly wordsIn: typeof wordsIn;
  readonly openSpeller: typeof openSpeller;
  createFacts(): WorkspaceFacts;
  readonly isOutdated: typeof isOutdated;
  readonly teachWord: typeof teachWord;
  readonly readConfig: typeof readConfig;
  readonly mergeConfig: typeof mergeConfig;
  readonly isIgnored: typeof isIgnored;
  readonly toCheckOptions: typeof toCheckOptions;
  readonly toSpelling: typeof toSpelling;
}

export const checkEngine: CheckEngine = {
  run: runChecks,
  safePatches: findings => joinPatches(chooseFixes(findings).map(({ fix }) => fix.patches)).patches,
  deepFixes,
  changesOf,
  draftChanges,
  ignorePatch,
  readiness: ({ file }, findings) => readiness(file, findings),
  linkedFiles,
  findSurroundings: (files, root) => new SurroundingsFinder(files, root),
  cspellLists: CSPELL_LISTS,
  wordsIn,
  openSpeller,
  createFacts: () => new WorkspaceFacts(),
  isOutdated,
  teachWord,
  readConfig,
  mergeConfig,
  isIgnored,
  toCheckOptions,
  toSpelling,
};
