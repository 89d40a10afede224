import type { Cell, StepFile, Table, TableRow } from '../scan/step-file';
import { namedColumn, normaliseHeader } from './columns';
import type { Sections } from './sections';
import type { InlineReader } from './inline';
import type { Accountability } from './step-plan';
import { collapse } from './words';

interface AccountabilityColumns {
  readonly lead: number;
  readonly implementer: number | undefined;
  readonly accountability: number;
}

/** The columns of a table that says who leads and who implements; undefined for any other table. */
export function accountabilityColumns(source: string, table: Table): AccountabilityColumns | undefined {
  const headers = table.header.cells.map(cell =>
    normaliseHeader(source.slice(cell.content.start, cell.content.end)),
  );
  const accountability = namedColumn(headers, 'accountability', { atLeast: 2 });
  const lead = namedColumn(headers, 'lead', { atLeast: 3, not: [accountability] });
  if (accountability === undefined || lead === undefined) {
    return undefined;
  }
  return {
    lead,
    accountability,
    implementer: namedColumn(headers, 'implementer', { not: [lead, accountability] }),
  };
}

/** The rows of all accountability tables, in source order; rows without a word are none. */
export function readAccountabilities(
  file: StepFile,
  sections: Sections,
  inline: InlineReader,
): Accountability[] {
  return file.tables.flatMap(table => {
    const columns = accountabilityColumns(file.source, table);
    if (columns === undefined) {
      return [];
    }
    const read = (row: TableRow, column: number | undefined) =>
      column === undefined ? null : cellText(file.source, row.cells[column], inline);
    return table.rows
      .filter(row => row.kind === 'row')
      .map(row => ({
        line: row.line,
        span: row.span,
        section: sections.of(table.heading),
        lead: read(row, columns.lead),
        implementer: read(row, columns.implementer),
        accountability: read(row, columns.accountability),
      }))
      .filter(each => each.lead !== null || each.implementer !== null || each.accountability !== null);
  });
}

/** The plain text of a cell; null for one that is missing or blank. */
export function cellText(source: string, cell: Cell | undefined, inline: InlineReader): string | null {
  if (cell === undefined || cell.content.start === cell.content.end) {
    return null;
  }
  const text = collapse(inline.read(source.slice(cell.content.start, cell.content.end)).text);
  return text === '' ? null : text;
}
