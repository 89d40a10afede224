import type { Span } from './span';

/** Replaces the text at `span`, which must still be `expected`, with `newText`. */
export interface TextPatch {
  readonly span: Span;
  readonly expected: string;
  readonly newText: string;
}

/** A replacement that happened: what an editor's change event says, with offsets into the text before it. */
export interface TextChange {
  readonly span: Span;
  readonly newLength: number;
}

/** True when each patch finds its expected text in `text` and no two of them overlap. */
export function patchesFit(text: string, patches: readonly TextPatch[]): boolean {
  let end = 0;
  for (const { span, expected } of inOrder(patches)) {
    if (span.start < end || text.slice(span.start, span.end) !== expected) {
      return false;
    }
    end = span.end;
  }
  return true;
}

/**
 * The text after all patches, whose spans are offsets into `text`.
 *
 * @throws RangeError when a patch does not find its expected text or overlaps another: nothing may be guessed.
 */
export function applyPatches(text: string, patches: readonly TextPatch[]): string {
  if (!patchesFit(text, patches)) {
    throw new RangeError('A patch does not fit the text that it was made for.');
  }
  let result = '';
  let end = 0;
  for (const { span, newText } of inOrder(patches)) {
    result += text.slice(end, span.start) + newText;
    end = span.end;
  }
  return result + text.slice(end);
}

/**
 * Where `span` stands after the changes of one event, whose spans are offsets into the text before the event and do
 * not overlap. Undefined when a change touched the inside of the span. Text inserted directly before or after the
 * span does not touch it.
 */
export function carrySpan(span: Span, changes: readonly TextChange[]): Span | undefined {
  let shift = 0;
  for (const change of changes) {
    if (change.span.end <= span.start) {
      shift += change.newLength - (change.span.end - change.span.start);
    } else if (change.span.start < span.end) {
      return undefined;
    }
  }
  return { start: span.start + shift, end: span.end + shift };
}

function inOrder(patches: readonly TextPatch[]): TextPatch[] {
  return [...patches].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
