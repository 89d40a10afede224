import type { EditableField, Objective, StepPlan } from '../objectives/step-plan';
import { isSpaceOrTab } from '../scan/characters';
import { lineEnd } from '../scan/line-reader';
import type { TableRow } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import { endsWithEscape, escapeForCell, escapeForItem } from './escape';
import { refuse, type FieldName, type RowEdit } from './row-edit';
import { endsWithPipe, paddingOf } from './row-style';
import { keepsAllButField } from './verify-field';

/** The patch that makes a field of an objective say `newSource`, markdown that somebody typed. */
export function planFieldEdit(
  plan: StepPlan,
  objective: Objective,
  name: FieldName,
  newSource: string,
): RowEdit {
  const field = objective.fields[name];
  if (objective.inConflict || field === null) {
    return refuse(objective.inConflict ? 'conflict' : 'not-editable');
  }
  const text = objective.row === null ? escapeForItem(newSource) : escapeForCell(newSource);
  if (newSource === field.source || text === field.source) {
    return { kind: 'unchanged' };
  }
  const patch = fieldPatch(plan.file.source, objective.row, field, text);
  return keepsAllButField(plan, objective, name, text, patch)
    ? { kind: 'patch', patch }
    : refuse('breaks-table');
}

/** The patch that puts `text`, escaped, in the place of a field. Nothing is read again: `planFieldEdit` does that. */
export function fieldPatch(
  source: string,
  row: TableRow | null,
  field: EditableField,
  text: string,
): TextPatch {
  if (row !== null && field.missingCells > 0) {
    return appendCells(source, row, field, text);
  }
  if (field.source === '') {
    return fillBlank(source, field.span.start, text);
  }
  const { span, source: expected } = field;
  const needsBlank = endsWithEscape(text) && source.startsWith('|', span.end);
  return { span, expected, newText: needsBlank ? `${text} ` : text };
}

/** `|  |` → `| text |`, `| 1. |` → `| 1. text |`: one blank on each side, none where the line ends. */
function fillBlank(source: string, start: number, text: string): TextPatch {
  let end = start;
  while (isSpaceOrTab(source.charCodeAt(end))) {
    end++;
  }
  const isAtEnd = end === lineEnd(source, end);
  return {
    span: { start, end },
    expected: source.slice(start, end),
    newText: isAtEnd ? ` ${text}` : ` ${text} `,
  };
}

/** `| a |` → `| a | text |`, `a | b` → `a | b | text`: as many cells as the row lacks, with the padding of the others. */
function appendCells(
  source: string,
  row: TableRow,
  { span, missingCells }: EditableField,
  text: string,
): TextPatch {
  const padding = paddingOf(source, row);
  const blanks = Array.from({ length: missingCells - 1 }, () => padding + padding);
  const endsInPipe = endsWithPipe(row);
  const last = padding + text + (endsInPipe && endsWithEscape(text) && padding === '' ? ' ' : '');
  const cells = [...blanks, endsInPipe ? last + padding : last].join('|');
  const before = endsWithEscape(source.slice(row.span.start, row.span.end)) ? ' ' : padding;
  return { span, expected: '', newText: endsInPipe ? `${cells}|` : `${before}|${cells}` };
}
