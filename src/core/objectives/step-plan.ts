import type { Span } from '../text/span';
import type { Checkbox, State, StepFile, Table, TableRow } from '../scan/step-file';
import type { Link } from './inline';
import type { PlanOptions } from './plan-options';

/** A step file as a team reads it: objectives with words, owners and progress. */
export interface StepPlan {
  readonly file: StepFile;
  /** How it was read: an edit is checked by reading its result in the same way. */
  readonly options: PlanOptions;
  /** The first H1, else the front matter's title; null where there is neither. */
  readonly title: string | null;
  /** The number in "Step 1. …" of the title; null where it has none. */
  readonly step: number | null;
  /** Every heading, in source order, the title too. */
  readonly sections: readonly Section[];
  /** All objectives, placeholders too, in source order. */
  readonly objectives: readonly Objective[];
  readonly accountabilities: readonly Accountability[];
  readonly progress: Progress;
  /** True with an objectives table or an accountabilities table in it. */
  readonly isStepFile: boolean;
}

export interface Progress {
  readonly done: number;
  readonly todo: number;
  readonly unknown: number;
  readonly placeholders: number;
  readonly summaries: number;
  /** done + todo: placeholders, summary rows that their steps count for, and unknown states stand outside. */
  readonly total: number;
}

export interface Section {
  /** Plain text of the heading. */
  readonly heading: string;
  /** 1 to 6. */
  readonly depth: number;
  /** 0-based. */
  readonly line: number;
  readonly span: Span;
  /** The section around this one; null at the top, and for those directly under the title. */
  readonly parent: Section | null;
  /** Headings from the outermost to this one, without the document's title. */
  readonly path: readonly string[];
  /** Of the objectives at and below this heading. */
  readonly progress: Progress;
  /** How many objectives, placeholders too, stand at or below this heading. */
  readonly objectiveCount: number;
}

export interface Objective {
  /** `[a-z0-9-]+`, the same for as long as heading path and text are; see core/objectives/identity. */
  readonly id: string;
  readonly container: 'table' | 'list';
  /** 0-based line of the row or item. */
  readonly line: number;
  /** The row's or the item's text. */
  readonly span: Span;
  /** The nearest heading above; null where there is none or only the title. */
  readonly section: Section | null;
  /** `1`, `2a`; null where the text has none. */
  readonly number: string | null;
  /** Plain text without number and checkboxes, runs of white space as one space. May be empty. */
  readonly text: string;
  readonly state: State;
  readonly placeholder: boolean;
  readonly malformed: boolean;
  /** Merge-conflict markers stand around it or in its table: it is shown, and never written. */
  readonly inConflict: boolean;
  /** A summary row whose section has steps that count: it stands outside the totals. */
  readonly countedBySteps: boolean;
  readonly owner: string | null;
  readonly checkbox: Checkbox;
  readonly subItems: readonly SubItem[];
  /** Links of the documentation column. Read when first asked for. */
  readonly documentation: readonly Link[];
  /** The row's cells, excess ones too; empty for a list item. Read when first asked for. */
  readonly cells: readonly ObjectiveCell[];
  readonly table: Table | null;
  readonly row: TableRow | null;
  /** What may be edited in place. Read when first asked for. */
  readonly fields: EditableFields;
}

/** Null where the objective has no such field, or where it cannot be edited without touching something else. */
export interface EditableFields {
  readonly objective: EditableField | null;
  readonly owner: EditableField | null;
}

/** A piece of a cell or of a list item that can be edited as markdown. */
export interface EditableField {
  /**
   * The text without white space at its ends, without the checkboxes that stand before it, and without its number: those
   * stay. Empty where there is no text yet: at the start of a blank cell, behind the checkbox or number, or at the end
   * of a row that lacks the cell.
   */
  readonly span: Span;
  /** What stands at `span`. */
  readonly source: string;
  /** The objective's number stands before the field, and stays whatever is written. */
  readonly isNumbered: boolean;
  /** How many cells the row lacks up to and with this one; 0 where the cell is there. */
  readonly missingCells: number;
}

export interface SubItem {
  /** 0-based. */
  readonly line: number;
  readonly checkbox: Checkbox;
  readonly text: string;
  readonly state: State;
}

export interface ObjectiveCell {
  /** Plain text of the column's header; null for a cell beyond the header row. */
  readonly header: string | null;
  readonly text: string;
  readonly source: string;
  readonly span: Span;
  /** False for a cell that readers never see. */
  readonly rendered: boolean;
}

export interface Accountability {
  /** 0-based. */
  readonly line: number;
  readonly span: Span;
  readonly section: Section | null;
  readonly lead: string | null;
  readonly implementer: string | null;
  readonly accountability: string | null;
}
