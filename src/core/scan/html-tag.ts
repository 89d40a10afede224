import type { Span } from '../text/span';
import { APOSTROPHE, EQUALS, GREATER, QUOTE, SLASH, isHtmlSpace } from './characters';

export interface HtmlAttribute {
  /** As written. */
  readonly name: string;
  /** Without quotes; null for an attribute without a value. */
  readonly value: string | null;
  /** From the first character of the name to the end of the value, quotes included. */
  readonly span: Span;
}

export interface HtmlTag {
  /** Lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: readonly HtmlAttribute[];
  /** From `<` to `>`, or to where reading stopped. */
  readonly span: Span;
  /** False where no `>` ends the tag before `limit` or something stands in it that no tag may hold. */
  readonly isComplete: boolean;
}

const NAME = /[a-z][a-z0-9-]*/iy;
/** CommonMark 0.31, section 6.6: attribute names and unquoted values. */
const ATTRIBUTE_NAME = /[a-z_:][a-z0-9_.:-]*/iy;
const UNQUOTED_VALUE = /[^\s"'=<>`]+/y;

/**
 * Reads the tag whose `<` stands at `start`, as far as `limit`. Undefined when no tag name follows. Reading stops at
 * the first `<`, so that a text of many unclosed tags is read once.
 */
export function readTag(source: string, start: number, limit: number): HtmlTag | undefined {
  const isClosing = source.charCodeAt(start + 1) === SLASH;
  const name = matchAt(NAME, source, start + (isClosing ? 2 : 1), limit);
  if (name === undefined) {
    return undefined;
  }
  const attributes: HtmlAttribute[] = [];
  let offset = start + (isClosing ? 2 : 1) + name.length;
  for (;;) {
    const before = offset;
    offset = skipSpace(source, offset, limit);
    const code = offset < limit ? source.charCodeAt(offset) : NaN;
    if (code === GREATER || (code === SLASH && source.charCodeAt(offset + 1) === GREATER)) {
      const end = offset + (code === GREATER ? 1 : 2);
      const isComplete = end <= limit;
      return { name: name.toLowerCase(), isClosing, attributes, span: { start, end }, isComplete };
    }
    const attribute = offset > before ? readAttribute(source, offset, limit) : undefined;
    if (attribute === undefined) {
      return {
        name: name.toLowerCase(),
        isClosing,
        attributes,
        span: { start, end: offset },
        isComplete: false,
      };
    }
    attributes.push(attribute);
    offset = attribute.span.end;
  }
}

function readAttribute(source: string, start: number, limit: number): HtmlAttribute | undefined {
  const name = matchAt(ATTRIBUTE_NAME, source, start, limit);
  if (name === undefined) {
    return undefined;
  }
  const nameEnd = start + name.length;
  const equals = skipSpace(source, nameEnd, limit);
  if (source.charCodeAt(equals) !== EQUALS || equals >= limit) {
    return { name, value: null, span: { start, end: nameEnd } };
  }
  const valueStart = skipSpace(source, equals + 1, limit);
  const quote = source.charCodeAt(valueStart);
  if (quote === QUOTE || quote === APOSTROPHE) {
    const close = source.indexOf(String.fromCharCode(quote), valueStart + 1);
    return close < 0 || close >= limit
      ? undefined
      : { name, value: source.slice(valueStart + 1, close), span: { start, end: close + 1 } };
  }
  const value = matchAt(UNQUOTED_VALUE, source, valueStart, limit)?.replace(/\/$/, '');
  return value === undefined || value === ''
    ? undefined
    : { name, value, span: { start, end: valueStart + value.length } };
}

function matchAt(pattern: RegExp, source: string, offset: number, limit: number): string | undefined {
  pattern.lastIndex = offset;
  const text = pattern.exec(source)?.[0];
  return text === undefined || offset + text.length > limit ? undefined : text;
}

function skipSpace(source: string, from: number, limit: number): number {
  let offset = from;
  while (offset < limit && isHtmlSpace(source.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}
