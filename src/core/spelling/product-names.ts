import { isTypoOf } from '../text/typo';
import type { KnownName } from './vocabulary/name-list';
import { BRANDS, LONE_NAMES, SERVICES } from './vocabulary/products';
import { LOOKALIKES } from './vocabulary/lookalikes';

/** A name in another spelling than its own. */
export interface MisspelledName {
  /** Offsets into the prose. */
  readonly start: number;
  readonly end: number;
  /** The right spelling. */
  readonly name: string;
}

interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly lower: readonly string[];
  /** Its capitals are always the same. */
  readonly isBrand: boolean;
  /** It stands for one thing: "Defender for Endpoints" is wrong. */
  readonly hasNoPlural: boolean;
}

interface Match {
  readonly name: Name;
  readonly hasTypo: boolean;
}

const TOKEN = /[\p{L}\p{N}]+/gu;
const NO_PLURAL =
  /\bfor (?:Endpoint|Identity|Cloud|IoT|Business)$|^(?:Microsoft|Azure) (?:Sentinel|Intune|Purview)$/;
/** Shorter words have too many neighbours. */
const SHORTEST_TYPO = 5;
const INNER_CAPITAL = /\p{L}\p{Lu}/u;

/** By their first word in small letters; the longest names first. */
const NAMES = groupNames([
  ...BRANDS.map(known => readName(known, true)),
  ...SERVICES.map(known => readName(known, false)),
]);
/** Single words whose capitals are always the same, by their small letters. */
const LONE = new Map(
  [...LONE_NAMES, ...BRANDS.filter(({ text }) => !/[ -]/.test(text) && INNER_CAPITAL.test(text))].map(
    ({ text }) => [text.toLowerCase(), text],
  ),
);
/** Wrong spellings of one word in small letters, of several as they are written. */
const WRONG = new Map(
  [...BRANDS, ...SERVICES].flatMap(({ text, wrong }) =>
    wrong.map(each => [/[ -]/.test(each) ? each : each.toLowerCase(), text] as const),
  ),
);

/** The first words of all: a text without any of them is read no further. */
const MENTIONED = new RegExp(
  [...NAMES.keys(), ...LONE.keys(), ...WRONG.keys()].map(words => words.split(/[ -]/)[0]).join('|'),
  'i',
);

function readName({ text }: KnownName, isBrand: boolean): Name {
  const words = text.split(/[ -]/);
  const lower = words.map(word => word.toLowerCase());
  return { text, words, lower, isBrand, hasNoPlural: NO_PLURAL.test(text) };
}

function groupNames(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const groups = new Map<string, Name[]>();
  for (const name of names
    .filter(({ words }) => words.length > 1)
    .sort((a, b) => b.words.length - a.words.length)) {
    const first = name.lower[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), name]);
  }
  return groups;
}

