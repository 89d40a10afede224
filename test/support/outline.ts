import type { Cell, Heading, StepFile, Table, TableRow, TaskItem } from '../../src/core/scan/step-file';
import type { Span } from '../../src/core/text/span';

/** `start-end` of a span, or the empty string for an empty one: where it stands is nobody's business. */
export type Place = string;

export interface OutlineHeading {
  readonly depth: number;
  readonly span: Place;
  readonly content: Place;
  /** Index of the heading that this one stands under. */
  readonly parent: number | null;
}

export interface OutlineRow {
  readonly span: Place;
  /** Trimmed cell contents. */
  readonly cells: readonly Place[];
}

export interface OutlineTable {
  /** Index of the heading that the table stands under. */
  readonly heading: number | null;
  readonly header: OutlineRow;
  readonly rows: readonly OutlineRow[];
}

export interface OutlineTask {
  readonly heading: number | null;
  readonly checked: boolean;
  readonly box: Place;
  readonly content: Place;
}

/** What the scanner and remark must agree on, in a form that can be compared and read in a failure message. */
export interface Outline {
  readonly frontMatter: Place;
  readonly headings: readonly OutlineHeading[];
  readonly tables: readonly OutlineTable[];
  readonly tasks: readonly OutlineTask[];
}

export function placeOf(span: Span | null): Place {
  return span === null || span.start === span.end ? '' : `${span.start}-${span.end}`;
}

/** The same span without spaces and tabs at its ends: the only white space that markdown trims within a line. */
export function trimmed(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(source.charAt(start))) {
    start++;
  }
  while (end > start && isBlank(source.charAt(end - 1))) {
    end--;
  }
  return { start, end };
}

export function outlineOf(file: StepFile): Outline {
  return {
    frontMatter: placeOf(file.frontMatter && trimmed(file.source, file.frontMatter)),
    headings: file.headings.map(heading => outlineHeading(file.source, heading)),
    tables: file.tables.map(table => outlineTable(table)),
    tasks: file.tasks.map(task => outlineTask(task)),
  };
}

function outlineHeading(source: string, { depth, span, content, parent }: Heading): OutlineHeading {
  return {
    depth,
    span: placeOf(trimmed(source, span)),
    content: placeOf(content),
    parent: parent?.index ?? null,
  };
}

function outlineTable({ heading, header, rows }: Table): OutlineTable {
  return { heading: heading?.index ?? null, header: outlineRow(header), rows: rows.map(outlineRow) };
}

function outlineRow({ span, cells }: TableRow): OutlineRow {
  return { span: placeOf(span), cells: cells.map((cell: Cell) => placeOf(cell.content)) };
}

function outlineTask({ heading, checkbox, content }: TaskItem): OutlineTask {
  return {
    heading: heading?.index ?? null,
    checked: checkbox.state === 'done',
    box: placeOf(checkbox.span),
    content: placeOf(content),
  };
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
