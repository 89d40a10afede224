import type { Ranked } from './ranking';

/** What speaks for and against an unknown word being a misspelling. */
export interface Signs {
  readonly word: string;
  /** How often it stands in the document itself. */
  readonly uses: number;
  /** A capital letter within a sentence that is no title. */
  readonly isNameLike: boolean;
  /** It stands where names are listed: certificates, sources, people. */
  readonly isAmongNames: boolean;
  /** It is made of known words. */
  readonly isPlausible: boolean;
  /** How likely it is that it was meant, as a binary logarithm, where it is a known name in other capitals. */
  readonly nameScore: number;
}

/**
 * Bits. A new word is the less likely to look like a known one the longer it is: one of three letters is nearly always
 * near some word, one of twelve hardly ever.
 */
const BASE = 12;
const PER_LETTER = 1.5;
const MOST_LETTERS = 16;
/** Misspellings are seldom made twice, and names often named. */
const PER_REPEAT = 3;
const MOST_REPEATS = 4;
const NAME_LIKE = 6;
const AMONG_NAMES = 8;
const PLAUSIBLE = 5;
/** The likeliest word is a part of it: "remediation" in "remediations". */
const PLAUSIBLE_OF_BEST = 12;

/** How much likelier, in bits, it is that `best` was meant than that the word is new; below 0 nothing is to be said. */
export function evidenceFor(best: Ranked, signs: Signs): number {
  const isMereSplit = signs.isPlausible && best.word.includes(' ');
  if (isMereSplit || signs.nameScore >= best.score) {
    return -Infinity;
  }
  const letters = Math.min(signs.word.length, MOST_LETTERS);
  const repeats = Math.min(signs.uses - 1, MOST_REPEATS);
  const against =
    repeats * PER_REPEAT +
    (signs.isNameLike ? NAME_LIKE : 0) +
    (signs.isAmongNames ? AMONG_NAMES : 0) +
    plausibility(best.word, signs);
  return best.score + BASE + PER_LETTER * letters - against;
}

function plausibility(best: string, { word, isPlausible }: Signs): number {
  if (!isPlausible) {
    return 0;
  }
  return word.toLowerCase().includes(best.toLowerCase()) ? PLAUSIBLE_OF_BEST : PLAUSIBLE;
}
