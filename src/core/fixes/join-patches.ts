import { contains } from '../text/span';
import type { TextPatch } from '../text/text-patch';

export interface JoinedPatches {
  /** In source order; none overlaps another. */
  readonly patches: readonly TextPatch[];
  /** Positions of the groups whose change is in `patches`: as it is, or within a larger deletion. */
  readonly taken: ReadonlySet<number>;
}

interface Placed {
  readonly patch: TextPatch;
  readonly group: number;
}

/**
 * Joins the patches of several fixes into one edit. Deletions that overlap become one; what stands inside a deletion
 * goes with it; of other patches that overlap the first wins, and the whole fix that the other one belongs to is left
 * out: half a fix is none.
 */
export function joinPatches(groups: readonly (readonly TextPatch[])[]): JoinedPatches {
  const taken = new Set(groups.keys());
  for (;;) {
    const placed = [...taken].flatMap(group => (groups[group] ?? []).map(patch => ({ patch, group })));
    const { patches, lost } = join(placed.sort(inOrder));
    if (lost.size === 0) {
      return { patches, taken };
    }
    lost.forEach(group => taken.delete(group));
  }
}

function join(placed: readonly Placed[]): { patches: TextPatch[]; lost: Set<number> } {
  const patches: TextPatch[] = [];
  const lost = new Set<number>();
  for (const { patch, group } of placed) {
    const last = patches.at(-1);
    if (last === undefined || (last.span.end <= patch.span.start && !takesEnd(last, patch))) {
      patches.push(patch);
    } else if (isDeletion(last) && isDeletion(patch)) {
      patches[patches.length - 1] = union(last, patch);
    } else if (!isDeletion(last) || !contains(last.span, patch.span)) {
      lost.add(group);
    }
  }
  return { patches, lost };
}

/**
 * Whether a deletion takes the last line of a text, and an insertion stands at the end of that line: it goes with it,
 * though it is not inside.
 */
export function takesEnd(deletion: TextPatch, { span: { start, end } }: TextPatch): boolean {
  const isLastLine = /^[\r\n]/.test(deletion.expected) && !/[\r\n]$/.test(deletion.expected);
  return isDeletion(deletion) && isLastLine && start === end && start === deletion.span.end;
}

/** By start; an insertion comes before what begins where it stands, and what encloses before what is inside. */
function inOrder({ patch: a, group: left }: Placed, { patch: b, group: right }: Placed): number {
  const isInsertion = ({ span }: TextPatch) => (span.start === span.end ? 0 : 1);
  return (
    a.span.start - b.span.start || isInsertion(a) - isInsertion(b) || b.span.end - a.span.end || left - right
  );
}

function isDeletion({ newText, span }: TextPatch): boolean {
  return newText === '' && span.start < span.end;
}

function union(a: TextPatch, b: TextPatch): TextPatch {
  const span = { start: a.span.start, end: Math.max(a.span.end, b.span.end) };
  const rest = b.span.end > a.span.end ? b.expected.slice(a.span.end - b.span.start) : '';
  return { span, expected: a.expected + rest, newText: '' };
}
