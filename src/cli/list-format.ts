import type { Progress } from '../core/objectives/step-plan';
import type { PathError } from './find-files';
import type { PathPlan } from './read-plans';

/** How the answer of `list` is written: a piece for each file, and what stands before, between and after them. */
export interface ListFormat {
  file(read: PathPlan): string;
  document(files: readonly string[], total: Progress, errors: readonly PathError[]): Iterable<string>;
}
