/** Character codes that the scanner compares with, in UTF-16. */
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const APOSTROPHE = 0x27;
export const PAREN_CLOSE = 0x29;
export const ASTERISK = 0x2a;
export const PLUS = 0x2b;
export const DASH = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
/** What a small ASCII letter has and its capital has not. */
export const CASE_BIT = 0x20;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const ZERO = 0x30;
const NINE = 0x39;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const BRACKET_OPEN = 0x5b;
export const BACKSLASH = 0x5c;
export const UNDERSCORE = 0x5f;
export const BACKTICK = 0x60;
export const PIPE = 0x7c;
export const TILDE = 0x7e;
export const BYTE_ORDER_MARK = 0xfeff;

export function isSpaceOrTab(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

export function isSmallAsciiLetter(code: number): boolean {
  return code >= SMALL_A && code <= SMALL_Z;
}

export function isAsciiLetter(code: number): boolean {
  return isSmallAsciiLetter(code | CASE_BIT);
}

/** ASCII white space as HTML has it: it may stand between the attributes of a tag. */
export function isHtmlSpace(code: number): boolean {
  return code === SPACE || code === LF || code === TAB || code === CR || code === 0x0c;
}

/** The span without spaces and tabs at its ends; empty, at its start, when there is nothing else. */
export function trimSpan(source: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpaceOrTab(source.charCodeAt(from))) {
    from++;
  }
  while (to > from && isSpaceOrTab(source.charCodeAt(to - 1))) {
    to--;
  }
  return from === to ? { start, end: start } : { start: from, end: to };
}
