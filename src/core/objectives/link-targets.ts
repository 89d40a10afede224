import type { Heading, StepFile } from '../scan/step-file';
import type { InlineReader } from './inline';
import type { Section, StepPlan } from './step-plan';

/** Finds the heading that an in-page link leads to: by anchor, or by the slug that GitHub and Learn give a heading. */
export class LinkTargets {
  readonly #headings = new Map<string, Heading>();

  /** `sections` has one for each heading of the file, in the same order. */
  constructor(inline: InlineReader, file: StepFile, sections: readonly Section[]) {
    const slugs = headingSlugs(inline, sections);
    for (const heading of file.headings) {
      this.#headings.set(slugs[heading.index] ?? '', heading);
    }
    for (const { id, heading } of file.anchors) {
      if (heading !== null && !this.#headings.has(id)) {
        this.#headings.set(id, heading);
      }
    }
  }

  find(anchor: string): Heading | undefined {
    return this.#headings.get(anchor) ?? this.#headings.get(anchor.toLowerCase());
  }
}

/** The slug of each section's heading; equal ones are numbered `-1`, `-2` … in their order. */
export function headingSlugs(inline: InlineReader, sections: readonly Section[]): readonly string[] {
  return inline.slugs(sections.map(({ heading }) => heading));
}

/** The heading of a plan that `#anchor` leads to; undefined where it leads nowhere. */
export function headingForAnchor(plan: StepPlan, anchor: string): Heading | undefined {
  return new LinkTargets(plan.options.inline, plan.file, plan.sections).find(anchor);
}
