import { BYTE_ORDER_MARK, CR, LF } from '../scan/characters';
import { lineEnd } from '../scan/line-reader';
import type { Span } from '../text/span';
import type { TextPatch } from '../text/text-patch';

/** The line that an offset stands in, its line ending apart. */
export function lineAt(source: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isLineEnding(source.charCodeAt(start - 1)) && !isByteOrderMark(source, start - 1)) {
    start--;
  }
  return { start, end: lineEnd(source, offset) };
}

/** The line ending at `offset`: `\r\n`, `\n` or `\r`; empty at the end of the text. */
export function lineEndingAt(source: string, offset: number): string {
  if (source.startsWith('\r\n', offset)) {
    return '\r\n';
  }
  return isLineEnding(source.charCodeAt(offset)) ? source.charAt(offset) : '';
}

/** The line ending before a line that starts at `offset`; empty at the start of the text. */
export function lineEndingBefore(source: string, offset: number): string {
  if (source.startsWith('\r\n', offset - 2)) {
    return '\r\n';
  }
  return isLineEnding(source.charCodeAt(offset - 1)) ? source.charAt(offset - 1) : '';
}

/** Takes out the line at an offset. The last line of a text without final line ending takes the one before it along. */
export function removeLine(source: string, offset: number): TextPatch {
  const line = lineAt(source, offset);
  const ending = lineEndingAt(source, line.end);
  const span =
    ending === ''
      ? { start: line.start - lineEndingBefore(source, line.start).length, end: line.end }
      : { start: line.start, end: line.end + ending.length };
  return { span, expected: source.slice(span.start, span.end), newText: '' };
}

function isLineEnding(code: number): boolean {
  return code === LF || code === CR;
}

/** A text that starts with one has it before its first line. */
function isByteOrderMark(source: string, offset: number): boolean {
  return offset === 0 && source.charCodeAt(0) === BYTE_ORDER_MARK;
}
