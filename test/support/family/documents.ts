import fc from 'fast-check';
import {
  type DocumentLine,
  type ExpectedObjective,
  type RowModel,
  type Shape,
  drawRow,
  rowModel,
  SHAPES,
} from './rows';
import { GLYPHS } from './spellings';

/** An objective that must be found, on a 0-based line. */
export interface ExpectedLine extends ExpectedObjective {
  readonly line: number;
}

/** A document of the family, and what a reader should find in it. */
export interface FamilyDocument {
  readonly source: string;
  readonly expected: readonly ExpectedLine[];
}

type Block = readonly DocumentLine[];

/** How a whole table is broken, or hidden. */
type TableDefect =
  | 'none'
  | 'mismatched'
  | 'quote'
  | 'commented'
  | 'fenced'
  | 'lone-pipe'
  | 'blank-row'
  | 'conflict'
  | 'glyphs'
  | 'duplicate';

const plain = (...lines: string[]): Block => lines.map(text => ({ text }));

const delimiterOf = (width: number): string => `|${':---|'.repeat(width)}`;

function drawTable(shape: Shape, rows: readonly RowModel[], defect: TableDefect): Block {
  const width = defect === 'mismatched' ? shape.header.length - 1 : shape.header.length;
  const head = plain(`| ${shape.header.join(' | ')} |`, delimiterOf(width));
  const body = rows.map(row => drawRow(shape, row));
  switch (defect) {
    case 'quote':
      return [...head, ...body].map(line => ({ ...line, text: `> ${line.text}` }));
    case 'commented':
      return [...plain('<!--'), ...[...head, ...body].map(unseen), ...plain('-->')];
    case 'fenced':
      return [...plain('```md'), ...[...head, ...body].map(unseen), ...plain('```')];
    case 'lone-pipe':
      return [...head, ...body, ...plain('|')];
    case 'blank-row':
      return [...head, ...plain('|  |  |  |'), ...body];
    case 'conflict':
      return [...head, ...conflict(body)];
    case 'glyphs':
      return [...head, ...rows.map((row, i) => glyphRow(shape, row, i))];
    case 'duplicate':
      return [...head, ...body, ...body];
    case 'none':
    case 'mismatched':
      return [...head, ...body];
  }
}

function unseen({ text }: DocumentLine): DocumentLine {
  return { text };
}

function conflict(body: Block): Block {
  const rows = body.map(line =>
    line.objective === undefined ? line : { ...line, objective: { ...line.objective, conflict: true } },
  );
  return [...plain('<<<<<<< HEAD'), ...rows, ...plain('======='), ...rows, ...plain('>>>>>>> topic')];
}

/** Every row of the column has a tick: it says nothing, the state is unknown. */
function glyphRow(shape: Shape, row: RowModel, index: number): DocumentLine {
  const token = GLYPHS[index % GLYPHS.length] ?? '✔';
  return drawRow(shape, { ...row, box: { token, kind: 'glyph', state: 'unknown' }, subItems: [] });
}

const defect = fc.constantFrom<TableDefect>(
  ...(['none', 'none', 'none', 'none', 'none', 'mismatched', 'quote', 'commented'] as const),
  ...(['fenced', 'lone-pipe', 'blank-row', 'conflict', 'glyphs', 'duplicate'] as const),
);

const objectivesTable: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom(...SHAPES), fc.array(rowModel, { minLength: 1, maxLength: 5 }), defect)
  .map(([shape, rows, broken]) => drawTable(shape, rows, broken));

const accountabilities: fc.Arbitrary<Block> = fc
  .constantFrom('Owner', 'Implementor', 'Implementer')
  .map(second =>
    plain(
      `| Lead | ${second} | Accountability |`,
      '|:-------|:-------|:-----|',
      '| CIO | | Sponsorship |',
      '| | [Security Architecture](/org/architecture) | Advise |',
      '|',
    ),
  );

const taskList: fc.Arbitrary<Block> = fc
  .tuple(fc.boolean(), fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }))
  .map(([ordered, items]) => items.map((checked, i) => drawTask(ordered ? `${i + 1}.` : '-', i, checked)));

function drawTask(marker: string, index: number, checked: boolean): DocumentLine {
  const token = checked ? '[x]' : '[ ]';
  const text = `Review item ${index + 1}`;
  return {
    text: `${marker} ${token} ${text}`,
    objective: {
      token,
      state: checked ? 'done' : 'todo',
      text,
      number: null,
      placeholder: false,
      owner: null,
      subItems: [],
      conflict: false,
      usual: true,
    },
  };
}

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: objectivesTable },
  { weight: 1, arbitrary: accountabilities },
  { weight: 1, arbitrary: taskList },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      plain('Meet these objectives.'),
      plain('**A pillar in bold**'),
      plain('> [!NOTE]', '> Read [this](#users).'),
    ),
  },
);

const heading = fc.constantFrom(
  plain('## User accounts'),
  plain('## Devices\t'),
  plain('### Deployment objectives'),
  plain('### <a id="users"></a>Program'),
  plain('Setext pillar', '---'),
  plain('## Überblick 概要 ##'),
  plain('<!--', '## Not a section', '-->'),
);

/** Blocks of a document without its first heading; every two of them are to be parted by a blank line. */
export const familyBlocks: fc.Arbitrary<readonly Block[]> = fc
  .array(fc.tuple(heading, fc.array(block, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 })
  // A table of the family comes first: task lists count in step files only.
  .chain(sections => fc.tuple(accountabilities, fc.constant(sections)))
  .map(([first, sections]) => [first, ...sections.flatMap(([title, blocks]) => [title, ...blocks])]);

/** The document that the blocks make, with a title, in one style of line ends. */
export function drawDocument(blocks: readonly Block[], eol = '\n', bom = ''): FamilyDocument {
  const front = plain('---', 'title: Step 4. Verify', '---', '', '# Step 4. Verify', '');
  const lines = [...front, ...blocks.flatMap(lines => [...lines, { text: '' }])];
  const expected = lines.flatMap(({ objective }, line) =>
    objective === undefined ? [] : [{ line, ...objective }],
  );
  return { source: bom + lines.map(({ text }) => text + eol).join(''), expected };
}

export const familyDocument: fc.Arbitrary<FamilyDocument> = fc
  .tuple(familyBlocks, fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.constantFrom('', '', '', '\uFEFF'))
  .map(([blocks, eol, bom]) => drawDocument(blocks, eol, bom));
