import type { Span } from '../text/span';

const OPENING = /---[ \t]*(?=[\r\n])/y;
const CLOSING = /[\r\n]---[ \t]*(?=[\r\n]|$)/g;

/**
 * The YAML front matter at the start of a document: a line `---`, any lines, a line `---`; both included. A first line
 * `---` that is never closed is a thematic break, as for every other reader. `from` is behind a byte order mark.
 */
export function findFrontMatter(source: string, from: number): Span | undefined {
  OPENING.lastIndex = from;
  if (!OPENING.test(source)) {
    return undefined;
  }
  CLOSING.lastIndex = OPENING.lastIndex;
  return CLOSING.test(source) ? { start: from, end: CLOSING.lastIndex } : undefined;
}
