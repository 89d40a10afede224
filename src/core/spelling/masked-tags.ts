import { NO_PROSE } from '../checks/text-pieces';
import type { HtmlTag } from '../scan/html-tag';
import type { Span } from '../text/span';
import { allBut, BREAK, JOIN } from './prose-marks';
import type { Replacement } from './replacement';

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** What begins a line of the page, and a checkbox: a sentence starts behind it. */
const BREAKING = names(
  'br p li ul ol div td tr th hr table details summary dt dd dl blockquote input h1 h2 h3 h4 h5 h6',
);
/** A reader does not see them within a word. */
const JOINING = names('b i em strong u s span font mark small wbr');
/** What stands between such tags is code. */
const CODE = names('code kbd pre samp script style tt var');

/** Tags, what stands in code elements, and what is marked as another language. `alts` is given the images' texts. */
export function maskTags(text: string, tags: readonly HtmlTag[], alts: Span[]): Replacement[] {
  const result: Replacement[] = [];
  let from = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.span.start < from) {
      continue;
    }
    const end = isUnread(tag) ? endOfElement(tags, index, text.length) : tag.span.end;
    const span = { start: tag.span.start, end };
    result.push({
      span,
      text: end > tag.span.end ? NO_PROSE.repeat(end - span.start) : maskTag(text, tag, alts),
    });
    from = end;
  }
  return result;
}

function isUnread({ name, isClosing, attributes }: HtmlTag): boolean {
  return !isClosing && (CODE.has(name) || attributes.some(isForeignLang));
}

export function isForeignLang({ name, value }: HtmlTag['attributes'][number]): boolean {
  return /^(?:xml:)?lang$/i.test(name) && value !== null && !/^\s*(?:en\b|$)/i.test(value);
}

/** Behind the tag that closes the one at `index`; the end of all where none does. */
function endOfElement(tags: readonly HtmlTag[], index: number, end: number): number {
  const name = tags[index]?.name;
  let depth = 0;
  for (let at = index; at < tags.length; at++) {
    const tag = tags[at];
    if (tag?.name === name) {
      depth += tag?.isClosing === true ? -1 : 1;
    }
    if (depth === 0) {
      return tag?.span.end ?? end;
    }
  }
  return end;
}

function maskTag(text: string, { name, span, attributes }: HtmlTag, alts: Span[]): string {
  const alt =
    name === 'img' ? attributes.find(attribute => attribute.name.toLowerCase() === 'alt') : undefined;
  if (
    alt !== undefined &&
    (alt.value ?? '') !== '' &&
    /["']$/.test(text.slice(alt.span.start, alt.span.end))
  ) {
    const kept = { start: alt.span.end - 1 - (alt.value ?? '').length, end: alt.span.end - 1 };
    alts.push(kept);
    return allBut(text, span, kept);
  }
  const fill = BREAKING.has(name) ? BREAK : JOINING.has(name) ? JOIN : NO_PROSE;
  return fill.repeat(span.end - span.start);
}
