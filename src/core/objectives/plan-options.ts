import type { InlineReader } from './inline';

/** How a file is read as a plan: the settings that decide what counts in it. */
export interface PlanOptions {
  readonly inline: InlineReader;
  /** Texts that are placeholders too, beside the built-in ones. */
  readonly placeholders?: readonly string[];
  /** Where task list items are objectives: in step files (the default), everywhere or nowhere. */
  readonly taskLists?: 'stepFiles' | 'all' | 'none';
  /** The file was named a step file by setting or argument, whatever stands in it. */
  readonly isNamedStepFile?: boolean;
}
