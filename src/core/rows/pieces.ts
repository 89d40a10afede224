import type { Objective, StepPlan } from '../objectives/step-plan';
import type { Table, TableRow, TaskItem } from '../scan/step-file';
import type { Span } from '../text/span';

/** What an edit is about: it is left out of the comparison of everything else. */
export interface Focus {
  /** The row that the edit is about, where it adds or removes one or changes a cell of it. */
  readonly row?: TableRow | undefined;
  /** The list item that the edit is about. */
  readonly task?: TaskItem | undefined;
  /** Position of the one cell of `row` that may change; the whole row where there is none. */
  readonly cell?: number | undefined;
  readonly objective?: Objective | undefined;
}

/**
 * Everything that a reader finds in a plan, the focus apart, each thing with what it says and where it stands. Two plans
 * with the same pieces say the same.
 *
 * @param at Where an offset of this plan stands in the text of the other one.
 */
export function piecesOf(plan: StepPlan, focus: Focus, at: (offset: number) => number): string[] {
  const { source, headings, tables, tasks, frontMatter } = plan.file;
  const text = ({ start, end }: Span) => source.slice(start, end);
  const pieces: unknown[] = [
    ['front matter', frontMatter && text(frontMatter)],
    ...headings.map(({ depth, span }) => ['heading', depth, at(span.start), text(span)]),
    ...tables.flatMap(table => tablePieces(table, focus, text, at)),
    ...tasks
      .filter(task => task !== focus.task)
      .map(task => ['task', at(task.checkbox.span.start), text(task.content), task.inConflict]),
    ...plan.objectives
      .filter(objective => objective !== focus.objective)
      .map(objective => ['objective', at(objective.span.start), objectiveWords(plan, objective)]),
    ...plan.accountabilities.map(({ span, lead, implementer, accountability }) => [
      ...['accountability', at(span.start), lead, implementer, accountability],
    ]),
  ];
  return pieces.map(piece => JSON.stringify(piece));
}

/** What an objective says, its row's other cells apart. Not its id: that of equal rows counts them. */
function objectiveWords(plan: StepPlan, objective: Objective): unknown[] {
  const { section, number, text, owner, placeholder } = objective;
  return [number, text, owner, placeholder, section?.path, ...statesOf(plan, objective)];
}

/** The checkboxes of an objective and what they say. */
export function statesOf(plan: StepPlan, { state, malformed, checkbox, subItems }: Objective): unknown[] {
  const token = ({ start, end }: Span) => plan.file.source.slice(start, end);
  const options = subItems.map(item => [item.state, item.text, token(item.checkbox.span)]);
  return [state, malformed, token(checkbox.span), options];
}

function tablePieces(
  table: Table,
  focus: Focus,
  text: (span: Span) => string,
  at: (offset: number) => number,
): unknown[] {
  const { header, delimiter, heading, wellFormed, hasConflict, rows } = table;
  const rowPieces = rows
    .filter(row => row !== focus.row || focus.cell !== undefined)
    .map(row => {
      const cells = row.cells.map(({ content }) => text(content));
      return ['row', row.kind, at(row.span.start), row === focus.row ? others(cells, focus.cell) : cells];
    });
  const head = [text(header.span), text(delimiter.span), header.cells.length];
  return [
    ['table', at(header.span.start), heading?.index, wellFormed, hasConflict, rowPieces.length, head],
    ...rowPieces,
  ];
}

/** The cells beside the one that changes. Blank ones at the end of a row say as much as missing ones. */
function others(cells: readonly string[], changing: number | undefined): string[] {
  const left = cells.map((cell, index) => (index === changing ? '' : cell));
  while (left.at(-1) === '') {
    left.pop();
  }
  return left;
}
