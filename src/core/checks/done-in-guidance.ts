import type { Checkbox } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import { writeCheckbox } from '../toggle/write-checkbox';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Fix } from './finding';
import { message } from './message';

const templates = {
  done: 'This box is ticked in guidance for others, who find it done before they start.',
  untick: 'Untick it',
  untickAll: 'Untick all boxes of this file ({0})',
} as const;

interface Ticked {
  readonly checkbox: Checkbox;
  /** None where the box cannot be set: a tick glyph, or a table in a merge conflict. */
  readonly patch: TextPatch | undefined;
}

/** A ticked box in a file that is published for others. */
export const doneInGuidance: Check = {
  code: 'done-in-guidance',
  severity: 'off',
  appliesTo: 'guidance',
  templates,
  *run(context) {
    const ticked = [...tickedBoxes(context)];
    const all = ticked.flatMap(({ patch }) => patch ?? []);
    const untickAll: Fix = {
      title: message(templates.untickAll, all.length),
      kind: 'review',
      scope: 'file',
      patches: all,
    };
    for (const { checkbox, patch } of ticked) {
      const own: Fix[] =
        patch === undefined ? [] : [{ title: message(templates.untick), kind: 'review', patches: [patch] }];
      const fixes = own.length > 0 && all.length > 1 ? [...own, untickAll] : own;
      yield { span: checkbox.span, message: message(templates.done), fixes };
    }
  },
};

function* tickedBoxes(context: CheckContext): Iterable<Ticked> {
  for (const { state, checkbox, subItems, inConflict } of context.plan.objectives) {
    const boxes = new Map([[checkbox, state]]);
    subItems.forEach(item => boxes.set(item.checkbox, item.state));
    for (const [box, itsState] of boxes) {
      if (itsState === 'done') {
        yield { checkbox: box, patch: inConflict ? undefined : unticked(context, box) };
      }
    }
  }
}

function unticked(context: CheckContext, { kind, span }: Checkbox): TextPatch | undefined {
  const token = writeCheckbox(kind, context.text(span), 'todo');
  return token === undefined ? undefined : context.replace(span, token);
}
