import type { Cell, Checkbox, Heading, State, StepFile, Table, TableRow, TaskItem } from '../scan/step-file';
import type { Span } from '../text/span';
import { cellText } from './accountabilities';
import { cellField, NO_FIELDS, textField } from './editable-fields';
import type { ObjectiveColumns, ObjectiveRow } from './objective-rows';
import type { PlanOptions } from './plan-options';
import type { Sections } from './sections';
import type { Inline, Link } from './inline';
import type { EditableField, EditableFields, Objective, ObjectiveCell, Section, SubItem } from './step-plan';
import { collapse, isPlaceholder, splitNumber } from './words';

/** An objective while the plan is made: id and summary are known once all of them are. */
export interface Draft extends Objective {
  id: string;
  countedBySteps: boolean;
  readonly sourceHeading: Heading | null;
  /** In-page link targets in the text, without `#`. */
  readonly anchors: readonly string[];
}

const LIST_PREFIX = /(\r\n|\r|\n)[ \t]*(?:>[ \t]?)*/g;

/** A row of an objectives table. What only a tooltip or an export asks for is read then. */
export class TableObjective implements Draft {
  id = '';
  countedBySteps = false;
  readonly container = 'table';
  readonly line: number;
  readonly span: Span;
  readonly section: Section | null;
  readonly sourceHeading: Heading | null;
  readonly number: string | null;
  readonly text: string;
  readonly anchors: readonly string[];
  readonly state: State;
  readonly placeholder: boolean;
  readonly malformed: boolean;
  readonly inConflict: boolean;
  readonly owner: string | null;
  readonly checkbox: Checkbox;
  readonly row: TableRow;
  readonly #file: StepFile;
  readonly #found: ObjectiveRow;
  readonly #columns: ObjectiveColumns;
  readonly #options: PlanOptions;
  /** Where the text stands, or would: position in the row's cells. */
  readonly #textCell: number;
  #subItems: readonly SubItem[] | undefined;
  #documentation: readonly Link[] | undefined;
  #cells: readonly ObjectiveCell[] | undefined;
  #fields: EditableFields | undefined;

  constructor(
    file: StepFile,
    readonly table: Table,
    found: ObjectiveRow,
    columns: ObjectiveColumns,
    sections: Sections,
    options: PlanOptions,
  ) {
    this.#file = file;
    this.#found = found;
    this.#columns = columns;
    this.#options = options;
    this.row = found.row;
    this.line = found.row.line;
    this.span = found.row.span;
    this.section = sections.of(table.heading);
    this.sourceHeading = table.heading;
    this.state = found.state;
    this.checkbox = found.checkbox;
    this.malformed = found.checkbox.malformed;
    this.inConflict = table.hasConflict;
    const { words, cell } = this.#readText();
    this.#textCell = cell;
    const { number, text } = splitNumber(collapse(words.text));
    this.number = number;
    this.text = text;
    this.anchors = inPageTargets(words.links);
    this.placeholder = isPlaceholder(text, options.placeholders);
    this.owner = cellText(file.source, this.#cell(columns.owner), options.inline);
  }

  get subItems(): readonly SubItem[] {
    this.#subItems ??= this.#found.subItems.map(({ checkbox, cell }, index, all) => {
      const next = all[index + 1];
      const cellEnd = this.row.cells[cell]?.content.end ?? checkbox.span.end;
      const end = next?.cell === cell ? next.checkbox.span.start : cellEnd;
      const text = collapse(this.#read(checkbox.span.end, end).text);
      return { line: this.line, checkbox, text, state: checkbox.state };
    });
    return this.#subItems;
  }

