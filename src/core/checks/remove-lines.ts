import { lineAt, lineEndingAt, lineEndingBefore } from '../rows/lines';
import type { TextPatch } from '../text/text-patch';

/**
 * Takes out the line at an offset, or all lines to that of another one, with their line endings. The last line of a text
 * without final line ending takes the one before it along; so does one behind a lone CR that would become one line ending
 * with the LF that follows: no line but these may go.
 */
export function removeLines(source: string, first: number, last = first): TextPatch {
  const { start } = lineAt(source, first);
  const { end } = lineAt(source, last);
  const ending = lineEndingAt(source, end);
  const before = lineEndingBefore(source, start);
  const wouldJoin = before === '\r' && source.startsWith('\n', end + ending.length);
  const span =
    ending === '' || wouldJoin ? { start: start - before.length, end } : { start, end: end + ending.length };
  return { span, expected: source.slice(span.start, span.end), newText: '' };
}
