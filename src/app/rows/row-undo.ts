import type { Span } from '../../core/text/span';
import type { TextPatch } from '../../core/text/text-patch';
import type { TextBase } from '../documents/document-port';
import type { RowUndo } from './row-edit';

/**
 * What takes back `patch`, which left the text `base`. Where no text of its own is left to be found again, or where it
 * was about whole lines, it is found by the characters around it too: what is typed between them would be torn apart.
 */
export function undoOf(uri: string, base: TextBase, { span, newText, expected }: TextPatch): RowUndo {
  const end = span.start + newText.length;
  const reach = newText === '' || /[\r\n]/.test(newText) ? 1 : 0;
  return {
    uri,
    base,
    patch: { span: { start: span.start, end }, expected: newText, newText: expected },
    around: { start: Math.max(0, span.start - reach), end: Math.min(base.text.length, end + reach) },
  };
}

/**
 * The patch for a later text, in which `around` stands at `carried`; undefined where something else stands there by now.
 */
export function placeUndo(
  { base, patch, around }: RowUndo,
  carried: Span,
  text: string,
): TextPatch | undefined {
  const stands =
    text.slice(carried.start, carried.end) === base.text.slice(around.start, around.end) &&
    // Where nothing stood before or behind it, nothing may have come there: it would be joined to it.
    (around.start > 0 || carried.start === 0) &&
    (around.end < base.text.length || carried.end === text.length);
  const shift = carried.start - around.start;
  return stands
    ? { ...patch, span: { start: patch.span.start + shift, end: patch.span.end + shift } }
    : undefined;
}
