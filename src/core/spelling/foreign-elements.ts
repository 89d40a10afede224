import { readTag } from '../scan/html-tag';
import type { Span } from '../text/span';
import { isForeignLang } from './masked-tags';

const MAY_BE_FOREIGN = /<([a-z][a-z0-9-]*)\s[^<>]*\blang\s*=/gi;

/**
 * Elements around whole blocks that are marked as another language (`<div lang="de">`), in source order. One that is
 * never closed is none; those within a paragraph or a cell are found when its words are read.
 */
export function foreignElements(source: string, pieces: readonly { readonly span: Span }[]): Span[] {
  const found: Span[] = [];
  const unclosed = new Set<string>();
  let end = 0;
  let next = 0;
  for (const { index: start, 1: name = '' } of source.matchAll(MAY_BE_FOREIGN)) {
    while ((pieces[next]?.span.end ?? Infinity) <= start) {
      next++;
    }
    const isInPiece = (pieces[next]?.span.start ?? Infinity) <= start;
    if (
      start < end ||
      isInPiece ||
      unclosed.has(name) ||
      readTag(source, start, source.length)?.attributes.some(isForeignLang) !== true
    ) {
      continue;
    }
    end = closingEnd(source, name, start);
    if (end > start) {
      found.push({ start, end });
    } else {
      unclosed.add(name);
    }
  }
  return found;
}

/** Behind the tag that closes the element; -1 where none does. */
function closingEnd(source: string, name: string, start: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  tag.lastIndex = start;
  let depth = 0;
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) {
      return source.indexOf('>', match.index) + 1 || -1;
    }
  }
  return -1;
}
