import { findById } from '../../core/objectives/identity';
import type { Objective, StepPlan } from '../../core/objectives/step-plan';
import type { Span } from '../../core/text/span';
import { ownCheckbox, targetAt, type RefusalReason, type ToggleTarget } from '../../core/toggle/toggle';
import { carryLine } from './carry-line';
import { likeness } from './likeness';
import type { DocumentEditor } from '../documents/document-editor';
import type { TextBase } from '../documents/document-port';
import type { CheckboxTarget } from './tick';

export type Located =
  | { readonly kind: 'found'; readonly target: ToggleTarget }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** Below this, the row that took the place of another is another objective, not the same with a typo mended. */
const SAME_OBJECTIVE = 0.5;

/** The target of a request in `plan`, that of the text `now`: carried over what happened since, else looked for. */
export async function locate(
  editor: DocumentEditor,
  request: { readonly uri: string; readonly base: TextBase },
  target: CheckboxTarget,
  now: TextBase,
  plan: StepPlan,
): Promise<Located> {
  const { uri, base } = request;
  const carried = editor.carry(uri, base, now, target.checkbox);
  const found = carried && checkboxAt(plan, carried, target.subItem !== null);
  return found === undefined
    ? locateAnew(await editor.plans.read(uri, base.text), plan, target)
    : { kind: 'found', target: found };
}

/** The checkbox whose token is exactly `span`. A row's own box can be one of its answer options as well. */
export function checkboxAt(plan: StepPlan, span: Span, isSubItem: boolean): ToggleTarget | undefined {
  const target = targetAt(plan, span.start);
  if (target?.checkbox.span.end !== span.end) {
    return undefined;
  }
  const isOwn = target.objective.checkbox.span.start === span.start;
  return isOwn && !isSubItem ? ownCheckbox(target.objective) : target;
}

/**
 * The target in `current`, when what happened since `base` is not known step by step. The id speaks first, because a
 * comparison of texts cannot tell rows that changed places from rows that changed words.
 */
function locateAnew(base: StepPlan, current: StepPlan, target: CheckboxTarget): Located {
  const byId = findById(current, target.objectiveId);
  if (byId.kind === 'found') {
    return pick(base, byId.objective, target);
  }
  const byLine = findByLine(base, current, target);
  // Where there are more equal rows than before, any of them could be the one that was meant.
  const equalsBefore = Number(/-of-(\d+)$/.exec(target.objectiveId)?.[1] ?? 1);
  return byLine === undefined || (byId.kind === 'ambiguous' && byId.candidates.length >= equalsBefore)
    ? { kind: 'refused', reason: byId.kind }
    : pick(base, byLine, target);
}

/** The objective on the line that came of the one that was meant, if it still says about the same. */
function findByLine(base: StepPlan, current: StepPlan, target: CheckboxTarget): Objective | undefined {
  const before = targetAt(base, target.checkbox.start)?.objective;
  const carried = before && carryLine(base.file.source, current.file.source, before.line);
  const [after, ...others] = current.objectives.filter(({ line }) => line === carried?.line);
  return before !== undefined &&
    carried !== undefined &&
    after !== undefined &&
    others.length === 0 &&
    (carried.sure || likeness(before.text, after.text) >= SAME_OBJECTIVE)
    ? after
    : undefined;
}

function pick(base: StepPlan, objective: Objective, target: CheckboxTarget): Located {
  if (target.subItem === null) {
    return { kind: 'found', target: ownCheckbox(objective) };
  }
  const before = targetAt(base, target.checkbox.start)?.objective;
  const item = objective.subItems[target.subItem];
  // Sub-items have no names of their own: with one more or less, the position says nothing.
  return item === undefined || before?.subItems.length !== objective.subItems.length
    ? { kind: 'refused', reason: 'stale' }
    : { kind: 'found', target: { objective, checkbox: item.checkbox, state: item.state } };
}
