import type { StepPlan } from '../objectives/step-plan';
import type { CheckOptions } from './check-options';

/** A front matter field that only publishing on Microsoft Learn has. */
const PUBLISHING_FIELD = /^ms\.[a-z-]+[ \t]*:/m;

/**
 * True for a file that is published for others; false for a plan that a team works through. Where no setting says so, a
 * file is guidance beside the configuration of a publishing system, or with front matter that is written for one.
 */
export function isGuidance({ file }: StepPlan, { profile, isPublished }: CheckOptions): boolean {
  if (profile === 'guidance' || profile === 'plan') {
    return profile === 'guidance';
  }
  const { frontMatter, source } = file;
  return (
    isPublished === true ||
    (frontMatter !== null && PUBLISHING_FIELD.test(source.slice(frontMatter.start, frontMatter.end)))
  );
}
