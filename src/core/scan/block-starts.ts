import type { Span } from '../text/span';
import {
  BACKTICK,
  DOT,
  PAREN_CLOSE,
  HASH,
  PLUS,
  ASTERISK,
  DASH,
  TILDE,
  isDigit,
  isSpaceOrTab,
  trimSpan,
} from './characters';

/** `## Title ##` at `start`: depth and content, or undefined (CommonMark 0.31, section 4.2). */
export function atxHeading(
  source: string,
  start: number,
  end: number,
): { depth: number; content: Span } | undefined {
  let offset = start;
  while (offset < end && source.charCodeAt(offset) === HASH) {
    offset++;
  }
  const depth = offset - start;
  if (depth > 6 || (offset < end && !isSpaceOrTab(source.charCodeAt(offset)))) {
    return undefined;
  }
  const content = trimSpan(source, offset, end);
  return { depth, content: withoutClosingSequence(source, content) };
}

function withoutClosingSequence(source: string, content: Span): Span {
  let offset = content.end;
  while (offset > content.start && source.charCodeAt(offset - 1) === HASH) {
    offset--;
  }
  const isClosing =
    offset < content.end && (offset === content.start || isSpaceOrTab(source.charCodeAt(offset - 1)));
  return isClosing ? trimSpan(source, content.start, offset) : content;
}

export interface Fence {
  readonly code: number;
  readonly length: number;
}

/** The opening of a fenced code block at `start` (section 4.5): three or more of one character; no backtick behind backticks. */
export function fenceStart(source: string, start: number, end: number): Fence | undefined {
  const code = source.charCodeAt(start);
  if (code !== BACKTICK && code !== TILDE) {
    return undefined;
  }
  const length = runLength(source, start, end, code);
  if (length < 3 || (code === BACKTICK && source.slice(start + length, end).includes('`'))) {
    return undefined;
  }
  return { code, length };
}

export function isFenceEnd(source: string, start: number, end: number, fence: Fence): boolean {
  const length = runLength(source, start, end, fence.code);
  return length >= fence.length && isBlank(source, start + length, end);
}

/** Depth of the heading that a line of `=` or `-` makes of the paragraph above it (section 4.3); undefined for any other line. */
export function setextDepth(source: string, start: number, end: number): 1 | 2 | undefined {
  const code = source.charCodeAt(start);
  if (
    (code !== 0x3d && code !== DASH) ||
    !isBlank(source, start + runLength(source, start, end, code), end)
  ) {
    return undefined;
  }
  return code === DASH ? 2 : 1;
}

/** Three or more of `*`, `-` or `_`, with nothing but white space between (section 4.1). */
export function isThematicBreak(source: string, start: number, end: number): boolean {
  const code = source.charCodeAt(start);
  let count = 0;
  for (let offset = start; offset < end; offset++) {
    const current = source.charCodeAt(offset);
    if (current === code) {
      count++;
    } else if (!isSpaceOrTab(current)) {
      return false;
    }
  }
  return count >= 3;
}

/** A bullet or a number at the start of a list item (section 5.2). */
export interface ListMarker {
  /** Characters, white space behind it apart. */
  readonly length: number;
  /** Null for a bullet. */
  readonly number: number | null;
  /** Nothing but white space follows on the line. */
  readonly isEmpty: boolean;
}

export function listMarker(source: string, start: number, end: number): ListMarker | undefined {
  const code = source.charCodeAt(start);
  let length = 0;
  if (code === DASH || code === PLUS || code === ASTERISK) {
    length = 1;
  } else if (isDigit(code)) {
    length = numberLength(source, start, end);
  }
  if (length === 0 || (start + length < end && !isSpaceOrTab(source.charCodeAt(start + length)))) {
    return undefined;
  }
  const number = length > 1 ? Number(source.slice(start, start + length - 1)) : null;
  return { length, number, isEmpty: isBlank(source, start + length, end) };
}

/** Up to nine digits and `.` or `)`; 0 when it is something else. */
function numberLength(source: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && offset < start + 9 && isDigit(source.charCodeAt(offset))) {
    offset++;
  }
  const delimiter = source.charCodeAt(offset);
  return offset < end && (delimiter === DOT || delimiter === PAREN_CLOSE) ? offset - start + 1 : 0;
}

function runLength(source: string, start: number, end: number, code: number): number {
  let offset = start;
  while (offset < end && source.charCodeAt(offset) === code) {
    offset++;
  }
  return offset - start;
}

function isBlank(source: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    if (!isSpaceOrTab(source.charCodeAt(offset))) {
      return false;
    }
  }
  return true;
}
