import { createInlineReader } from '../core/markdown/inline-reader';
import { readPlan } from '../core/objectives/read-plan';
import type { InlineReader, StepPlan } from '../core/objectives/step-plan';
import { parseStep } from '../core/scan/parse-step';
import { messageOf } from './file-error';
import { findFiles } from './find-files';
import type { FoundFile, PathError } from './find-files';
import { readText } from './read-text';

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
  const { files, errors } = await findFiles(paths);
  const inline = createInlineReader();
  const failed = [...errors];
  for (const file of files) {
    const plan = await readOne(file, inline, failed);
    if (plan !== undefined) {
      take({ path: file.path, plan });
    }
  }
  return failed;
}

async function readOne(
  file: FoundFile,
  inline: InlineReader,
  failed: PathError[],
): Promise<StepPlan | undefined> {
  try {
    const { text } = await readText(file.path);
    return planOf(text, file.named, inline);
  } catch (error) {
    failed.push({ path: file.path, message: messageOf(error) });
    return undefined;
  }
}

/** A file that was named is always read; in a folder, a task list alone makes no step file. */
export function planOf(text: string, named: boolean, inline: InlineReader): StepPlan {
  return readPlan(parseStep(text), { inline, taskLists: named ? 'all' : 'stepFiles' });
}
