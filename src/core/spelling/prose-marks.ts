import { NO_PROSE } from '../checks/text-pieces';
import type { Span } from '../text/span';

/** A line or a paragraph of the page ends here. */
export const BREAK = '\u2029';
/** Parts nothing: the letters on both sides are one word. */
export const JOIN = '\u2060';

/** NO_PROSE for all of `span` but `kept`, which begins a line of its own. */
export function allBut(text: string, span: Span, kept: Span): string {
  return (
    NO_PROSE.repeat(kept.start - 1 - span.start) +
    BREAK +
    text.slice(kept.start, kept.end) +
    NO_PROSE.repeat(span.end - kept.end)
  );
}
