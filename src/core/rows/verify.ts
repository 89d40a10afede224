import { readPlan } from '../objectives/read-plan';
import type { StepPlan } from '../objectives/step-plan';
import { parseStep } from '../scan/parse-step';
import { applyPatches, type TextPatch } from '../text/text-patch';
import { piecesOf, type Focus } from './pieces';

/** The plan of the text after a patch, read in the same way. */
export function readAfter(plan: StepPlan, patch: TextPatch): StepPlan {
  return readPlan(parseStep(applyPatches(plan.file.source, [patch])), plan.options);
}

/** True where a patch changed nothing that a reader finds beside what it is about. */
export function keepsTheRest(
  before: StepPlan,
  after: StepPlan,
  patch: TextPatch,
  focus: { readonly before: Focus; readonly after: Focus },
): boolean {
  const growth = patch.newText.length - patch.expected.length;
  const moved = (offset: number) => (offset < patch.span.end ? offset : offset + growth);
  const expected = piecesOf(before, focus.before, moved);
  const found = piecesOf(after, focus.after, offset => offset);
  return expected.length === found.length && expected.every((piece, index) => piece === found[index]);
}
