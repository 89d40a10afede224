import { removeLines } from './remove-lines';
import type { ConflictMarker } from '../scan/step-file';
import type { TextPatch } from '../text/text-patch';
import type { Check } from './check';
import type { CheckContext } from './check-context';
import type { Fix } from './finding';
import { message } from './message';

const templates = {
  region: 'A merge conflict was committed here: readers see both versions and the markers of git.',
  lone: 'This marker of a merge conflict has no counterpart, and is shown to readers as text.',
  ours: 'Keep ours',
  theirs: 'Keep theirs',
  both: 'Keep both',
} as const;

/** The lines that git put around two versions of a text. */
interface Region {
  readonly opening: ConflictMarker;
  /** `|||||||`, where git was told to keep the common version too (merge.conflictStyle diff3). */
  readonly base: ConflictMarker | undefined;
  readonly middle: ConflictMarker;
  readonly closing: ConflictMarker;
}

/** Merge-conflict markers, in a table or around it. */
export const conflictMarker: Check = {
  code: 'conflict-marker',
  severity: 'error',
  appliesTo: 'everything',
  templates,
  *run(context) {
    for (const found of readRegions(context)) {
      if ('opening' in found) {
        const span = { start: found.opening.span.start, end: found.closing.span.end };
        yield { span, message: message(templates.region), fixes: resolutions(context, found) };
      } else {
        yield { span: found.span, message: message(templates.lone), fixes: [] };
      }
    }
  },
};

/** Each whole region, and each marker that belongs to none. */
function* readRegions({ file, source }: CheckContext): Iterable<Region | ConflictMarker> {
  let open: ConflictMarker[] = [];
  for (const marker of file.conflictMarkers) {
    const isOpening = source.startsWith('<', marker.span.start);
    if (isOpening) {
      yield* open;
      open = [];
    }
    open.push(marker);
    if (source.startsWith('>', marker.span.start)) {
      const region = regionOf(source, open);
      yield* region === undefined ? open : [region];
      open = [];
    }
  }
  yield* open;
}

function regionOf(source: string, markers: readonly ConflictMarker[]): Region | undefined {
  const signs = markers.map(({ span }) => source.charAt(span.start)).join('');
  const [opening] = markers;
  const closing = markers.at(-1);
  const middle = markers.at(-2);
  const base = signs === '<|=>' ? markers[1] : undefined;
  const isWhole = signs === '<=>' || base !== undefined;
  return isWhole && opening !== undefined && closing !== undefined && middle !== undefined
    ? { opening, base, middle, closing }
    : undefined;
}

function resolutions(context: CheckContext, { opening, base, middle, closing }: Region): Fix[] {
  const line = ({ span }: ConflictMarker) => removeLines(context.source, span.start);
  const from = (first: ConflictMarker, last: ConflictMarker) =>
    removeLines(context.source, first.span.start, last.span.start);
  const choice = (template: string, patches: readonly TextPatch[]): Fix => ({
    title: message(template),
    kind: 'review',
    patches,
  });
  const baseLines = base === undefined ? line(middle) : from(base, middle);
  return [
    choice(templates.ours, [line(opening), from(base ?? middle, closing)]),
    choice(templates.theirs, [from(opening, middle), line(closing)]),
    choice(templates.both, [line(opening), baseLines, line(closing)]),
  ];
}
