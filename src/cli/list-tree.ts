import picocolors from 'picocolors';
import type { Objective, Progress, Section, StepPlan } from '../core/objectives/step-plan';
import type { State } from '../core/scan/step-file';
import type { ListFormat } from './list-format';
import type { PathPlan } from './read-plans';
import { printable, printableExcerpt } from './terminal-text';

const BOXES: Readonly<Record<State, string>> = { done: '☑', todo: '☐', unknown: '?' };

/** Files, sections and objectives for people. All words come from documents, and pass through `printable`. */
export function treeFormat(colours: boolean): ListFormat {
  const tree = new Tree(picocolors.createColors(colours));
  return {
    file: read => tree.file(read),
    *document(files, total, errors) {
      for (const file of files) {
        yield `${file}\n`;
      }
      // "Nothing found" would be wrong where something could not be looked at.
      if (files.length > 0 || errors.length === 0) {
        yield `${tree.summary(files.length, total)}\n`;
      }
    },
  };
}

class Tree {
  readonly #paint: ReturnType<typeof picocolors.createColors>;

  constructor(paint: ReturnType<typeof picocolors.createColors>) {
    this.#paint = paint;
  }

  file({ path, plan }: PathPlan): string {
    const title = plan.title === null ? [] : [printableExcerpt(plan.title)];
    const head = [this.#paint.bold(printable(path)), ...title, this.#fileProgress(plan)].join('  ');
    return [head, ...this.#body(plan), ''].join('\n');
  }

  summary(files: number, total: Progress): string {
    return files === 0
      ? 'No step files found.'
      : `${this.#progress(total)} in ${files} ${files === 1 ? 'file' : 'files'}`;
  }

  /** Headings and objectives as they follow each other in the file. The title stands on the file's line. */
  #body({ sections, objectives }: StepPlan): string[] {
    const headings = sections
      .filter(({ path, objectiveCount }) => path.length > 0 && objectiveCount > 0)
      .map(section => ({ start: section.span.start, lines: [this.#section(section)] }));
    const rows = objectives.map(row => ({ start: row.span.start, lines: this.#objective(row) }));
    return [...headings, ...rows].sort((a, b) => a.start - b.start).flatMap(({ lines }) => lines);
  }

  #section({ heading, path, progress }: Section): string {
    return `${indent(path.length)}${printableExcerpt(heading)}  ${this.#progress(progress)}`;
  }

  #objective(objective: Objective): string[] {
    const margin = indent((objective.section?.path.length ?? 0) + 1);
    const line = this.#paint.dim(`:${objective.line + 1}`);
    const words = [
      `${this.#box(objective.state)} ${this.#words(objective)}`,
      ...this.#remarks(objective),
      line,
    ];
    const subItems = objective.subItems.map(({ state, text }) =>
      `${margin}  ${this.#box(state)} ${printableExcerpt(text)}`.trimEnd(),
    );
    return [margin + words.join('  '), ...subItems];
  }

  #words({ number, text, placeholder }: Objective): string {
    const words = printableExcerpt([number === null ? '' : `${number}.`, text].join(' ').trim());
    if (!placeholder) {
      return words;
    }
    return this.#paint.dim(words === '' ? '(placeholder)' : `${words} (placeholder)`);
  }

  #remarks({ owner, malformed, countedBySteps }: Objective): string[] {
    return [
      ...(owner === null ? [] : [this.#paint.cyan(printableExcerpt(owner))]),
      ...(malformed ? [this.#paint.yellow('(malformed checkbox)')] : []),
      ...(countedBySteps ? [this.#paint.dim('(counted by its steps)')] : []),
    ];
  }

  #box(state: State): string {
    const box = BOXES[state];
    return state === 'done' ? this.#paint.green(box) : state === 'unknown' ? this.#paint.yellow(box) : box;
  }

  #fileProgress({ objectives, accountabilities, progress }: StepPlan): string {
    if (objectives.length > 0) {
      return this.#progress(progress);
    }
    return this.#paint.dim(
      `no objectives, ${plural(accountabilities.length, 'accountability', 'accountabilities')}`,
    );
  }

  #progress({ done, total, unknown, placeholders }: Progress): string {
    const counted = `${done}/${total}`;
    const rest = [
      ...(unknown > 0 ? [`${unknown} unknown`] : []),
      ...(placeholders > 0 ? [plural(placeholders, 'placeholder', 'placeholders')] : []),
    ];
    return [
      total > 0 && done === total ? this.#paint.green(counted) : counted,
      ...(rest.length > 0 ? [this.#paint.dim(`(${rest.join(', ')})`)] : []),
    ].join(' ');
  }
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
