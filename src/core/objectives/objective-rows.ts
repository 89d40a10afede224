import type { Checkbox, State, Table, TableRow } from '../scan/step-file';
import { isBlankCell, withoutComments } from '../scan/comments';
import { isDoneHeader, namedColumn, normaliseHeader } from './columns';

/** The columns of an objectives table, 0-based; undefined where it has none for the role. */
export interface ObjectiveColumns {
  readonly done: number | undefined;
  readonly objective: number;
  readonly owner: number | undefined;
  readonly documentation: number | undefined;
}

/** A row that is an objective, before its words are read. */
export interface ObjectiveRow {
  readonly row: TableRow;
  readonly state: State;
  readonly checkbox: Checkbox;
  /** The other checkboxes of the row; all of them where they are answer options. */
  readonly subItems: readonly { readonly checkbox: Checkbox; readonly cell: number }[];
  /** Cells that stand before the first column of the header: an unlabelled left column. */
  readonly shift: number;
}

export interface ObjectiveTable {
  readonly columns: ObjectiveColumns;
  readonly rows: readonly ObjectiveRow[];
}

interface PlacedBox {
  readonly checkbox: Checkbox;
  readonly cell: number;
}

/** Plan, checks and changes of rows ask for the same table, which never changes: another text has other tables. */
const known = new WeakMap<Table, { readonly read: ObjectiveTable | undefined }>();

/** Reads a table as a table of objectives; undefined when no row of it has a checkbox. */
export function readObjectiveTable(source: string, table: Table): ObjectiveTable | undefined {
  const found = known.get(table) ?? { read: readTable(source, table) };
  known.set(table, found);
  return found.read;
}

function readTable(source: string, table: Table): ObjectiveTable | undefined {
  if (!table.rows.some(row => row.cells.some(cell => cell.boxes.length > 0))) {
    return undefined;
  }
  const headers = table.header.cells.map(cell =>
    normaliseHeader(source.slice(cell.content.start, cell.content.end)),
  );
  const boxes = table.rows.map(row => placedBoxes(row, headers));
  if (boxes.every(each => each.length === 0)) {
    return undefined;
  }
  const done = doneColumn(source, table, headers, boxes);
  const glyphs = glyphState(source, table, boxes);
  const rows = table.rows.flatMap((row, index) => {
    const objective = readRow(row, boxes[index] ?? [], headers.length, done, glyphs);
    return objective === undefined ? [] : [objective];
  });
  return { columns: findColumns(headers, done, boxes), rows };
}

/** The row's checkboxes; a tick glyph is one only under a header that says "done" or nothing. */
function placedBoxes(row: TableRow, headers: readonly string[]): PlacedBox[] {
  const placed: PlacedBox[] = [];
  for (const [index, { boxes }] of row.cells.entries()) {
    for (const checkbox of boxes) {
      if (checkbox.kind !== 'glyph' || isDoneHeader(headers[index] ?? 'excess')) {
        placed.push({ checkbox, cell: index });
      }
    }
  }
  return placed;
}

/** By name, else the leftmost unlabelled column with boxes, else the leftmost whose cells hold boxes alone. */
function doneColumn(
  source: string,
  table: Table,
  headers: readonly string[],
  boxes: readonly (readonly PlacedBox[])[],
): number | undefined {
  const named = namedColumn(headers, 'done', { atLeast: 2 });
  const used = new Set(boxes.flatMap(row => row.slice(0, 1).map(box => box.cell)));
  const candidates = [...used].sort((a, b) => a - b);
  return (
    named ??
    candidates.find(column => headers[column] === '') ??
    candidates.find(column => table.rows.every(row => holdsBoxesAlone(source, row, column)))
  );
}

function holdsBoxesAlone(source: string, row: TableRow, column: number): boolean {
  const cell = row.cells[column];
  if (cell === undefined || cell.boxes.length === 0) {
    return true;
  }
  let text = '';
  let end = cell.content.start;
  for (const { span } of cell.boxes) {
    text += source.slice(end, span.start);
    end = span.end;
  }
  return withoutComments(text + source.slice(end, cell.content.end)).trim() === '';
}

/**
 * A tick glyph on every row says nothing; beside a row of its column that is blank or unticked it says "done". Rows
 * that are blank throughout do not count.
 */
function glyphState(
  source: string,
  table: Table,
  boxes: readonly (readonly PlacedBox[])[],
): Map<number, State> {
  const states = new Map<number, State>();
  const columns = new Set(
    boxes.flatMap(row => row.filter(box => box.checkbox.kind === 'glyph').map(box => box.cell)),
  );
  for (const column of columns) {
    const isTold = table.rows.some(row => {
      const cell = row.cells[column];
      const isBlankRow = row.cells.every(({ content }) => isBlankCell(source, content));
      const isBlank = cell === undefined || isBlankCell(source, cell.content);
      return !isBlankRow && (isBlank || cell.boxes.some(box => box.state === 'todo'));
    });
    states.set(column, isTold ? 'done' : 'unknown');
  }
  return states;
}

function readRow(
  row: TableRow,
  boxes: readonly PlacedBox[],
  width: number,
  done: number | undefined,
  glyphs: ReadonlyMap<number, State>,
): ObjectiveRow | undefined {
  const [first, ...others] = boxes;
  if (first === undefined) {
    return undefined;
  }
  const excess = row.cells.length - width;
  const offset = done === undefined ? 0 : first.cell - done;
  const shift = offset > 0 && offset <= excess ? offset : 0;
  const isOptions = first.cell !== (done ?? -1) + shift && others.some(box => box.cell === first.cell);
  if (isOptions) {
    return { row, state: 'unknown', checkbox: first.checkbox, subItems: boxes, shift };
  }
  const { checkbox } = first;
  const state = checkbox.kind === 'glyph' ? (glyphs.get(first.cell) ?? 'unknown') : checkbox.state;
  return { row, state, checkbox, subItems: others, shift };
}

function findColumns(
  headers: readonly string[],
  done: number | undefined,
  boxes: readonly (readonly PlacedBox[])[],
): ObjectiveColumns {
  const named = namedColumn(headers, 'objective', { not: [done] });
  const owner = namedColumn(headers, 'owner', { not: [done, named] });
  const documentation = namedColumn(headers, 'documentation', { not: [done, named, owner] });
  const taken = [done, owner, documentation];
  const free = headers.findIndex((_, column) => !taken.includes(column) && column > (done ?? -1));
  const objective = named ?? (free >= 0 ? free : (boxes.find(row => row.length > 0)?.[0]?.cell ?? 0));
  const isStandard = done === 0 && objective === 1;
  return {
    done,
    objective,
    owner: owner ?? (isStandard && headers[2] === '' ? 2 : undefined),
    documentation: documentation ?? (isStandard && headers[3] === '' ? 3 : undefined),
  };
}
