import assert from 'node:assert/strict';
import type { Objective, Progress, Section, StepPlan } from '../../src/core/objectives/step-plan';
import type { Heading } from '../../src/core/scan/step-file';
import { LineIndex } from '../../src/core/text/line-index';
import { contains } from '../../src/core/text/span';

/** Checks what every plan must hold: sums, identities, spans and the words' form. */
export function assertPlanInvariants(plan: StepPlan): void {
  const { source } = plan.file;
  const lines = new LineIndex(source);
  assert.deepEqual(plan.progress, tally(plan.objectives), 'progress of the file');
  assert.equal(plan.sections.length, plan.file.headings.length, 'every heading is a section');
  plan.sections.forEach((section, i) => assertSection(plan, section, i));
  const ids = plan.objectives.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, `ids are unique: ${ids.join(' ')}`);
  let last = -1;
  for (const objective of plan.objectives) {
    assert.ok(objective.span.start > last, 'objectives in source order');
    last = objective.span.start;
    assert.equal(objective.line, lines.positionAt(objective.span.start).line);
    assertObjective(source, objective);
  }
  for (const { line, span } of plan.accountabilities) {
    assert.equal(line, lines.positionAt(span.start).line);
    assert.ok(span.end <= source.length);
  }
}

/** The totals that DESIGN.md defines, counted anew: each objective stands in exactly one of the five numbers. */
function tally(objectives: readonly Objective[]): Progress {
  const count = { done: 0, todo: 0, unknown: 0, placeholders: 0, summaries: 0 };
  for (const { placeholder, countedBySteps, state } of objectives) {
    if (placeholder) {
      count.placeholders++;
    } else if (countedBySteps) {
      count.summaries++;
    } else {
      count[state]++;
    }
  }
  return { ...count, total: count.done + count.todo };
}

function assertSection(plan: StepPlan, section: Section, index: number): void {
  const heading = plan.file.headings[index]!;
  assert.deepEqual([section.depth, section.line, section.span], [heading.depth, heading.line, heading.span]);
  const within = plan.objectives.filter(objective => ancestors(headingOf(plan, objective)).includes(heading));
  assert.deepEqual(section.progress, tally(within), `progress of ${section.heading}`);
  assert.equal(section.objectiveCount, within.length);
  if (section.path.length > 0) {
    assert.equal(section.path.at(-1), section.heading);
    assert.deepEqual(section.path.slice(0, -1), section.parent?.path ?? []);
  }
}

function headingOf({ file }: StepPlan, { table, checkbox }: Objective): Heading | null {
  return table === null
    ? (file.tasks.find(task => task.checkbox === checkbox)?.heading ?? null)
    : table.heading;
}

function ancestors(heading: Heading | null): Heading[] {
  return heading === null ? [] : [heading, ...ancestors(heading.parent)];
}

function assertObjective(source: string, objective: Objective): void {
  const { checkbox, subItems, cells, row, table, container } = objective;
  assert.match(objective.id, /^[a-z0-9-]+$/);
  assertWords(objective.text);
  assert.ok(contains(objective.span, checkbox.span), 'an objective holds its box');
  let end = checkbox.span.end;
  for (const item of subItems) {
    // The answer options of one cell are sub-items, the first box among them.
    assert.ok(
      item.checkbox.span.start >= end || item.checkbox === checkbox,
      'sub-items in order, the row’s box first',
    );
    end = Math.max(end, item.checkbox.span.end);
    assert.ok(contains(objective.span, item.checkbox.span), 'an objective holds its sub-items');
    assertWords(item.text);
  }
  assert.equal(container === 'table', row !== null && table !== null);
  assert.equal(cells.length, row?.cells.length ?? 0);
  cells.forEach((cell, i) => {
    assert.equal(cell.source, source.slice(cell.span.start, cell.span.end));
    assert.equal(cell.header === null, i >= (table?.header.cells.length ?? 0), 'excess cells have no header');
    assertWords(cell.text);
  });
}

function assertWords(text: string): void {
  assert.doesNotMatch(
    text,
    /^\s|\s$|[\r\n\t]|\s{2}/,
    `runs of white space are one space: ${JSON.stringify(text)}`,
  );
}
