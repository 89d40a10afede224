import type {
  Accountability,
  Objective,
  Progress,
  Section,
  StepPlan,
  SubItem,
} from '../core/objectives/step-plan';
import { LineIndex } from '../core/text/line-index';
import type { Span } from '../core/text/span';
import type { ListFormat } from './list-format';
import type { PathPlan } from './read-plans';

/** A public interface: fields may be added, never renamed or removed. Each file stands on a line of its own. */
export const jsonFormat: ListFormat = {
  file: read => JSON.stringify(fileJson(read)),
  *document(files, total, errors) {
    yield `{"schemaVersion":1,\n"progress":${JSON.stringify(progressJson(total))},\n"files":[`;
    for (const [index, file] of files.entries()) {
      yield `${index === 0 ? '' : ','}\n${file}`;
    }
    yield `],\n"errors":${JSON.stringify(errors.map(({ path, message }) => ({ path, message })))}}\n`;
  },
};

function fileJson({ path, plan }: PathPlan) {
  const places = new Places(plan);
  return {
    path,
    title: plan.title,
    step: plan.step,
    progress: progressJson(plan.progress),
    sections: plan.sections.filter(section => section.objectiveCount > 0).map(sectionJson),
    objectives: plan.objectives.map(objective => objectiveJson(objective, places)),
    accountabilities: plan.accountabilities.map(accountabilityJson),
  };
}

/** Named one by one, here and below: what the model gains is not published by accident. */
function progressJson({ done, todo, unknown, placeholders, summaries, total }: Progress) {
  return { done, todo, unknown, placeholders, summaries, total };
}

function sectionJson({ heading, depth, line, progress }: Section) {
  return { heading, depth, line: line + 1, progress: progressJson(progress) };
}

function objectiveJson(objective: Objective, places: Places) {
  return {
    id: objective.id,
    container: objective.container,
    line: objective.line + 1,
    column: places.at(objective.checkbox.span.start).column,
    section: objective.section?.path ?? [],
    number: objective.number,
    text: objective.text,
    state: objective.state,
    placeholder: objective.placeholder,
    malformed: objective.malformed,
    countedBySteps: objective.countedBySteps,
    owner: objective.owner,
    documentation: objective.documentation.map(({ text, target }) => ({ text, target })),
    checkbox: places.piece(objective.checkbox.span),
    subItems: objective.subItems.map(item => subItemJson(item, places)),
    cells: objective.cells.map(({ header, text, source, span, rendered }) => ({
      header,
      text,
      source,
      start: span.start,
      end: span.end,
      rendered,
    })),
  };
}

function subItemJson({ checkbox, text, state }: SubItem, places: Places) {
  return { ...places.at(checkbox.span.start), ...places.piece(checkbox.span), text, state };
}

function accountabilityJson({ line, section, lead, implementer, accountability }: Accountability) {
  return { line: line + 1, section: section?.path ?? [], lead, implementer, accountability };
}

/** Offsets as lines and columns, both from 1. */
class Places {
  readonly #source: string;
  readonly #lines: LineIndex;

  constructor({ file }: StepPlan) {
    this.#source = file.source;
    this.#lines = new LineIndex(file.source);
  }

  at(offset: number) {
    const { line, column } = this.#lines.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  }

  piece({ start, end }: Span) {
    return { start, end, source: this.#source.slice(start, end) };
  }
}
