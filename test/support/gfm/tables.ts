import fc from 'fast-check';
import { cellText } from './inlines';

/** Lines of a block, without line endings. */
export type Lines = readonly string[];

/** How the author draws the table's edges and pads its cells. */
interface TableStyle {
  readonly indent: string;
  readonly leading: boolean;
  readonly trailing: boolean;
  readonly pad: string;
  readonly after: string;
}

const style: fc.Arbitrary<TableStyle> = fc.record({
  indent: fc.constantFrom('', '', '', ' ', '   '),
  leading: fc.boolean(),
  trailing: fc.boolean(),
  pad: fc.constantFrom(' ', ' ', '', '  ', '\t', ' \t '),
  after: fc.constantFrom('', '', '', ' ', '\t', '   '),
});

const delimiterCell: fc.Arbitrary<string> = fc.constantFrom('-', '---', ':--', '--:', ':-:', ':------');

/** A well-formed GFM table: as many delimiter cells as header cells; rows may be narrower or wider. */
export const table: fc.Arbitrary<Lines> = fc.integer({ min: 1, max: 5 }).chain(width =>
  fc
    .record({
      style,
      header: fc.array(cellText, { minLength: width, maxLength: width }),
      delimiter: fc.array(delimiterCell, { minLength: width, maxLength: width }),
      rows: fc.array(row(width), { maxLength: 5 }),
    })
    .map(({ style: drawn, header, delimiter, rows }) => [
      drawHeader(drawn, header),
      drawHeader(drawn, delimiter),
      ...rows.map(({ cells, closed }) => drawRow({ ...drawn, trailing: closed && drawn.trailing }, cells)),
    ]),
);

interface Row {
  readonly cells: readonly string[];
  /** False for a row without a trailing pipe in a table whose rows have them. */
  readonly closed: boolean;
}

function row(width: number): fc.Arbitrary<Row> {
  return fc.record({
    cells: fc.oneof(
      { weight: 5, arbitrary: fc.array(cellText, { minLength: width, maxLength: width }) },
      { weight: 2, arbitrary: fc.array(cellText, { minLength: 1, maxLength: width + 2 }) },
    ),
    closed: fc.boolean(),
  });
}

/** A header of one cell needs a leading pipe, or it would be a setext heading's text. */
function drawHeader(drawn: TableStyle, cells: readonly string[]): string {
  const blankEdge = cells[0] === '' || cells.at(-1) === '';
  const outer = cells.length === 1 || blankEdge;
  return draw({ ...drawn, leading: drawn.leading || outer, trailing: drawn.trailing || outer }, cells);
}

/** Outer pipes may go only where the cell at that edge has text; a row without any pipe would be running text. */
function drawRow(drawn: TableStyle, cells: readonly string[]): string {
  const leading = drawn.leading || cells.length === 1 || cells[0] === '' || opensBlock(cells[0] ?? '');
  const trailing = drawn.trailing || cells.at(-1) === '';
  return draw({ ...drawn, leading, trailing }, cells);
}

function draw({ indent, leading, trailing, pad, after }: TableStyle, cells: readonly string[]): string {
  const inner = cells.map(cell => pad + cell + pad).join('|');
  const line = (leading ? '|' : '') + inner + (trailing ? '|' : '');
  return indent + (leading ? line : line.trimStart()) + after;
}

/** True for text that would start a list, a quote, a heading or HTML at the start of a line. */
function opensBlock(text: string): boolean {
  return /^(?:[-+*#>]|\d+[.)]|<)/.test(text);
}
