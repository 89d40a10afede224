import type { Cell, Checkbox, Heading, StepFile, TableRow } from '../../src/core/scan/step-file';
import type { Span } from '../../src/core/text/span';

/** A scan as plain data without the text, its offsets mapped: two of them can be compared. */
export function describeScan(file: StepFile, map: (offset: number) => number = offset => offset): unknown {
  const place = ({ start, end }: Span): string => `${map(start)}-${map(end)}`;
  const headingOf = (heading: Heading | null): number | null => heading?.index ?? null;
  const box = ({ kind, span, state, malformed }: Checkbox): unknown => [kind, place(span), state, malformed];
  const cell = ({ span, content, boxes }: Cell): unknown => [place(span), place(content), boxes.map(box)];
  const row = ({ kind, line, span, cells }: TableRow): unknown => [kind, line, place(span), cells.map(cell)];
  return {
    frontMatter: file.frontMatter === null ? null : place(file.frontMatter),
    headings: file.headings.map(({ depth, line, span, content, parent }) => [
      depth,
      line,
      place(span),
      place(content),
      headingOf(parent),
    ]),
    tables: file.tables.map(table => ({
      span: place(table.span),
      heading: headingOf(table.heading),
      rows: [table.header, table.delimiter, ...table.rows].map(row),
      wellFormed: table.wellFormed,
      hasConflict: table.hasConflict,
    })),
    tasks: file.tasks.map(({ line, heading, checkbox, content }) => [
      line,
      headingOf(heading),
      box(checkbox),
      place(content),
    ]),
    anchors: file.anchors.map(({ id, span, heading }) => [id, place(span), headingOf(heading)]),
  };
}
