import type { Span } from '../text/span';
import { decodeEntity } from './entities';

/** A word as letters, and where they stand. */
export interface ChunkWord {
  /** With `'` for any apostrophe, without soft hyphens and marks of emphasis, without the `'s` of a possessive. */
  readonly text: string;
  /** From its first letter to behind its last one. */
  readonly span: Span;
  /** What stands at `span` is `text`, the kind of apostrophe apart. */
  readonly isContiguous: boolean;
  /** The whole compound that it is a part of, with `-` between its parts; null for a word of its own. */
  readonly compound: string | null;
}

/** Most words; a full stop or a colon may follow. */
const PLAIN = /^[A-Za-z][a-z]+[.:]?$/;
/** A part of a compound, or of two words with a slash between. */
const PLAIN_PART = /^[A-Za-z][a-z]+$/;
/** References stand for letters too. */
const MAY_BE_WORD = /[\p{L}&]/u;
/** What may stand around a word and says nothing of its kind. */
const AROUND_START = /^(?:[*_~'’‘.:/…+\u2060]|&(?![#\da-z]+;)|\\(?![\p{L}\p{N}]))+/iu;
const AROUND_END = /(?:[*_~'’‘.:/…&+\u2060]|\\)+$/u;
/** Addresses, variables, hashtags, paths, options and names of code. */
const NO_WORDS =
  /@|^[$#%]|\\[\p{L}\p{N}]|[\p{L}\p{N}]_+[\p{L}\p{N}]|^--\p{L}|\/\/|::|^~?[/\\]\p{L}|^\.{1,2}\//u;
const INNER_DOT = /[\p{L}\p{N}]\.[\p{L}\p{N}]/u;
/** `end.Next`: a blank is missing between two sentences. All else with a dot in it is a name or an abbreviation. */
const LACKS_BLANK = /^[a-z'’]{2,}\.[A-Z][a-z'’]+$/;
const SEGMENT = /(?:&[#\da-z]+;|[^./:…&+\\~])+/gi;
const DIGIT = /\p{N}/u;
const DASHES = /[-\u2010\u2011]/;
const PART = /[^-\u2010\u2011]+/g;
const REFERENCE = /&[#\da-z]+;/gi;
/** What stands for one letter in a word, or for nothing. */
const UNIT = /&[#\da-z]+;|[\s\S]/gi;
const INVISIBLE = /[*_\u00AD\u200B-\u200D\u2060\uFEFF]/;
const WORD = /^\p{Script=Latin}[\p{Script=Latin}\p{M}']+$/u;
const CAMEL = /\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}/u;
/** A capital that was typed too late or twice: "oCmbined", "CCombined". */
const SLIPPED_CAPITAL = /^(?:\p{Ll}\p{Lu}|(\p{Lu})\1)\p{Ll}{3,}$/u;
const ACRONYM = /^\p{Lu}+s?$/u;

/** The words of a run of characters without white space; `offset` is where the run stands. */
export function readChunk(chunk: string, offset: number): ChunkWord[] {
  if (PLAIN.test(chunk)) {
    return [plainWord(/[.:]$/.test(chunk) ? chunk.slice(0, -1) : chunk, offset, null)];
  }
  if (!MAY_BE_WORD.test(chunk)) {
    return [];
  }
  const start = AROUND_START.exec(chunk)?.[0].length ?? 0;
  const core = chunk.slice(start).replace(AROUND_END, '');
  const isName = INNER_DOT.test(core) && !LACKS_BLANK.test(core);
  if (NO_WORDS.test(chunk) || isName || isIdOrDate(core)) {
    return [];
  }
  const segments = [...core.matchAll(SEGMENT)];
  return segments.flatMap(({ index, 0: segment }) => segmentWords(segment, offset + start + index));
}

function plainWord(text: string, start: number, compound: string | null): ChunkWord {
  return { text, span: { start, end: start + text.length }, isContiguous: true, compound };
}

/** Two parts with digits: the letters between are no words. */
function isIdOrDate(core: string): boolean {
  return DIGIT.test(core) && core.split(DASHES).filter(part => DIGIT.test(part)).length > 1;
}

function segmentWords(segment: string, offset: number): ChunkWord[] {
  const compound = DASHES.test(segment) ? compoundText(segment) : null;
  return [...segment.matchAll(PART)].flatMap(
    ({ index, 0: part }) => readWord(part, offset + index, compound) ?? [],
  );
}

function compoundText(segment: string): string {
  return segment
    .split(DASHES)
    .map(part => (PLAIN_PART.test(part) ? part : textOf(lettersOf(part))))
    .join('-');
}

/** Letters with where each starts and ends. */
type Letter = readonly [letter: string, start: number, end: number];

function lettersOf(part: string): Letter[] {
  const letters: Letter[] = [];
  UNIT.lastIndex = 0;
  for (let match = UNIT.exec(part); match !== null; match = UNIT.exec(part)) {
    const { index, 0: unit } = match;
    const letter = unit.length > 1 ? (decodeEntity(unit) ?? ' ') : INVISIBLE.test(unit) ? '' : unit;
    if (letter !== '') {
      letters.push([letter === '’' || letter === '‘' ? "'" : letter, index, index + unit.length]);
    }
  }
  return letters;
}

function textOf(letters: readonly Letter[]): string {
  return letters.map(([letter]) => letter).join('');
}

function readWord(part: string, offset: number, compound: string | null): ChunkWord | undefined {
  if (PLAIN_PART.test(part)) {
    return plainWord(part, offset, compound);
  }
  const letters = DIGIT.test(part.replace(REFERENCE, '')) ? [] : lettersOf(part);
  while (letters[0]?.[0] === "'") {
    letters.shift();
  }
  dropPossessive(letters);
  const text = textOf(letters);
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || last === undefined || !isRead(text)) {
    return undefined;
  }
  const span = { start: offset + first[1], end: offset + last[2] };
  const isContiguous = part.slice(first[1], last[2]).replace(/[’‘]/g, "'") === text;
  return { text, span, isContiguous, compound };
}

function isRead(text: string): boolean {
  return WORD.test(text) && !ACRONYM.test(text) && (!CAMEL.test(text) || SLIPPED_CAPITAL.test(text));
}

function dropPossessive(letters: Letter[]): void {
  const isApostrophe = (letter: Letter | undefined): boolean => letter?.[0] === "'";
  if (isApostrophe(letters.at(-2)) && /^s$/i.test(letters.at(-1)?.[0] ?? '')) {
    letters.splice(-2);
  }
  while (isApostrophe(letters.at(-1))) {
    letters.pop();
  }
}
