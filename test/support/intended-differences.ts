import { parseStep } from '../../src/core/scan/parse-step';
import type { StepFile } from '../../src/core/scan/step-file';
import { remarkOutline } from './oracle';
import { type Outline, outlineOf, type OutlineTable } from './outline';

/** Both readings of one text. */
export interface Readings {
  readonly file: StepFile;
  readonly scan: Outline;
  readonly remark: Outline;
}

/** A place where the scanner says something else than remark on purpose: see DESIGN.md, "Reading a file". */
export interface IntendedDifference {
  readonly name: string;
  readonly reason: string;
  /** The shortest text that shows it: the test checks that the readings differ there, and agree once it is forgiven. */
  readonly example: string;
  /** Takes the difference, and nothing else, out of the readings. */
  forgive(readings: Readings): Readings;
}

export const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [
  {
    name: 'mismatched delimiter row',
    reason:
      'Authors meant a table where header and delimiter row differ in width; no GFM parser renders one.',
    example: '| a | b |\n|---|\n| 1 | 2 |\n',
    forgive: readings =>
      withScan(readings, { tables: scanTables(readings, index => isWellFormed(readings, index)) }),
  },
  {
    name: 'lone pipe',
    reason:
      'GFM makes a blank cell of a row that is one pipe; the scanner names the line and gives it no cell.',
    example: '| a |\n|---|\n|\n',
    forgive: readings => withScan(readings, { tables: readings.scan.tables.map(fillLonePipes) }),
  },
  {
    name: 'table right below a container that ends with a table',
    reason:
      'micromark makes a paragraph of the second table; cmark-gfm and markdown-it render both, as the scanner reads.',
    example: '> | a |\n> |---|\n| b |\n|---|\n',
    forgive: readings =>
      withScan(readings, {
        tables: scanTables(readings, index => !followsTable(readings, index) || isInRemark(readings, index)),
      }),
  },
];

export function readBoth(source: string): Readings {
  const file = parseStep(source);
  return { file, scan: outlineOf(file), remark: remarkOutline(source) };
}

export function forgiveAll(readings: Readings): Readings {
  return INTENDED_DIFFERENCES.reduce((left, difference) => difference.forgive(left), readings);
}

function withScan(readings: Readings, change: Partial<Outline>): Readings {
  return { ...readings, scan: { ...readings.scan, ...change } };
}

function scanTables({ scan }: Readings, keep: (index: number) => boolean): Outline['tables'] {
  return scan.tables.filter((_, index) => keep(index));
}

function isWellFormed({ file }: Readings, index: number): boolean {
  return file.tables[index]?.wellFormed === true;
}

/** A row without cells is a lone pipe or a conflict marker; no other row of a scan is without. */
function fillLonePipes({ rows, ...table }: OutlineTable): OutlineTable {
  return {
    ...table,
    rows: rows.map(({ span, cells }) => ({ span, cells: cells.length === 0 ? [''] : cells })),
  };
}

function followsTable({ file }: Readings, index: number): boolean {
  const before = file.tables[index - 1];
  const lastRow = before?.rows.at(-1) ?? before?.delimiter;
  return lastRow !== undefined && lastRow.line + 1 === file.tables[index]?.header.line;
}

function isInRemark({ scan, remark }: Readings, index: number): boolean {
  return remark.tables.some(({ header }) => header.span === scan.tables[index]?.header.span);
}
