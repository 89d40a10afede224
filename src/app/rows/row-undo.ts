import type { Span } from '../../core/text/span';
import type { TextPatch } from '../../core/text/text-patch';

/**
 * The patch that takes back `patch`, for the text that it left. Where no text of its own is left to be found again, or
 * where it was about whole lines, the characters around it belong to it: what is typed between them would be torn apart.
 */
export function inverseOf(patch: TextPatch, textAfter: string): TextPatch {
  const { span, newText, expected } = patch;
  const end = span.start + newText.length;
  const reach = newText === '' || /[\r\n]/.test(newText) ? 1 : 0;
  const around = { start: Math.max(0, span.start - reach), end: Math.min(textAfter.length, end + reach) };
  return {
    span: around,
    expected: textAfter.slice(around.start, around.end),
    newText: textAfter.slice(around.start, span.start) + expected + textAfter.slice(end, around.end),
  };
}

/** The patch at the place that its span was carried to; undefined where its text does not stand there. */
export function patchAt(patch: TextPatch, madeFor: string, span: Span, text: string): TextPatch | undefined {
  // Where nothing stood before or behind it, nothing may have come there: it would be joined to it.
  const isAtStart = span.start === 0 || patch.span.start > 0;
  const isAtEnd = span.end === text.length || patch.span.end < madeFor.length;
  const stands = text.slice(span.start, span.end) === patch.expected;
  return stands && isAtStart && isAtEnd ? { ...patch, span } : undefined;
}
