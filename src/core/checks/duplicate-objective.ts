import type { Objective } from '../objectives/step-plan';
import { collapse, splitNumber } from '../objectives/words';
import type { Table } from '../scan/step-file';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { CheckedTable } from './checked-table';
import type { Fix, Problem, Severity } from './finding';
import { message } from './message';
import { removeLines } from './remove-lines';
import { twinOf, twinProblem, twinTemplates, type Repeat } from './twin-tables';

const templates = {
  ...twinTemplates,
  twice: 'This objective stands in line {0} too, under the same heading: it would be counted and done twice.',
  removeThis: 'Remove this row',
  removeOther: 'Remove the row in line {0}',
} as const;

/** The same objective twice under a heading. Tables that share most of their rows are one finding. */
export const duplicateObjective: Check = {
  code: 'duplicate-objective',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const firsts = new Map<string, Objective>();
    const parts = new Parts(context);
    const candidates = textsThatRepeat(context.plan.objectives);
    for (const checked of context.ownTables) {
      yield* inTable(
        context,
        checked,
        repeatsIn(
          checked.objectives.filter(each => candidates.has(each)),
          firsts,
          checked,
        ),
        parts,
      );
    }
    const items = context.plan.objectives.filter(({ table, inConflict }) => table === null && !inConflict);
    for (const repeat of repeatsIn(
      items.filter(each => candidates.has(each)),
      new Map(),
      undefined,
    )) {
      // Below different items of a list the same words say different things.
      yield rowProblem(context, repeat, 'info');
    }
  },
};

function* inTable(
  context: CheckContext,
  { table, objectives }: CheckedTable,
  repeats: readonly Repeat[],
  parts: Parts,
): Iterable<Problem> {
  const rowCount = objectives.filter(({ placeholder }) => !placeholder).length;
  const twin = twinOf(table, repeats, rowCount);
  const ofTwin = repeats.filter(({ first }) => first.table === twin);
  if (twin !== undefined) {
    const isParted = parts.areParted(twin, table);
    const isCopy = !isParted && ofTwin.length === table.rows.length && ofTwin.every(isSameRow);
    const severity = isParted ? 'info' : 'warning';
    yield twinProblem(context, table, twin, { count: ofTwin.length, isCopy, severity });
  }
  for (const repeat of repeats) {
    const other = repeat.first.table;
    if (other === table || other !== twin) {
      const isParted = other !== null && other !== table && parts.areParted(other, table);
      yield rowProblem(context, repeat, isParted ? 'info' : 'warning');
    }
  }
}

/** Objectives whose text stands twice under a heading. Most do not, and reading all cells of all rows takes time. */
function textsThatRepeat(objectives: readonly Objective[]): ReadonlySet<Objective> {
  const sections = new Map<number, Map<string, Objective>>();
  const found = new Set<Objective>();
  for (const objective of objectives) {
    if (!objective.placeholder) {
      const start = objective.section?.span.start ?? -1;
      const byText = sections.get(start) ?? new Map<string, Objective>();
      sections.set(start, byText);
      const text = plain(objective.text);
      const first = byText.get(text);
      if (first === undefined) {
        byText.set(text, objective);
      } else {
        found.add(first).add(objective);
      }
    }
  }
  return found;
}

/** Fills in `firsts` as it goes. */
function repeatsIn(
  objectives: readonly Objective[],
  firsts: Map<string, Objective>,
  checked: CheckedTable | undefined,
): Repeat[] {
  return objectives.flatMap(objective => {
    const key = keyOf(objective, checked);
    const first = firsts.get(key);
    firsts.set(key, first ?? objective);
    return first === undefined ? [] : [{ objective, first }];
  });
}

/** Its heading, its text, and what other columns say that is no state, owner or link: "Windows", "macOS". */
function keyOf({ section, text, cells, row }: Objective, checked: CheckedTable | undefined): string {
  const columns = checked?.columns ?? null;
  const known = columns && [columns.done, columns.objective, columns.owner, columns.documentation];
  const others = cells
    .filter(
      (cell, index) => cell.rendered && !known?.includes(index) && row?.cells[index]?.boxes.length === 0,
    )
    .map(cell => cell.text);
  return [section?.span.start ?? -1, plain(text), ...wordsOf(others)].join('\u0000');
}

/** A row that is narrower than another one is blank there: what stands behind the last words says nothing. */
function wordsOf(cells: readonly string[]): string[] {
  const words = cells.map(plain);
  while (words.at(-1) === '') {
    words.pop();
  }
  return words;
}

function plain(text: string): string {
  return collapse(text.normalize('NFC').toLowerCase()).replace(/[\s.,;:!]+$/, '');
}

function isSameRow({ objective, first }: Repeat): boolean {
  const texts = ({ cells }: Objective): string =>
    wordsOf(cells.map(({ text }) => splitNumber(text).text)).join('\u0000');
  return objective.state === first.state && texts(objective) === texts(first);
}

/** The row that is not done goes first: a tick says that somebody has seen to the other one. */
function rowProblem(context: CheckContext, repeat: Repeat, severity: Severity): Problem {
  const { objective, first } = repeat;
  const own = removal(context, objective, message(templates.removeThis));
  const other = removal(context, first, message(templates.removeOther, first.line + 1));
  const isDone = objective.state === 'done' && first.state !== 'done';
  return {
    span: objective.span,
    message: message(templates.twice, first.line + 1),
    fixes:
      severity === 'warning' && isSameRow(repeat) ? own : isDone ? [...other, ...own] : [...own, ...other],
    severity,
  };
}

/** None for a list item: others may stand below it. */
function removal({ source }: CheckContext, { span, row }: Objective, title: Fix['title']): Fix[] {
  return row === null ? [] : [{ title, kind: 'review', patches: [removeLines(source, span.start)] }];
}

/** Which tables a paragraph parts: it may say that the second one is for something else ("Do the same on macOS."). */
class Parts {
  readonly #before = new Map<Table, number>();

  constructor({ tables, file }: CheckContext) {
    let count = 0;
    for (const { table } of tables) {
      while ((file.paragraphs[count]?.span.start ?? Infinity) < table.span.start) {
        count++;
      }
      this.#before.set(table, count);
    }
  }

  areParted(first: Table, second: Table): boolean {
    return this.#before.get(first) !== this.#before.get(second);
  }
}
