import type { Candidate } from './candidates';
import { FREQUENCY_OF_DOUBLE } from './graph-format';

/** How often words stand in some text. */
export interface WordUses {
  /** Of all words. */
  readonly total: number;
  /** Of one, in lower case. */
  usesOf(word: string): number;
}

/** Texts around a misspelling: what they are about makes some words likelier. Each may be missing. */
export interface Surroundings {
  readonly document?: WordUses;
  readonly section?: WordUses;
  readonly workspace?: WordUses;
}

export interface Ranked extends Candidate {
  /** The binary logarithm of how likely it is that just this word became just this misspelling. */
  readonly score: number;
}

/** What each text says about the next word, as shares of one: a mixture of four simple models of language. */
const SHARE = { language: 0.45, document: 0.3, section: 0.1, workspace: 0.15 } as const;
/** The binary logarithm of how often a word of frequency 0 stands among all words. */
const RAREST = -28;

/** Best first; equal ones in the order of their letters. */
export function rank(
  candidates: readonly Candidate[],
  frequencyOf: (word: string) => number,
  around: Surroundings,
): Ranked[] {
  return candidates
    .map(candidate => ({
      ...candidate,
      score: Math.log2(likelihood(candidate.word, frequencyOf, around)) - candidate.cost,
    }))
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
}

/** How likely it is that a word of such a text is this one. */
export function likelihood(
  word: string,
  frequencyOf: (word: string) => number,
  { document, section, workspace }: Surroundings,
): number {
  const key = word.toLowerCase();
  const share = (uses: WordUses | undefined): number =>
    uses ? uses.usesOf(key) / Math.max(1, uses.total) : 0;
  return (
    SHARE.language * 2 ** (RAREST + frequencyOf(word) / FREQUENCY_OF_DOUBLE) +
    SHARE.document * share(document) +
    SHARE.section * share(section) +
    SHARE.workspace * share(workspace)
  );
}
