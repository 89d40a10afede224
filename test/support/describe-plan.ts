import type { Objective, Progress, Section, StepPlan, SubItem } from '../../src/core/objectives/step-plan';
import { LineIndex } from '../../src/core/text/line-index';
import type { Span } from '../../src/core/text/span';

/** A plan as a person checks it: lines and columns as an editor shows them, and nothing said that goes without saying. */
export function describePlan(plan: StepPlan): unknown {
  const lines = new LineIndex(plan.file.source);
  return {
    title: plan.title,
    step: plan.step,
    isStepFile: plan.isStepFile,
    progress: progressText(plan.progress),
    sections: plan.sections.filter(({ objectiveCount }) => objectiveCount > 0).map(describeSection),
    objectives: plan.objectives.map(objective => describeObjective(plan, objective, lines)),
    accountabilities: plan.accountabilities.map(({ line, section, lead, implementer, accountability }) =>
      leaveOut({ line: line + 1, section: section?.path.join(' > '), lead, implementer, accountability }),
    ),
  };
}

function describeSection({ line, depth, heading, path, progress }: Section): unknown {
  return { line: line + 1, depth, heading, path: path.join(' > '), progress: progressText(progress) };
}

function describeObjective(plan: StepPlan, objective: Objective, lines: LineIndex): unknown {
  const { checkbox, documentation, subItems, cells } = objective;
  const excess = cells.filter(({ rendered }) => !rendered).map(({ text }) => text);
  return leaveOut({
    line: objective.line + 1,
    column: lines.positionAt(checkbox.span.start).column + 1,
    container: objective.container === 'list' ? 'list' : null,
    section: objective.section?.path.join(' > '),
    number: objective.number,
    text: objective.text,
    state: objective.state,
    owner: objective.owner,
    box: textOf(plan, checkbox.span),
    documentation: documentation.map(({ text, target }) => `${text} -> ${target}`),
    subItems: subItems.map(item => describeSubItem(plan, item, lines)),
    notRendered: excess,
    flags: flagsOf(objective),
  });
}

function describeSubItem(plan: StepPlan, { checkbox, text, state }: SubItem, lines: LineIndex): string {
  const column = lines.positionAt(checkbox.span.start).column + 1;
  return `column ${column}, ${state}: ${textOf(plan, checkbox.span)} ${text}`.trimEnd();
}

function flagsOf({ id, placeholder, malformed, countedBySteps, inConflict, table }: Objective): string[] {
  const copy = /-(\d+)-of-(\d+)$/.exec(id);
  return [
    ...(placeholder ? ['placeholder'] : []),
    ...(malformed ? ['malformed'] : []),
    ...(countedBySteps ? ['counted by its steps'] : []),
    ...(inConflict ? ['conflict'] : []),
    ...(table?.wellFormed === false ? ['no GFM table'] : []),
    ...(copy === null ? [] : [`equal row ${copy[1]} of ${copy[2]}`]),
  ];
}

function progressText({ done, todo, unknown, placeholders, summaries, total }: Progress): string {
  const outside = [
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(placeholders > 0 ? [`${placeholders} placeholders`] : []),
    ...(summaries > 0 ? [`${summaries} summaries`] : []),
  ];
  return [`${done} of ${total}, ${todo} to do`, ...outside].join(', ');
}

function textOf(plan: StepPlan, { start, end }: Span): string {
  return plan.file.source.slice(start, end);
}

function leaveOut(fields: Readonly<Record<string, unknown>>): unknown {
  const isSaid = (value: unknown): boolean =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value)));
}
