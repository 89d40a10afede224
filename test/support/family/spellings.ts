import type { CheckboxKind, State } from '../../../src/core/scan/step-file';

/** A checkbox as authors of the family write it, and what it means. */
export interface Spelling {
  readonly token: string;
  readonly kind: CheckboxKind;
  readonly state: State;
  /** The same box in the other state, when it is in its usual form: ticking gives this, unticking that. */
  readonly other?: string;
  readonly malformed?: true;
}

const pair = (kind: CheckboxKind, open: string, ticked: string): readonly Spelling[] => [
  { token: open, kind, state: 'todo', other: ticked },
  { token: ticked, kind, state: 'done', other: open },
];

/** Boxes in the form that a tick writes: ticked and unticked again, the bytes are the same. */
export const USUAL: readonly Spelling[] = [
  ...pair('input', '<input type="checkbox" />', '<input type="checkbox" checked />'),
  ...pair('input', '<input type="checkbox">', '<input type="checkbox" checked>'),
  ...pair('input', '<input type="checkbox"/>', '<input type="checkbox" checked/>'),
  ...pair('input', '<input type="checkbox" disabled />', '<input type="checkbox" disabled checked />'),
  ...pair('input', "<input type='checkbox' />", "<input type='checkbox' checked />"),
  ...pair('input', '<input type=checkbox>', '<input type=checkbox checked>'),
  ...pair('input', '<INPUT TYPE="CHECKBOX">', '<INPUT TYPE="CHECKBOX" checked>'),
  ...pair('bracket', '[ ]', '[x]'),
  ...pair('symbol', '☐', '☑'),
  ...pair('entity', '&#9744;', '&#9745;'),
  ...pair('entity', '&#x2610;', '&#x2611;'),
];

/** Boxes that are read, and change their form when they are ticked or unticked. */
const UNUSUAL: readonly Spelling[] = [
  { token: '<input type="checkbox" checked="checked" />', kind: 'input', state: 'done' },
  { token: '<input checked type="checkbox">', kind: 'input', state: 'done' },
  { token: '<input type="checkbox" disabled  checked/>', kind: 'input', state: 'done' },
  { token: '<input type=checkbox CHECKED>', kind: 'input', state: 'done' },
  { token: '[X]', kind: 'bracket', state: 'done' },
];

/** Ticks that say "done" only beside rows that lack them. */
export const GLYPHS: readonly string[] = ['&check;', '&#10003;', '✔', '✓', ':heavy_check_mark:'];

export const BOXES: readonly Spelling[] = [...USUAL, ...UNUSUAL];
