import { countLanguages } from './english';
import type { PieceWord } from './piece-words';
import type { Speller } from './speller';

/** What a dictionary says of the words of a block of prose. */
export interface BlockWords {
  /** Those that the dictionary has not. */
  readonly unknown: readonly PieceWord[];
  /** Most words have a capital letter, as in a title. */
  readonly isTitle: boolean;
  /** So many are unknown that it is no English prose. */
  readonly isForeign: boolean;
}

const SHORTEST = 3;
/** No dictionary has longer ones. */
const LONGEST = 40;
const TITLE_SHARE = 0.6;
const FOREIGN_SHARE = 0.5;
const FOREIGN_WORDS = 6;
const ENGLISH_SHARE = 0.2;
/** Words that a title leaves small. */
const SMALL = 4;

export function readBlockWords(words: readonly PieceWord[], speller: Speller): BlockWords {
  const unknown = words.filter(word => isUnknown(word, speller));
  const long = words.filter(({ text }) => text.length >= SMALL);
  const capitals = long.filter(({ text }) => startsWithCapital(text)).length;
  return {
    unknown,
    isTitle: long.length > 0 && capitals >= long.length * TITLE_SHARE,
    isForeign: isForeign(words, unknown.length),
  };
}

/** "Recieve the seperate mail that occured" has the small words of English, and no other language has them. */
function isForeign(words: readonly PieceWord[], unknown: number): boolean {
  const english = countLanguages(words).byLanguage.en ?? 0;
  return (
    words.length >= FOREIGN_WORDS &&
    unknown >= words.length * FOREIGN_SHARE &&
    english < words.length * ENGLISH_SHARE
  );
}

export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}

function isUnknown({ text, compound }: PieceWord, speller: Speller): boolean {
  const isOfLength = text.length >= SHORTEST && text.length <= LONGEST;
  if (!isOfLength || speller.knows(text) || isOwnCapitals(text, speller)) {
    return false;
  }
  return compound === null || !(speller.isPrefix(text) || speller.knows(compound));
}

/** "iPhone", "eBook": names, but where a word comes out once the capital is put right. */
function isOwnCapitals(word: string, speller: Speller): boolean {
  const [first = '', second = ''] = word;
  if (second === second.toLowerCase()) {
    return false;
  }
  const meant = first === second ? word.slice(1) : second + first + word.slice(2);
  return !speller.knows(meant.toLowerCase());
}