/** The names of products that are spelled in another way, in order. Linear. */
export function findMisspelledNames(prose: string): readonly MisspelledName[] {
  if (!MENTIONED.test(prose)) {
    return [];
  }
  const found: MisspelledName[] = [];
  const tokens = [...prose.matchAll(TOKEN)].map(({ index, 0: text }): Token => ({
    text,
    lower: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));
  for (let index = 0; index < tokens.length;) {
    const { count, name } = readAt(prose, tokens, index);
    const [start, end] = [tokens[index]?.start ?? 0, tokens[index + count - 1]?.end ?? 0];
    if (name !== undefined && prose.slice(start, end) !== name && !isInIdentifier(prose, start, end)) {
      found.push({ start, end, name });
    }
    index += count;
  }
  return found;
}

interface Reading {
  /** How many tokens were read. */
  readonly count: number;
  /** What they are to be; undefined where they are right. */
  readonly name?: string;
}

function readAt(prose: string, tokens: readonly Token[], index: number): Reading {
  const token = tokens[index];
  if (token === undefined) {
    return { count: 1 };
  }
  const wrong = readWrong(prose, tokens, index);
  if (wrong !== undefined) {
    return wrong;
  }
  const match = bestMatch(prose, tokens, index, NAMES.get(token.lower) ?? []);
  if (match !== undefined) {
    const written = tokens.slice(index, index + match.name.words.length);
    const reading = { count: written.length, ...correction(written, match) };
    if (reading.name !== undefined || !written.some(word => loneName(word) !== undefined)) {
      return reading;
    }
  }
  const name = loneName(token);
  return name === undefined ? { count: 1 } : { count: 1, name };
}

/** The right spelling of a word that is a name by itself; undefined where it has it. */
function loneName({ text, lower }: Token): string | undefined {
  const name = LONE.get(lower);
  return name === text || text === text.toUpperCase() ? undefined : name;
}

/** One, two or three words of which somebody wrote down that they are wrong. */
function readWrong(prose: string, tokens: readonly Token[], index: number): Reading | undefined {
  for (const count of [4, 3, 2, 1]) {
    const [first, last] = [tokens[index], tokens[index + count - 1]];
    if (first !== undefined && last !== undefined) {
      const name = WRONG.get(count === 1 ? first.lower : prose.slice(first.start, last.end));
      if (name !== undefined) {
        return { count, name };
      }
    }
  }
  return undefined;
}

/** The longest name; of two of a length the one without a typo. */
function bestMatch(
  prose: string,
  tokens: readonly Token[],
  index: number,
  names: readonly Name[],
): Match | undefined {
  let best: Match | undefined;
  for (const name of names) {
    if (best !== undefined && name.words.length < best.name.words.length) {
      break;
    }
    const match = matchName(prose, tokens, index, name);
    if (match !== undefined && (best === undefined || !match.hasTypo)) {
      best = match;
    }
  }
  return best;
}

function matchName(prose: string, tokens: readonly Token[], index: number, name: Name): Match | undefined {
  let typos = 0;
  for (let at = 1; at < name.words.length; at++) {
    const [before, token] = [tokens[index + at - 1], tokens[index + at]];
    if (token === undefined || before === undefined || !isGap(prose.slice(before.end, token.start))) {
      return undefined;
    }
    if (token.lower !== name.lower[at] && !isOther(name, at, token)) {
      if (++typos > 1 || !isMisspelled(token, name, at)) {
        return undefined;
      }
    }
  }
  return { name, hasTypo: typos > 0 };
}

function isGap(between: string): boolean {
  return /^(?:\s+|-)$/.test(between);
}

/** Plural of what has none, or the other way round. */
function isOther(name: Name, at: number, { text, lower }: Token): boolean {
  const word = name.lower[at] ?? '';
  const isLast = at === name.words.length - 1;
  const plural = word.endsWith('y')
    ? `${word.slice(0, -1)}ies`
    : word.endsWith('s')
      ? `${word}es`
      : `${word}s`;
  return isLast && /^\p{Lu}/u.test(text) && name.hasNoPlural && lower === plural;
}

function isMisspelled({ text, lower }: Token, name: Name, at: number): boolean {
  const [word = '', known = ''] = [name.words[at], name.lower[at]];
  return (
    known.length >= SHORTEST_TYPO &&
    isTypoOf(lower, known) &&
    /^\p{Lu}/u.test(text) === /^\p{Lu}/u.test(word) &&
    !isInflected(lower, known) &&
    (name.words.length > 2 || !LOOKALIKES.has(lower))
  );
}

function isInflected(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) && /^[srdy]$/.test(longer.slice(shorter.length));
}

/** What a match is to be; nothing where it is right, or its capitals may be others. */
function correction(written: readonly Token[], { name, hasTypo }: Match): Partial<Reading> {
  const isShouted = written.every(({ text }) => text === text.toUpperCase());
  const isSpelled = written.every(({ text }, at) => text === name.words[at]);
  const isPlural = written.some(({ lower }, at) => lower !== name.lower[at]);
  const isWrong = !isSpelled && !isShouted && (hasTypo || isPlural || name.isBrand);
  return isWrong ? { name: name.text } : {};
}

/** `github.com`, `@azure`, `azure_ad`, `/azure`: the name is a part of something else. */
function isInIdentifier(prose: string, start: number, end: number): boolean {
  return (
    /[./\\@_#$%:-]$/.test(prose.slice(Math.max(0, start - 1), start)) ||
    /^(?:[\\@_=]|[./:-][\p{Ll}\p{N}/\\])/u.test(prose.slice(end, end + 2))
  );
}
