import type { Heading, StepFile } from '../scan/step-file';
import type { State } from '../scan/step-file';
import type { InlineReader } from './inline';
import { LinkTargets } from './link-targets';
import type { Sections } from './sections';

/** What deciding about summary rows needs to know of an objective. */
export interface SummaryCandidate {
  readonly heading: Heading | null;
  readonly isTableRow: boolean;
  /** In-page targets (`#know`) that the objective's text links to. */
  readonly anchors: readonly string[];
  readonly state: State;
  readonly placeholder: boolean;
}

/**
 * For each objective whether it is a summary row that its steps count for: it links to another section of the file
 * that has a table of objectives of its own, with at least one step that counts. A step counts when its state is
 * known, it is no placeholder and no summary row itself.
 */
export function summaryRows(
  inline: InlineReader,
  file: StepFile,
  sections: Sections,
  candidates: readonly SummaryCandidate[],
): boolean[] {
  if (candidates.every(each => each.anchors.length === 0)) {
    return candidates.map(() => false);
  }
  const targets = new LinkTargets(inline, file, sections.all);
  const hasTable = ancestorsOf(candidates.filter(each => each.isTableRow));
  const linked = candidates.map(candidate =>
    candidate.anchors
      .map(anchor => targets.find(anchor))
      .filter(
        heading => heading !== undefined && hasTable.has(heading) && !isUnder(candidate.heading, heading),
      ),
  );
  const steps = candidates.filter(
    (each, index) => linked[index]?.length === 0 && !each.placeholder && each.state !== 'unknown',
  );
  const hasSteps = ancestorsOf(steps);
  return linked.map(headings => headings.some(heading => heading !== undefined && hasSteps.has(heading)));
}

/** The headings at or above which one of the candidates stands. */
function ancestorsOf(candidates: readonly SummaryCandidate[]): Set<Heading> {
  const headings = new Set<Heading>();
  for (const { heading } of candidates) {
    for (let each = heading; each !== null && !headings.has(each); each = each.parent) {
      headings.add(each);
    }
  }
  return headings;
}

function isUnder(heading: Heading | null, ancestor: Heading): boolean {
  for (let each = heading; each !== null; each = each.parent) {
    if (each === ancestor) {
      return true;
    }
  }
  return false;
}
