import { progressOf } from '../../core/objectives/progress';
import type { Objective, Progress, Section, StepPlan } from '../../core/objectives/step-plan';
import type { RowFilter } from './row-filter';
import { orderByName, orderRows } from './row-order';
import type { Order } from './tree-options';

interface Contents {
  readonly objectives: Objective[];
  readonly sections: Section[];
}

/** What stands directly below each section of a plan, as far as it is shown. Made in one pass over the plan. */
export class PlanOutline {
  /** The objectives that are shown, in the order of the file. */
  readonly shown: readonly Objective[];
  readonly #plan: StepPlan;
  readonly #filter: RowFilter;
  /** Those that have the words which are asked for, hidden ones too. */
  readonly #fitting: readonly Objective[];
  readonly #contents = new Map<Section | null, Contents>();
  readonly #keys = new Map<Section, string>();

  constructor(plan: StepPlan, filter: RowFilter) {
    this.#plan = plan;
    this.#filter = filter;
    this.#fitting = plan.objectives.filter(objective => filter.fits(plan, objective));
    this.shown = this.#fitting.filter(objective => filter.shows(objective));
    for (const objective of this.shown) {
      this.#below(objective.section).objectives.push(objective);
    }
    const holding = sectionsAround(this.shown);
    const seen = new Map<string, number>();
    for (const section of plan.sections) {
      const path = JSON.stringify(section.path);
      const position = seen.get(path) ?? 0;
      seen.set(path, position + 1);
      this.#keys.set(section, `${path}~${position}`);
      // The title is a section too, but the file's own node stands for it: its path is empty.
      if (section.path.length > 0 && holding.has(section)) {
        this.#below(section.parent).sections.push(section);
      }
    }
  }

  /** Objectives and sections directly below a section, or below none. Only the file's own order mixes the two. */
  contentsOf(section: Section | null, order: Order): readonly (Objective | Section)[] {
    const { objectives, sections } = this.#below(section);
    if (order === 'document') {
      return [...objectives, ...sections].sort((a, b) => a.span.start - b.span.start);
    }
    return [
      ...orderRows(objectives, order, objective => objective),
      ...(order === 'name' ? orderByName(sections, ({ heading }) => heading) : sections),
    ];
  }

  /** The heading path, and which one it is of several with the same path. */
  keyOf(section: Section): string {
    return this.#keys.get(section) ?? '';
  }

  /** How far a section is, or the whole plan: as far as it has the words that are asked for. */
  progressOf(section: Section | null): Progress {
    if (this.#filter.asksForWords) {
      return progressOf(this.#fitting.filter(each => section === null || isWithin(each.section, section)));
    }
    return (section ?? this.#plan).progress;
  }

  #below(section: Section | null): Contents {
    const known = this.#contents.get(section);
    if (known !== undefined) {
      return known;
    }
    const contents: Contents = { objectives: [], sections: [] };
    this.#contents.set(section, contents);
    return contents;
  }
}

/** True where `section` is `outer`, or stands below it. */
export function isWithin(section: Section | null, outer: Section): boolean {
  for (let at = section; at !== null; at = at.parent) {
    if (at === outer) {
      return true;
    }
  }
  return false;
}

function sectionsAround(objectives: readonly Objective[]): Set<Section> {
  const sections = new Set<Section>();
  for (const { section } of objectives) {
    for (let at = section; at !== null && !sections.has(at); at = at.parent) {
      sections.add(at);
    }
  }
  return sections;
}
