import type { Span } from '../text/span';

export interface Replacement {
  readonly span: Span;
  /** As long as the span. */
  readonly text: string;
}

/** @param replacements In order; of two that overlap the first one counts. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let end = 0;
  for (const { span, text: newText } of replacements) {
    if (span.start >= end) {
      result += text.slice(end, span.start) + newText;
      ({ end } = span);
    }
  }
  return result + text.slice(end);
}
