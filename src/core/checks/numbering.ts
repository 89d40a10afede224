import type { Objective } from '../objectives/step-plan';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { CheckedTable } from './checked-table';
import type { Fix, Problem } from './finding';
import { message } from './message';
import { numberSpan } from './numbered-row';
import { isStart, partsOf, stepBetween, type NumberParts } from './outline-numbers';
import { Renumbering } from './renumbering';

const templates = {
  start: 'The numbers of this table start at {0}: readers look for what comes before.',
  gap: '{0} follows {1}: readers look for what is between them.',
  repeat: '{0} stands twice in this table: whoever names it names two objectives.',
  back: '{0} comes after {1}: the numbers are out of order.',
  lost: 'This objective has no number, and others of its table have one.',
  renumber: 'Renumber the table',
} as const;

interface Row {
  readonly objective: Objective;
  /** Undefined for a row without number. */
  readonly parts: NumberParts | undefined;
}

/** Numbers of a table's rows that leave one out, come twice or out of order, or are lost. Each table counts anew. */
export const numbering: Check = {
  code: 'numbering',
  severity: 'warning',
  appliesTo: 'everything',
  templates,
  *run(context) {
    const renumbering = new Renumbering(context);
    let previous: NumberParts | undefined;
    for (const table of context.ownTables) {
      const rows = numberedRows(table);
      const mistakes = [...mistakesIn(context, rows, previous)];
      if (mistakes.length > 0) {
        yield* withFixes(mistakes, renumbering.patches(rows, startOf(rows, previous)));
      }
      previous = rows.filter(({ parts }) => parts !== undefined).at(-1)?.parts ?? previous;
    }
  },
};

/** The rows that are numbered or should be; none of a table whose rows have no numbers as a rule. */
function numberedRows({ objectives }: CheckedTable): Row[] {
  const rows = objectives
    .filter(({ number, placeholder }) => number !== null || !placeholder)
    .map(objective => ({
      objective,
      parts: objective.number === null ? undefined : partsOf(objective.number),
    }));
  const numbered = rows.filter(({ parts }) => parts !== undefined).length;
  return numbered >= 2 && numbered * 2 > rows.length ? rows : [];
}

function* mistakesIn(
  context: CheckContext,
  rows: readonly Row[],
  before: NumberParts | undefined,
): Iterable<Omit<Problem, 'fixes'>> {
  let last: Row | undefined;
  for (const [index, row] of rows.entries()) {
    const { objective, parts } = row;
    const number = objective.number ?? '';
    if (parts === undefined) {
      yield mistake(context, objective, message(templates.lost));
      continue;
    }
    const step = last?.parts === undefined ? undefined : stepBetween(last.parts, parts);
    const lastNumber = last?.objective.number ?? '';
    if (step === 'repeat') {
      yield mistake(context, objective, message(templates.repeat, number));
    } else if (step === 'gap' || step === 'back') {
      yield mistake(context, objective, message(templates[step], number, lastNumber));
    } else if (step === undefined && !mayStart(row, before)) {
      yield mistake(context, objective, message(templates.start, number));
    }
    last = step === 'back' && !isFollowed(parts, rows[index + 1]) ? last : row;
  }
}

function mistake(
  context: CheckContext,
  objective: Objective,
  said: Problem['message'],
): Omit<Problem, 'fixes'> {
  const span = numberSpan(context, objective) ?? objective.fields.objective?.span ?? objective.span;
  return { span, message: said };
}

/** `1, 3, 2, 4`: the 2 alone is out of order. `1, 2, 3, 1, 2`: the count starts again. */
function isFollowed(parts: NumberParts, next: Row | undefined): boolean {
  return next?.parts !== undefined && stepBetween(parts, next.parts) === 'next';
}

/** `2a` may also start a table below "Step 2" or "2. Devices". */
function mayStart({ objective, parts }: Row, before: NumberParts | undefined): boolean {
  if (parts === undefined || isStart(parts, before)) {
    return true;
  }
  const [first, ...rest] = parts;
  const heading = objective.section?.heading ?? '';
  const ofHeading = rest.length > 0 && rest.every(part => part === 1) ? heading.match(/\d+/g) : null;
  return ofHeading?.includes(String(first)) === true;
}

function startOf(rows: readonly Row[], before: NumberParts | undefined): NumberParts {
  const [first] = rows;
  if (first?.parts === undefined) {
    return [1];
  }
  return mayStart(first, before) ? first.parts : first.parts.map(() => 1);
}

/**
 * All mistakes of a table are mended by one renumbering. It is the first one's own fix, so that what applies one fix
 * for each finding applies it once.
 */
function* withFixes(mistakes: readonly Omit<Problem, 'fixes'>[], patches: Fix['patches']): Iterable<Problem> {
  const own: Fix = { title: message(templates.renumber), kind: 'review', patches };
  const shared: Fix = { ...own, scope: 'table' };
  for (const [index, mistake] of mistakes.entries()) {
    const fixes = patches.length === 0 ? [] : [index === 0 ? own : shared];
    yield { ...mistake, fixes };
  }
}
