import { isDoneHeader } from '../objectives/columns';
import { isBlankCell } from '../scan/comments';
import type { TableRow } from '../scan/step-file';
import type { Span } from '../text/span';
import type { TextPatch } from '../text/text-patch';
import { waysToDrop, type Way } from './cell-ways';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { CheckedTable } from './checked-table';
import { repairDelimiter } from './delimiter-mismatch';
import { isEmptyRow } from './empty-row';
import type { Fix } from './finding';
import { message } from './message';
import { addCells } from './missing-cells';

const templates = {
  lost: 'This row has {0} cells and its header {1}: readers never see what stands in the others.',
  blank: 'This row has {0} cells and its header {1}: a text in the others would never be seen.',
  drop: 'Remove the blank cells that are too many',
  dropThese: 'Remove the blank cells that are too many (cell {0})',
  join: 'Join the cells beyond the header into the last column',
  addColumn: 'Add a column to the header for every cell ({0})',
} as const;

/** More cells than the header. Every renderer leaves them out. */
export const excessCells: Check = {
  code: 'excess-cells',
  severity: 'error',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const { source } = context;
    for (const checked of context.ownTables) {
      const { table, width } = checked;
      const wide = table.rows.filter(
        row => row.kind === 'row' && row.cells.length > width && !isEmptyRow(source, row),
      );
      const column = wide.length === 0 ? [] : addColumn(context, checked, wide);
      const isFirm = wide.length > 0 && keepsItsColumns(checked);
      for (const row of wide) {
        const isLost = row.cells.slice(width).some(({ content }) => !isBlankCell(source, content));
        const fixes = fixesOf(context, checked, row, isFirm);
        yield {
          span: spanOf(row, width, fixes),
          message: message(isLost ? templates.lost : templates.blank, row.cells.length, width),
          fixes: isLost && fixes[0]?.kind !== 'safe' ? [...fixes, ...column] : fixes,
          severity: isLost ? 'error' : 'warning',
        };
      }
    }
  },
};

/** From the first character that a fix in the row touches, or the end of its last rendered cell, to its end. */
function spanOf({ cells, span }: TableRow, width: number, fixes: readonly Fix[]): Span {
  const touched = fixes.flatMap(({ patches }) => patches.map(patch => patch.span.start));
  return { start: Math.min(cells[width - 1]?.span.end ?? span.start, ...touched), end: span.end };
}

function fixesOf(context: CheckContext, checked: CheckedTable, row: TableRow, isFirm: boolean): Fix[] {
  const { width } = checked;
  const ways = waysToDrop(row, row.cells.length - width);
  const [only] = ways;
  if (only !== undefined && ways.length === 1) {
    const kind = isSafe(checked, row, only, isFirm) ? 'safe' : 'review';
    return [{ title: message(templates.drop), kind, patches: drop(context, only) }];
  }
  const choices = ways.map((way): Fix => ({
    title: message(templates.dropThese, way.cells.map(cell => cell + 1).join(', ')),
    kind: 'review',
    patches: drop(context, way),
  }));
  const isBlank = row.cells.slice(width).every(({ content }) => content.start === content.end);
  return isBlank ? choices : [...choices, joinCells(context, row, width)];
}

function drop(context: CheckContext, { spans }: Way): TextPatch[] {
  return spans.map(span => context.replace(span, ''));
}

/**
 * False where a row with other cells may be read in another way, or change how others are: which column has the
 * checkboxes is read from the rows where no header says it, a tick is a checkbox in some columns only, and it says "done"
 * only beside rows that have none.
 */
function keepsItsColumns({ table, columns, headers }: CheckedTable): boolean {
  const hasGlyphs = table.rows.some(({ cells }) =>
    cells.some(({ boxes }) => boxes.some(({ kind }) => kind === 'glyph')),
  );
  const header = headers[columns?.done ?? -1] ?? '';
  return !hasGlyphs && (columns === null || (header !== '' && isDoneHeader(header)));
}

/** The row's objective has to stay what it is, and so have all others. */
function isSafe(checked: CheckedTable, row: TableRow, { cells: dropped }: Way, isFirm: boolean): boolean {
  const { columns, width } = checked;
  const objective = checked.objectiveOf(row);
  if (!isFirm && dropped.some(cell => cell < width)) {
    return false;
  }
  if (columns === null || objective === undefined) {
    return true;
  }
  const box = row.cells.findIndex(({ boxes }) => boxes.includes(objective.checkbox));
  const offset = box - (columns.done ?? box);
  // As core/objectives/objective-rows counts an unlabelled left column; without excess cells there is none.
  const shift = offset > 0 && offset <= row.cells.length - width ? offset : 0;
  const left = row.cells.filter((_, index) => !dropped.includes(index));
  const before = row.cells[columns.objective + shift]?.content;
  const after = left[columns.objective]?.content;
  const isSameText = before === after || (isBlank(before) && isBlank(after));
  const isOwnColumn = left[columns.done ?? -1] === row.cells[box];
  return isSameText && (columns.done === undefined || isOwnColumn === (offset === shift));
}

function isBlank(span: Span | undefined): boolean {
  return span === undefined || span.start === span.end;
}

function joinCells(context: CheckContext, { cells, span }: TableRow, width: number): Fix {
  let hasText = !isBlank(cells[width - 1]?.content);
  const patches = cells.slice(width).map((cell, index) => {
    const pipe = cells[width + index - 1]?.span.end ?? span.end;
    const needsBreak = hasText && !isBlank(cell.content);
    hasText ||= !isBlank(cell.content);
    return context.replace({ start: pipe, end: pipe + 1 }, needsBreak ? '<br>' : '');
  });
  return { title: message(templates.join), kind: 'review', patches };
}

/** One array of patches for all rows of the table. */
function addColumn(context: CheckContext, { table, width }: CheckedTable, wide: readonly TableRow[]): Fix[] {
  const most = wide.reduce((longest, { cells }) => Math.max(longest, cells.length), width);
  const delimiter = repairDelimiter(context, table, most);
  const patches = [addCells(context, table.header, most - width), delimiter].filter(
    ({ expected, newText }) => expected !== newText,
  );
  return [{ title: message(templates.addColumn, most - width), kind: 'review', scope: 'table', patches }];
}
