import { NO_PROSE, TextPiece } from '../checks/text-pieces';
import { readTag, type HtmlTag } from '../scan/html-tag';
import type { Span } from '../text/span';
import { decodeEntity } from './entities';
import { findLabels, type Label } from './labels';
import { maskTags } from './masked-tags';
import { allBut } from './prose-marks';
import { replaceAll, type Replacement } from './replacement';

/** A piece of markdown as a reader of words needs it; the strings are as long as the piece. */
export interface ProseView {
  /** As written. */
  readonly raw: string;
  /** Words and punctuation: NO_PROSE for what is none, BREAK between the lines that `<br>` makes, JOIN for `<b>`. */
  readonly prose: string;
  /** Texts of links and images, by where they start; an image's stands behind that of the link around it. */
  readonly labels: readonly Label[];
}

/** Notes and includes, footnotes, labels of references, ids and placeholders, definitions, Learn's images and zones. */
const MARKUP =
  /\[![a-z][^[\]\r\n]*(?:\[[^[\]\r\n]*\][^[\]\r\n]*)*\]|\[\^[^[\]\s]*\]|\]\[[^[\]\r\n]*\]|\{[#.:%{][^{}\r\n]*\}+|\{[^{}\s]*\}|^[ \t]*\[[^[\]\r\n]+\]:[ \t]*\S+|:::[^\r\n]*?(?::::|$)/gim;
const ALT_TEXT = /\balt-text[ \t]*=[ \t]*"([^"]*)"/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** What every kind of markup has some of, addresses too; where a line ends, its prefix may follow. */
const MARKUP_SIGNS = /[`<[\]{&\r\n]|:\/\/|:::|www\./i;

/** @param raw A paragraph, the content of a heading or a cell, with code and comments. The result depends on it alone. */
export function readProse(raw: string): ProseView {
  if (!MARKUP_SIGNS.test(raw)) {
    return { raw, prose: raw, labels: [] };
  }
  const piece = new TextPiece('paragraph', { start: 0, end: raw.length }, null, raw);
  const { text } = piece;
  const alts: Span[] = [];
  let { prose } = piece;
  if (text.includes('<')) {
    prose = replaceAll(prose, maskTags(text, readTags(text), alts));
  }
  if (/\[|\{|:::/.test(text)) {
    prose = replaceAll(prose, maskMarkup(text, alts));
  }
  if (prose.includes('&')) {
    prose = prose.replace(ENTITY, entity =>
      decodeEntity(entity) !== undefined ? entity : ' '.repeat(entity.length),
    );
  }
  return { raw, prose, labels: findLabels(text, alts) };
}

function readTags(text: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const start = /<\/?[a-z]/gi;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const tag = readTag(text, match.index, text.length);
    if (tag?.isComplete === true) {
      tags.push(tag);
      start.lastIndex = tag.span.end;
    }
  }
  return tags;
}

function maskMarkup(text: string, alts: Span[]): Replacement[] {
  return [...text.matchAll(MARKUP)].map(({ index: start, 0: markup }) => {
    const alt = markup.startsWith(':::') ? ALT_TEXT.exec(markup) : null;
    const end = start + markup.length;
    if (alt === null) {
      return { span: { start, end }, text: NO_PROSE.repeat(markup.length) };
    }
    const altEnd = start + alt.index + alt[0].length - 1;
    const span = { start: altEnd - (alt[1] ?? '').length, end: altEnd };
    alts.push(span);
    return { span: { start, end }, text: allBut(text, { start, end }, span) };
  });
}
