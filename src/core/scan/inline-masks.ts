import type { Span } from '../text/span';

/**
 * The code spans and HTML comments of one inline text (a cell, a paragraph's line), in order: what stands in them is
 * no checkbox and no anchor. Offsets are into `text`. Linear: a run of backticks that has no partner, and a `<!--`
 * that is never closed, are each looked for once.
 */
export function inlineMasks(text: string): Span[] {
  if (!text.includes('`') && !text.includes('<!--')) {
    return [];
  }
  const masks: Span[] = [];
  const runs = new BacktickRuns(text);
  const token = /\\[\s\S]|`+|<!--/g;
  let commentsEnd = false;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const start = match.index;
    let end = -1;
    if (match[0].startsWith('`')) {
      end = runs.closingEnd(start, match[0].length);
    } else if (match[0] === '<!--' && !commentsEnd) {
      const close = text.indexOf('-->', start + 2);
      commentsEnd = close < 0;
      end = close < 0 ? -1 : close + 3;
    }
    if (end > 0) {
      masks.push({ start, end });
      token.lastIndex = end;
    }
  }
  return masks;
}

/** Where the runs of backticks of each length stand: a code span ends at the next run of the same length. */
class BacktickRuns {
  readonly #byLength = new Map<number, { starts: number[]; next: number }>();

  constructor(text: string) {
    for (const match of text.matchAll(/`+/g)) {
      const runs = this.#byLength.get(match[0].length);
      if (runs === undefined) {
        this.#byLength.set(match[0].length, { starts: [match.index], next: 0 });
      } else {
        runs.starts.push(match.index);
      }
    }
  }

  /** Offset after the closing run, or -1. Called with growing offsets. */
  closingEnd(start: number, length: number): number {
    const runs = this.#byLength.get(length);
    if (runs === undefined) {
      return -1;
    }
    while ((runs.starts[runs.next] ?? Infinity) <= start) {
      runs.next++;
    }
    const close = runs.starts[runs.next];
    return close === undefined ? -1 : close + length;
  }
}
