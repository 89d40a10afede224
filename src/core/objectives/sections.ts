import type { Heading, StepFile } from '../scan/step-file';
import { NO_PROGRESS, addProgress, progressOf } from './progress';
import { collapse } from './words';
import type { InlineReader } from './inline';
import type { Objective, Progress, Section } from './step-plan';

/** A section whose figures are filled in once its objectives are known. */
class OpenSection implements Section {
  progress: Progress = NO_PROGRESS;
  objectiveCount = 0;

  constructor(
    readonly heading: string,
    readonly depth: number,
    readonly line: number,
    readonly span: Section['span'],
    readonly parent: OpenSection | null,
    readonly path: readonly string[],
  ) {}
}

/** The sections of a file, one for each heading, with the title's among them. */
export class Sections {
  readonly all: readonly Section[];
  /** The heading that is the document's title: its first H1. It is no part of a path. */
  readonly title: Section | null;
  readonly #sections: readonly OpenSection[];

  constructor(file: StepFile, inline: InlineReader) {
    const title = file.headings.find(heading => heading.depth === 1);
    const sections: OpenSection[] = [];
    for (const heading of file.headings) {
      const text = collapse(inline.read(file.source.slice(heading.content.start, heading.content.end)).text);
      const parent = heading.parent === title ? null : (sections[heading.parent?.index ?? -1] ?? null);
      const path = heading === title ? [] : [...(parent?.path ?? []), text];
      sections.push(new OpenSection(text, heading.depth, heading.line, heading.span, parent, path));
    }
    this.#sections = sections;
    this.all = sections;
    this.title = title === undefined ? null : (sections[title.index] ?? null);
  }

  /** The section of a heading; null under no heading or the title alone. */
  of(heading: Heading | null): Section | null {
    const section = heading === null ? null : (this.#sections[heading.index] ?? null);
    return section === this.title ? null : section;
  }

  /** Counts every objective in its section and in those around it. */
  count(
    objectives: readonly Objective[],
    file: StepFile,
    headingOf: (objective: Objective) => Heading | null,
  ): void {
    const own = new Map<number, Objective[]>();
    for (const objective of objectives) {
      const index = headingOf(objective)?.index ?? -1;
      const list = own.get(index);
      if (list === undefined) {
        own.set(index, [objective]);
      } else {
        list.push(objective);
      }
    }
    // A heading stands behind the one it belongs to, so that from the last to the first each is whole when it is added.
    for (const heading of [...file.headings].reverse()) {
      const section = this.#sections[heading.index];
      const parent = heading.parent === null ? undefined : this.#sections[heading.parent.index];
      if (section === undefined) {
        continue;
      }
      const here = own.get(heading.index);
      if (here !== undefined) {
        section.progress = addProgress(section.progress, progressOf(here));
        section.objectiveCount += here.length;
      }
      if (parent !== undefined && section.objectiveCount > 0) {
        parent.progress = addProgress(parent.progress, section.progress);
        parent.objectiveCount += section.objectiveCount;
      }
    }
  }
}
