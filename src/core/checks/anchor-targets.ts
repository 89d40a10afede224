import { headingSlugs } from '../objectives/link-targets';
import type { StepPlan } from '../objectives/step-plan';

/** `## Heading {#name}`, as several site generators have it. */
const HEADING_ID = /\{#([^\s{}]{1,200})\}$/;
/** An element other than `<a>` with an id. */
const ELEMENT_ID =
  /<(?!a\s)[a-z][a-z0-9-]*\s(?:[^<>]*?[\s"'])?(?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** Everything in a document that a link `#…` may lead to. */
export class AnchorTargets {
  /** Slugs of the headings, then named anchors; a link is mended to one of these. */
  readonly names: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #plan: StepPlan;
  #elements: ReadonlySet<string> | undefined;

  constructor(plan: StepPlan) {
    const { sections, file, options } = plan;
    const own = sections.flatMap(({ heading }) => HEADING_ID.exec(heading)?.[1] ?? []);
    this.names = [
      ...headingSlugs(options.inline, sections),
      ...file.anchors.map(({ id }) => id),
      ...own,
    ].filter(Boolean);
    this.#known = new Set(this.names.map(name => name.toLowerCase()));
    this.#plan = plan;
  }

  /** Case apart: GitHub and Learn find those too, and whoever cares has a linter for it. */
  has(fragment: string): boolean {
    const name = fragment.toLowerCase();
    return this.#known.has(name) || this.#elementIds().has(name);
  }

  #elementIds(): ReadonlySet<string> {
    const { source, comments } = this.#plan.file;
    this.#elements ??= new Set(
      [...withoutSpans(source, comments).matchAll(ELEMENT_ID)].map(match =>
        (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase(),
      ),
    );
    return this.#elements;
  }
}

function withoutSpans(source: string, spans: StepPlan['file']['comments']): string {
  const starts = [0, ...spans.map(({ end }) => end)];
  return starts.map((start, index) => source.slice(start, spans[index]?.start)).join('\n');
}
