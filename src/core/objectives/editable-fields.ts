import { isSpaceOrTab } from '../scan/characters';
import { withoutTrailingComments } from '../scan/comments';
import type { Checkbox, TableRow } from '../scan/step-file';
import type { Span } from '../text/span';
import type { EditableField, EditableFields } from './step-plan';
import { numberLength } from './words';

export const NO_FIELDS: EditableFields = { objective: null, owner: null };

/**
 * The text of a row's cell behind its checkboxes and number: `☐ 1. Enable MFA` → `Enable MFA`. Null where a checkbox
 * stands in or behind the text.
 *
 * @param boxes Those that are no part of the text, in source order.
 */
export function cellField(
  source: string,
  row: TableRow,
  index: number,
  boxes: readonly Checkbox[],
  number: string | null,
): EditableField | null {
  const cell = row.cells[index];
  if (cell === undefined) {
    const { end } = row.span;
    const missingCells = index - row.cells.length + 1;
    return { span: { start: end, end }, source: '', isNumbered: false, missingCells };
  }
  let { start } = cell.content;
  for (const { span } of boxes) {
    if (source.slice(start, span.start).trim() !== '') {
      return null;
    }
    start = span.end;
  }
  const { end } = withoutTrailingComments(source, cell.content);
  return textField(source, { start, end: Math.max(start, end) }, number);
}

/**
 * A text behind its number. A number that stands in markup (`**1.** Enable MFA`) cannot be told apart: it is part of
 * the field.
 */
export function textField(source: string, { start, end }: Span, number: string | null): EditableField {
  let from = start;
  while (from < end && isSpaceOrTab(source.charCodeAt(from))) {
    from++;
  }
  const length = numberLength(source.slice(from, end), number);
  from += length;
  const span = { start: from, end };
  return { span, source: source.slice(from, end), isNumbered: length > 0, missingCells: 0 };
}