  /** Links of the documentation column; where a table has none, those of the row that lead out of the page. */
  get documentation(): readonly Link[] {
    const { documentation } = this.#columns;
    this.#documentation ??=
      documentation === undefined
        ? this.row.cells
            .flatMap(cell => this.#readCell(cell).links)
            .filter(link => !link.target.startsWith('#'))
        : this.#readCell(this.#cell(documentation)).links;
    return this.#documentation;
  }

  get cells(): readonly ObjectiveCell[] {
    const { header } = this.table;
    const { source } = this.#file;
    this.#cells ??= this.row.cells.map((cell, index) => {
      const head = header.cells[index];
      return {
        header: head === undefined ? null : (cellText(source, head, this.#options.inline) ?? ''),
        text: collapse(this.#readCell(cell).text),
        source: source.slice(cell.span.start, cell.span.end),
        span: cell.span,
        rendered: head !== undefined,
      };
    });
    return this.#cells;
  }

  get fields(): EditableFields {
    const { owner } = this.#columns;
    this.#fields ??= this.inConflict
      ? NO_FIELDS
      : {
          objective: this.#field(this.#textCell, this.number),
          owner: owner === undefined ? null : this.#field(owner + this.#found.shift, null),
        };
    return this.#fields;
  }

  #field(index: number, number: string | null): EditableField | null {
    const boxes = this.#boxesBeside(this.row.cells[index]);
    return cellField(this.#file.source, this.row, index, boxes, number);
  }

  /** The objective's cell; where that is blank, what stands beside the checkbox in its own cell. */
  #readText(): { words: Inline; cell: number } {
    const objective = this.#columns.objective + this.#found.shift;
    const words = this.#readCell(this.row.cells[objective]);
    if (collapse(words.text) !== '') {
      return { words, cell: objective };
    }
    const own = this.row.cells.findIndex(cell => cell.boxes.includes(this.checkbox));
    // Not by the state: that of a tick glyph hangs on other rows, and an id must not.
    const isAnswer = this.#found.subItems.some(({ checkbox }) => checkbox === this.checkbox);
    if (own < 0 || isAnswer) {
      return { words, cell: objective };
    }
    const beside = this.#readCell(this.row.cells[own]);
    return { words: beside, cell: collapse(beside.text) === '' ? objective : own };
  }

  #cell(column: number | undefined): Cell | undefined {
    return column === undefined ? undefined : this.row.cells[column + this.#found.shift];
  }

  /** The words and links of a cell, its checkboxes apart. */
  #readCell(cell: Cell | undefined): Inline {
    if (cell === undefined || cell.content.start === cell.content.end) {
      return { text: '', links: [] };
    }
    let markdown = '';
    let end = cell.content.start;
    for (const { span } of this.#boxesBeside(cell)) {
      markdown += `${this.#file.source.slice(end, span.start)} `;
      end = span.end;
    }
    return this.#options.inline.read(markdown + this.#file.source.slice(end, cell.content.end));
  }

  /** The checkboxes that are no part of a cell's text: a tick glyph is one, unless it is the row's checkbox. */
  #boxesBeside(cell: Cell | undefined): readonly Checkbox[] {
    return cell?.boxes.filter(box => box.kind !== 'glyph' || box === this.checkbox) ?? [];
  }

  #read(start: number, end: number): Inline {
    return this.#options.inline.read(this.#file.source.slice(start, end));
  }
}

/** A task list item. It has no owner and no cells. */
export class ListObjective implements Draft {
  id = '';
  countedBySteps = false;
  readonly container = 'list';
  readonly line: number;
  readonly span: Span;
  readonly section: Section | null;
  readonly sourceHeading: Heading | null;
  readonly number: string | null;
  readonly text: string;
  readonly anchors: readonly string[];
  readonly state: State;
  readonly placeholder: boolean;
  readonly malformed = false;
  readonly inConflict: boolean;
  readonly owner = null;
  readonly checkbox: Checkbox;
  readonly subItems: readonly SubItem[] = [];
  readonly documentation: readonly Link[];
  readonly cells: readonly ObjectiveCell[] = [];
  readonly table = null;
  readonly row = null;
  readonly #file: StepFile;
  readonly #content: Span;
  #fields: EditableFields | undefined;

  constructor(file: StepFile, task: TaskItem, sections: Sections, options: PlanOptions) {
    this.#file = file;
    this.#content = task.content;
    this.line = task.line;
    this.span = { start: task.checkbox.span.start, end: task.content.end };
    this.section = sections.of(task.heading);
    this.sourceHeading = task.heading;
    this.state = task.checkbox.state;
    this.inConflict = task.inConflict;
    this.checkbox = task.checkbox;
    const markdown = file.source.slice(task.content.start, task.content.end).replace(LIST_PREFIX, '$1');
    const words = options.inline.read(markdown);
    const { number, text } = splitNumber(collapse(words.text));
    this.number = number;
    this.text = text;
    this.anchors = inPageTargets(words.links);
    this.documentation = words.links.filter(link => !link.target.startsWith('#'));
    this.placeholder = isPlaceholder(text, options.placeholders);
  }

  /** Only of an item whose text is one line: the next ones start with what their containers put there. */
  get fields(): EditableFields {
    const { source } = this.#file;
    const isOneLine = !/[\r\n]/.test(source.slice(this.#content.start, this.#content.end));
    this.#fields ??=
      this.inConflict || !isOneLine
        ? NO_FIELDS
        : { objective: textField(source, this.#content, this.number), owner: null };
    return this.#fields;
  }
}

function inPageTargets(links: readonly Link[]): string[] {
  return links.filter(({ target }) => /^#[^#]/.test(target)).map(({ target }) => target.slice(1));
}
