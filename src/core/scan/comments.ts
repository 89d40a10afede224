import type { Span } from '../text/span';
import { trimSpan } from './characters';
import { inlineMasks } from './inline-masks';

const OPENING = '<!--';

/** An inline text without its comments: a reader sees none of them. */
export function withoutComments(text: string): string {
  if (!text.includes(OPENING)) {
    return text;
  }
  let result = '';
  let end = 0;
  for (const mask of inlineMasks(text)) {
    if (text.startsWith(OPENING, mask.start)) {
      result += text.slice(end, mask.start);
      ({ end } = mask);
    }
  }
  return result + text.slice(end);
}

/** The trimmed content of a cell without the comments at its end: there stand those that silence a check. */
export function withoutTrailingComments(source: string, content: Span): Span {
  if (!source.endsWith('-->', content.end) || content.end - content.start < OPENING.length) {
    return content;
  }
  const text = source.slice(content.start, content.end);
  let { end } = content;
  for (const mask of inlineMasks(text).reverse()) {
    if (content.start + mask.end !== end || !text.startsWith(OPENING, mask.start)) {
      break;
    }
    ({ end } = trimSpan(source, content.start, content.start + mask.start));
  }
  return { start: content.start, end };
}

/** True for a cell in which a reader sees nothing. */
export function isBlankCell(source: string, { start, end }: Span): boolean {
  return start === end || withoutComments(source.slice(start, end)).trim() === '';
}
