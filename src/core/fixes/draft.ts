import type { Finding, Fix } from '../checks/finding';
import type { TextPatch } from '../text/text-patch';
import { takesEnd } from './join-patches';

/** A change that "Finish draft" proposes. */
export interface DraftChange {
  readonly finding: Finding;
  readonly fix: Fix;
  /** False where a person has to choose between several ways: the best of them is proposed, and not more. */
  readonly isDefault: boolean;
}

/**
 * One change for each finding that can be mended, in source order; no two overlap, so that any choice of them is one
 * edit. A deletion wins over what stands inside it, and a default over a choice.
 */
export function draftChanges(findings: readonly Finding[]): DraftChange[] {
  const taken = new Places();
  const changes = new Map<readonly TextPatch[], DraftChange>();
  for (const change of findings.flatMap(proposal).sort(byWeight)) {
    const { patches } = change.fix;
    // Several findings may share a fix: renumbering a table mends them all.
    if (!changes.has(patches) && taken.addAll(patches)) {
      changes.set(patches, change);
    }
  }
  return [...changes.values()].sort((a, b) => startOf(a) - startOf(b));
}

function proposal(finding: Finding): DraftChange[] {
  const own = finding.fixes.filter(({ scope }) => scope === undefined);
  const safe = own.find(({ kind }) => kind === 'safe');
  const fix = safe ?? own[0];
  return fix === undefined ? [] : [{ finding, fix, isDefault: safe !== undefined || own.length === 1 }];
}

function byWeight(a: DraftChange, b: DraftChange): number {
  return Number(b.isDefault) - Number(a.isDefault) || deletedBy(b) - deletedBy(a) || startOf(a) - startOf(b);
}

/** Length of its longest deletion. */
function deletedBy({ fix }: DraftChange): number {
  return fix.patches.reduce((most, { span, newText }) => {
    return newText === '' ? Math.max(most, span.end - span.start) : most;
  }, 0);
}

function startOf({ fix, finding }: DraftChange): number {
  return fix.patches[0]?.span.start ?? finding.span.start;
}

/** Spans that do not overlap, in order. */
class Places {
  readonly #patches: TextPatch[] = [];

  /** Takes all of them, or none where one overlaps what is taken. */
  addAll(patches: readonly TextPatch[]): boolean {
    if (patches.some(patch => this.#overlaps(patch))) {
      return false;
    }
    for (const patch of patches) {
      this.#patches.splice(this.#indexOf(patch), 0, patch);
    }
    return true;
  }

  #overlaps(patch: TextPatch): boolean {
    const index = this.#indexOf(patch);
    const before = this.#patches[index - 1];
    const after = this.#patches[index];
    return (
      (before !== undefined && (before.span.end > patch.span.start || takesEnd(before, patch))) ||
      (after !== undefined && (after.span.start < patch.span.end || takesEnd(patch, after)))
    );
  }

  /** The position of the first that starts behind the start of `patch`. */
  #indexOf({ span }: TextPatch): number {
    let low = 0;
    let high = this.#patches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#patches[middle]?.span.start ?? 0) <= span.start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
