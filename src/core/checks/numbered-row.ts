import type { Objective } from '../objectives/step-plan';
import type { Span } from '../text/span';
import type { CheckContext } from './check-context';

/** How far before a text its number may start. */
const REACH = 60;
const NUMBER_BEFORE = /(\d+(?:\.\d+)*[a-z]?)[.)]\s*$/i;
/** `[1. Know your data](#know)`, `**1.** Know`: behind what opens markup. */
const NUMBER_IN_MARKUP = /^(?:[*_~[]|<[^<>]{0,100}>)+(\d+(?:\.\d+)*[a-z]?)[.)]/i;

/** Where the number of an objective stands, without its full stop; undefined where it cannot be told. */
export function numberSpan({ source }: CheckContext, { fields, number, span }: Objective): Span | undefined {
  const field = fields.objective;
  if (field === null || number === null) {
    return undefined;
  }
  if (!field.isNumbered) {
    const match = NUMBER_IN_MARKUP.exec(field.source.slice(0, 5 * REACH));
    return spanOf(match, field.span.start, number, (match?.[0].length ?? 0) - 1 - number.length);
  }
  const from = Math.max(span.start, field.span.start - REACH);
  const match = NUMBER_BEFORE.exec(source.slice(from, field.span.start));
  return spanOf(match, from, number, match?.index ?? 0);
}

/** The full stop or bracket behind a number. */
export function markBehind({ source }: CheckContext, { end }: Span): string {
  return source.charAt(end);
}

function spanOf(
  match: RegExpExecArray | null,
  from: number,
  number: string,
  offset: number,
): Span | undefined {
  const start = from + offset;
  return match?.[1] === number ? { start, end: start + number.length } : undefined;
}
