import type { Span } from '../text/span';

/** What a markdown text holds, by its lines: structure and spans. What the words say is read later, by need. */
export interface StepFile {
  readonly source: string;
  /** The YAML front matter between its `---` lines, both included; null where there is none. */
  readonly frontMatter: Span | null;
  /** Headings that a reader sees, in source order. */
  readonly headings: readonly Heading[];
  readonly tables: readonly Table[];
  /** Task list items (`- [ ]`), in source order. */
  readonly tasks: readonly TaskItem[];
  /** Targets of in-page links other than headings: `<a id="…">` and `<a name="…">`. */
  readonly anchors: readonly Anchor[];
  /** Paragraphs, a list item's too, in source order: what stands in no heading, table, code, comment or other HTML. */
  readonly paragraphs: readonly Paragraph[];
  /** HTML comments that are blocks of their own, from `<!--` to the end of their last line, in source order. */
  readonly comments: readonly Span[];
  /** Lines that git left between versions, outside code and comments, in source order. */
  readonly conflictMarkers: readonly ConflictMarker[];
}

export interface Paragraph {
  /** 0-based line on which it starts. */
  readonly line: number;
  /** Without white space at its ends. From its second line on, container prefixes (`> `) stand in it. */
  readonly span: Span;
}

export interface ConflictMarker {
  /** 0-based. */
  readonly line: number;
  readonly span: Span;
}

export interface Heading {
  /** Position in `StepFile.headings`. */
  readonly index: number;
  /** 1 to 6. */
  readonly depth: number;
  /** 0-based line on which the heading starts. */
  readonly line: number;
  /** From the first `#` (or the first character of a setext heading) to the end of its last line. */
  readonly span: Span;
  /** The inline content, without `#`, closing `#` and white space at either end. */
  readonly content: Span;
  /** The heading that this one stands under (the nearest before it of lower depth). */
  readonly parent: Heading | null;
}

export interface Table {
  /** From the first character of the header row to the end of the last row. */
  readonly span: Span;
  /** The heading that the table stands under; null before the first one. */
  readonly heading: Heading | null;
  readonly header: TableRow;
  /** The delimiter row: its cells are those between the pipes. */
  readonly delimiter: TableRow;
  /** Body rows in source order, with what the line is beside a plain row (`kind`). */
  readonly rows: readonly TableRow[];
  /** False where header and delimiter row differ in width, so that no GFM parser renders a table. */
  readonly wellFormed: boolean;
  /** True when merge-conflict markers stand between its lines or around it: its rows are shown, and never written. */
  readonly hasConflict: boolean;
}

/**
 * `row`: a line with cells. `lone-pipe`: a line with nothing but pipes and white space, at most one cell.
 * `absorbed`: a line without any pipe, in a table whose rows have them: GFM makes it a row.
 * `conflict-marker`: `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`; it has no cells.
 */
export type RowKind = 'row' | 'lone-pipe' | 'absorbed' | 'conflict-marker';

export interface TableRow {
  readonly kind: RowKind;
  /** 0-based. */
  readonly line: number;
  /** The line without container prefix (`> `), white space at its ends, and line ending. */
  readonly span: Span;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** From pipe to pipe, white space included, pipes not. */
  readonly span: Span;
  /** The same without white space at its ends; empty, at the start of `span`, for a blank cell. */
  readonly content: Span;
  /** What looks like a checkbox here, in source order. */
  readonly boxes: readonly Checkbox[];
}

export type State = 'done' | 'todo' | 'unknown';

/**
 * `input`: `<input type="checkbox">`. `bracket`: `[ ]`. `symbol`: ☐ ☑ ☒. `entity`: those as numeric character
 * references. `glyph`: a tick such as ✔ or `&check;`, which says "done" only beside rows that lack it.
 */
export type CheckboxKind = 'input' | 'bracket' | 'symbol' | 'entity' | 'glyph';

export interface Checkbox {
  readonly kind: CheckboxKind;
  readonly span: Span;
  /** What the token itself says; `unknown` for a glyph and for an `<input` that is never closed. */
  readonly state: State;
  /** True for `[]`, `<input type="checkbx">` and the like: a reader sees no checkbox. */
  readonly malformed: boolean;
}

export interface TaskItem {
  /** 0-based line of the checkbox. */
  readonly line: number;
  readonly heading: Heading | null;
  /** It stands between merge-conflict markers. */
  readonly inConflict: boolean;
  readonly checkbox: Checkbox;
  /** The item's first paragraph after the checkbox, without white space at its ends. */
  readonly content: Span;
}

export interface Anchor {
  readonly id: string;
  readonly span: Span;
  /** The heading that a reader lands at: the next one where only anchors and blank lines stand between, else the one above. */
  readonly heading: Heading | null;
}
