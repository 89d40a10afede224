import fc from 'fast-check';
import type { State } from '../../../src/core/scan/step-file';
import { BOXES, type Spelling, USUAL } from './spellings';

/** What a reader should find on one line. */
export interface ExpectedObjective {
  readonly token: string;
  readonly state: State;
  /** Plain text without number; undefined where the test says nothing about it. */
  readonly text: string;
  readonly number: string | null;
  readonly placeholder: boolean;
  readonly owner: string | null;
  /** States of the row's further boxes. */
  readonly subItems: readonly State[];
  /** Of a table that conflict markers stand in: shown, and never written. */
  readonly conflict: boolean;
  /** True for a box in the form that ticking writes. */
  readonly usual: boolean;
}

export interface DocumentLine {
  readonly text: string;
  readonly objective?: ExpectedObjective;
}

/** Where a header has its columns; an objective is read from `objective`, an owner from `owner`. */
export interface Shape {
  readonly header: readonly string[];
  readonly box: number;
  readonly objective: number;
  readonly owner?: number;
}

/** The header shapes of the family, with synonyms and typos in the names; `owner` only where the header names it. */
export const SHAPES: readonly Shape[] = [
  { header: ['Done', 'Deployment objective', 'Owner', 'Documentation'], box: 0, objective: 1, owner: 2 },
  { header: ['Done', 'Task', 'Description'], box: 0, objective: 1 },
  {
    header: ['Done', 'Implementation objective and results', 'Owner', 'Documentation'],
    box: 0,
    objective: 1,
    owner: 2,
  },
  { header: ['Done', 'Implementation step', 'Owner', 'Documentation'], box: 0, objective: 1, owner: 2 },
  { header: ['Done', 'Deployment objective', 'Owner'], box: 0, objective: 1, owner: 2 },
  {
    header: ['Done', 'Task', 'Description', 'Result', 'Priority', 'Level of difficulty', 'Dependencies'],
    box: 0,
    objective: 1,
  },
  {
    header: ['Done', 'Step objective and results', 'Owner', 'Documentation'],
    box: 0,
    objective: 1,
    owner: 2,
  },
  {
    header: ['Done', 'Type of app or app usage', 'Deployment objectives', 'Owner', 'Documentation'],
    box: 0,
    objective: 2,
    owner: 3,
  },
  { header: ['Done', 'Activity', 'Description', 'Benefit'], box: 0, objective: 1 },
  { header: ['Done', 'Activity', 'Owner', 'Link to steps'], box: 0, objective: 1, owner: 2 },
  { header: ['Done', 'Deplyment objective', 'Owner', 'Documentation'], box: 0, objective: 1, owner: 2 },
  { header: ['', 'Step', 'Notes'], box: 0, objective: 1 },
  { header: ['&nbsp;', 'Code', 'Recommendation'], box: 0, objective: 2 },
  { header: ['Done?', 'Task'], box: 0, objective: 1 },
  { header: ['Checked', 'Subject', 'Details/Links'], box: 0, objective: 1 },
  { header: ['Abgeschlossen', 'Prüfen'], box: 0, objective: 1 },
];

/** What an author made of a row's edges. */
export type RowDefect = 'none' | 'no-trailing-pipe' | 'blank-excess' | 'narrow' | 'spaces' | 'tabs';

export interface RowModel {
  readonly box: Spelling;
  readonly number: string | null;
  readonly text: string;
  readonly owner: string;
  readonly subItems: readonly Spelling[];
  readonly defect: RowDefect;
}

const TEXTS: readonly string[] = [
  'Phishing-resistant sign-in is on for all staff',
  'Geräte sind registriert',
  '所有设备已注册',
  'المصادقة متعددة العوامل',
  'Guests are reviewed 👍 every quarter',
  'Break-glass accounts exist and are watched',
  'Old protocols are blocked',
];

/** Objective texts that are placeholders, less their number. */
const BLANKS: readonly string[] = ['', '.', 'link'];

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.constantFrom(...BLANKS) },
);

export const rowModel: fc.Arbitrary<RowModel> = fc.record({
  box: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...USUAL) },
    { weight: 1, arbitrary: fc.constantFrom(...BOXES) },
  ),
  number: fc.constantFrom(null, '1', '2', '3', '12', '2a'),
  text,
  owner: fc.constantFrom('IT implementer', 'Security Architect', 'Data Security Engineer', ''),
  subItems: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Spelling[]>([]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...USUAL.filter(({ kind }) => kind === 'input')), {
        minLength: 1,
        maxLength: 3,
      }),
    },
  ),
  defect: fc.constantFrom<RowDefect>(
    'none',
    'none',
    'none',
    'no-trailing-pipe',
    'blank-excess',
    'narrow',
    'spaces',
    'tabs',
  ),
});

/** The row as a line of its table, with what should be read from it. */
export function drawRow(shape: Shape, row: RowModel): DocumentLine {
  const cells = cellsOf(shape, row);
  const isPlaceholder = BLANKS.includes(row.text);
  return {
    text: drawCells(cells, row.defect),
    objective: {
      token: row.box.token,
      state: row.box.state,
      text: row.text,
      number: row.number,
      placeholder: isPlaceholder,
      owner: shape.owner === undefined || shape.owner >= cells.length ? null : row.owner || null,
      subItems: subItemsShown(shape, row, cells.length).map(({ state }) => state),
      conflict: false,
      usual: row.box.other !== undefined,
    },
  };
}

/** Sub-items stand in the last column, one after another, where that column is not one with a meaning of its own. */
function subItemsShown(
  { header, objective, owner }: Shape,
  row: RowModel,
  width: number,
): readonly Spelling[] {
  const last = header.length - 1;
  return last === objective || last === owner || width < header.length ? [] : row.subItems;
}

function cellsOf(shape: Shape, row: RowModel): string[] {
  const cells = shape.header.map((_, column) => cellAt(shape, row, column));
  const needed = Math.max(shape.box, shape.objective) + 1;
  return row.defect === 'narrow' ? cells.slice(0, Math.max(needed, cells.length - 1)) : cells;
}

function cellAt(shape: Shape, row: RowModel, column: number): string {
  switch (column) {
    case shape.box:
      return row.box.token;
    case shape.objective:
      return row.number === null ? row.text : `${row.number}. ${row.text}`.trimEnd();
    case shape.owner:
      return row.owner;
    default:
      return otherCell(shape, row, column);
  }
}

function otherCell(shape: Shape, row: RowModel, column: number): string {
  const items = column === shape.header.length - 1 ? subItemsShown(shape, row, shape.header.length) : [];
  return items.length > 0
    ? items.map(({ token }, i) => `${token} part ${i + 1}`).join('<br>')
    : `See [guide ${column}](/guide/${column})`;
}

function drawCells(cells: readonly string[], defect: RowDefect): string {
  switch (defect) {
    case 'no-trailing-pipe':
      return `| ${cells.join(' | ')}`;
    case 'blank-excess':
      return `| ${cells.join(' | ')} |  |`;
    case 'spaces':
      return `|   ${cells.join('   |   ')}   |   `;
    case 'tabs':
      return `|\t${cells.join('\t|\t')}\t|\t`;
    case 'none':
    case 'narrow':
      return `| ${cells.join(' | ')} |`;
  }
}
