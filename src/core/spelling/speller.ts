import { BoundedCache } from '../text/bounded-cache';
import { findCandidates, type Candidate } from './candidates';
import { isKnown, isMadeOfWords, isPrefix, otherCapitals } from './known-words';
import { rank, type Ranked, type Surroundings } from './ranking';
import { findSplits, rankSplits, type Split } from './splits';
import { WordGraph } from './word-graph';

/** Characters. Words of a few large workspaces. */
const KEPT_WORDS = 200_000;
const KEPT_UNKNOWN = 20_000;

/** Knows words, and what others may be meant for. One for a dictionary: it keeps what it found. */
export class Speller {
  readonly #known = new BoundedCache<boolean>(KEPT_WORDS);
  readonly #candidates = new BoundedCache<readonly Candidate[]>(KEPT_UNKNOWN);
  readonly #farCandidates = new BoundedCache<readonly Candidate[]>(KEPT_UNKNOWN);
  readonly #splits = new BoundedCache<readonly Split[]>(KEPT_UNKNOWN);
  readonly #likeliest = new BoundedCache<readonly [string | undefined]>(KEPT_UNKNOWN);
  readonly #plausible = new BoundedCache<boolean>(KEPT_UNKNOWN);

  constructor(readonly graph: WordGraph) {}

  /** @param word Letters, with `'` for apostrophes; no possessive, no compound. */
  knows(word: string): boolean {
    return this.#known.get(word, key => isKnown(this.graph, key));
  }

  /** Some dictionary may have it: it is made of words that this one has. */
  isPlausible(word: string): boolean {
    return this.#plausible.get(word.toLowerCase(), key => isMadeOfWords(this.graph, key));
  }

  /** "multi" of "multi-cloud". */
  isPrefix(word: string): boolean {
    return isPrefix(word.toLowerCase());
  }

  /** What a word that is not known is meant for most likely, wherever it stands. */
  likeliest(word: string): string | undefined {
    return this.#likeliest.get(word.toLowerCase(), key => [this.suggest(key, {})[0]?.word])[0];
  }

  /** The name that a word in other capitals is, such as "Microsoft" for "microsoft". */
  nameOf(word: string): string | undefined {
    return otherCapitals(this.graph, word);
  }

  frequencyOf(word: string): number {
    return this.graph.frequencyOf(word);
  }

  /**
   * What a word that is not known may be meant for, best first, with the capitals of the dictionary.
   *
   * @param others Words that no dictionary has, as candidates too.
   * @param isDeep Two slips as well, which takes longer.
   */
  suggest(
    word: string,
    around: Surroundings,
    others: readonly Candidate[] = [],
    isDeep = false,
  ): readonly Ranked[] {
    const lower = word.toLowerCase();
    const found = isDeep
      ? this.#farCandidates.get(lower, key => findCandidates(this.graph, key, 2))
      : this.#candidates.get(lower, key => findCandidates(this.graph, key));
    const frequencyOf = (each: string): number => this.graph.frequencyOf(each);
    const ranked = rank([...found, ...others], frequencyOf, around);
    const splits = rankSplits(
      this.#splits.get(lower, key => findSplits(this.graph, key)),
      frequencyOf,
      around,
    );
    return splits.length === 0 ? ranked : [...ranked, ...splits].sort((a, b) => b.score - a.score);
  }
}

/**
 * A speller over the dictionary that a build has made.
 *
 * @throws RangeError where the bytes are none of this version.
 */
export function openSpeller(bytes: Uint8Array): Speller {
  return new Speller(new WordGraph(bytes));
}
