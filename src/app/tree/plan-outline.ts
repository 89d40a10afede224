import type { Objective, Section, StepPlan } from '../../core/objectives/step-plan';

interface Contents {
  readonly objectives: Objective[];
  readonly sections: Section[];
}

/** What stands directly below each section of a plan, as far as it is shown. Made in one pass over the plan. */
export class PlanOutline {
  /** True when any objective is shown. */
  readonly isShown: boolean;
  readonly #contents = new Map<Section | null, Contents>();
  readonly #keys = new Map<Section, string>();

  constructor(plan: StepPlan, shows: (objective: Objective) => boolean) {
    const shown = plan.objectives.filter(shows);
    this.isShown = shown.length > 0;
    for (const objective of shown) {
      this.#below(objective.section).objectives.push(objective);
    }
    const holding = sectionsAround(shown);
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

  /** Objectives and sections directly below a section, or below none, in the order of the file. */
  contentsOf(section: Section | null): readonly (Objective | Section)[] {
    const { objectives, sections } = this.#below(section);
    return [...objectives, ...sections].sort((a, b) => a.span.start - b.span.start);
  }

  /** The heading path, and which one it is of several with the same path. */
  keyOf(section: Section): string {
    return this.#keys.get(section) ?? '';
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

function sectionsAround(objectives: readonly Objective[]): Set<Section> {
  const sections = new Set<Section>();
  for (const { section } of objectives) {
    for (let at = section; at !== null && !sections.has(at); at = at.parent) {
      sections.add(at);
    }
  }
  return sections;
}
