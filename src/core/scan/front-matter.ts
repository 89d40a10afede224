import type { Span } from '../text/span';

const FENCE = /^---[ \t]*$/;

/**
 * The YAML front matter at the start of a document: a line `---`, any lines, a line `---`. A first line `---` that is
 * never closed is a thematic break, as for every other reader. Offsets are into `source`; `from` is behind a byte order mark.
 */
export function findFrontMatter(source: string, from: number): { span: Span; lines: number } | undefined {
  if (!source.startsWith('---', from)) {
    return undefined;
  }
  const line = /[^\r\n]*(\r\n|\r|\n|$)/y;
  line.lastIndex = from;
  for (let lines = 0; line.lastIndex < source.length; lines++) {
    const start = line.lastIndex;
    const text = line.exec(source)?.[0] ?? '';
    const content = text.replace(/[\r\n]+$/, '');
    const isFence = FENCE.test(content);
    if (lines === 0 && !isFence) {
      return undefined;
    }
    if (lines > 0 && isFence) {
      return { span: { start: from, end: start + content.length }, lines: lines + 1 };
    }
  }
  return undefined;
}
