import { toPlanOptions } from '../core/config/config';
import { ConfigFinder } from '../core/config/config-finder';
import { readConfig } from '../core/config/config-reader';
import { createInlineReader } from '../core/markdown/inline-reader';
import type { PlanOptions } from '../core/objectives/plan-options';
import { readPlan } from '../core/objectives/read-plan';
import type { InlineReader } from '../core/objectives/inline';
import type { StepPlan } from '../core/objectives/step-plan';
import { parseStep } from '../core/scan/parse-step';
import { absolutePath, disk } from './disk';
import type { PathError } from './find-files';
import { readFiles } from './read-files';

export interface PathPlan {
  readonly path: string;
  readonly plan: StepPlan;
}

/**
 * Reads the files that PATH… means and hands over one plan at a time, so that a folder of any size fits into memory.
 * Gives the paths that could not be read.
 */
export async function readPlans(
  paths: readonly string[],
  take: (read: PathPlan) => void,
): Promise<PathError[]> {
  const inline = createInlineReader();
  const configs = new ConfigFinder(disk, readConfig);
  return readFiles(paths, async ({ path, named, file }) => {
    const { config } = (await configs.of(absolutePath(path))) ?? { config: {} };
    take({ path, plan: planOf(file.text, named, inline, toPlanOptions(config)) });
  });
}

/** A file that was named is always read; in a folder, a task list alone makes no step file. */
export function planOf(
  text: string,
  named: boolean,
  inline: InlineReader,
  settings: Pick<PlanOptions, 'placeholders'> = {},
): StepPlan {
  return readPlan(parseStep(text), { ...settings, inline, taskLists: named ? 'all' : 'stepFiles' });
}
