import type { Objective, StepPlan } from '../objectives/step-plan';
import { lineAt, lineEndingAt } from './lines';

/** A task list item of one line, with nothing below it that belongs to it. */
export interface OneLineItem {
  /** What stands before the marker: indentation and the `>` of block quotes. */
  readonly prefix: string;
  /** `-`, `*`, `+`, `1.`, `1)`. */
  readonly marker: string;
  /** The white space between marker and checkbox. */
  readonly space: string;
}

const ITEM_START = /^([ \t>]*)([-*+]|\d{1,9}[.)])([ \t]+)$/;
const CONTAINER_PREFIX = /^[ \t>]*/;
const TAB_SIZE = 4;

/** Undefined for an item that has children, goes on in further lines, or shares its line with an item around it. */
export function itemOf(plan: StepPlan, objective: Objective): OneLineItem | undefined {
  const { source } = plan.file;
  const { start } = objective.checkbox.span;
  const line = lineAt(source, start);
  const match = ITEM_START.exec(source.slice(line.start, start));
  const [, prefix, marker, space] = match ?? [];
  const isAlone =
    prefix !== undefined &&
    objective.fields.objective !== null &&
    !hasChildren(source, line.end, widthOf(prefix));
  return isAlone && marker !== undefined && space !== undefined ? { prefix, marker, space } : undefined;
}

/** True where the next line with a text in it starts further to the right. */
function hasChildren(source: string, end: number, width: number): boolean {
  for (let at = end; at < source.length;) {
    const line = lineAt(source, at + lineEndingAt(source, at).length);
    const text = source.slice(line.start, line.end);
    const prefix = CONTAINER_PREFIX.exec(text)?.[0] ?? '';
    if (prefix.length < text.length) {
      return widthOf(prefix) > width;
    }
    at = line.end;
  }
  return false;
}

function widthOf(prefix: string): number {
  let width = 0;
  for (const character of prefix) {
    width += character === '\t' ? TAB_SIZE - (width % TAB_SIZE) : 1;
  }
  return width;
}
