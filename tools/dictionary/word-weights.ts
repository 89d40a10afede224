import { FIELD_WORDS, FREQUENT_WORDS } from '../../src/core/spelling/frequent-words';
import { FLAGS, FREQUENCY_OF_DOUBLE } from '../../src/core/spelling/graph-format';
import { vocabularyWords } from '../../src/core/spelling/vocabulary/vocabulary-words';

const times = (doublings: number): number => doublings * FREQUENCY_OF_DOUBLE;
/** Words of the field are more common here than in books, and have at least this frequency. */
const FIELD_BOOST = times(3);
const FIELD_FREQUENCY = times(10);
/** The same of the vocabulary's words, by how often they stand in texts of the field. */
const VOCABULARY_BOOST = { 1: times(2), 2: times(3), 3: times(4) } as const;
const VOCABULARY_FREQUENCY = { 1: times(9), 2: times(11), 3: times(13) } as const;
/** The list has no contractions. */
const CONTRACTION_FREQUENCY = times(16);
const CONTRACTION =
  /^(?:(?:are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)n't|(?:i|you|he|she|it|we|they|that|there|who)'(?:ll|re|ve|d|s|m))$/;
/** Names of software and companies are too new for the list. */
const NAME_FREQUENCY = times(7);
/** A name is as common as its letters in lower case, less this where they are a word of their own: "Bill", "bill". */
const NAMESAKE_PENALTY = times(6);
/** Inflected forms that the list lacks are rarer than their stems. */
const DERIVED_PENALTY = times(6);
const MOST = 255;

/** How common the words of the dictionary are, from 0 to 255. */
export class WordWeights {
  readonly #vocabulary = new Map(vocabularyWords().map(({ text, frequency }) => [text, frequency]));

  /** @param frequencies Of words in lower case. */
  constructor(private readonly frequencies: ReadonlyMap<string, number>) {}

  /** @param hasNamesake It has a capital letter, and the dictionary has the same without. */
  weightOf(word: string, flags: number, hasNamesake: boolean): number {
    const known = this.frequencies.get(word.toLowerCase()) ?? 0;
    if (hasNamesake) {
      return Math.max(0, known - NAMESAKE_PENALTY);
    }
    const own = known || this.#ofStem(word);
    return Math.min(MOST, Math.max(own, this.#floorOf(word, flags)) + this.#boostOf(word));
  }

  #boostOf(word: string): number {
    const frequency = this.#vocabulary.get(word);
    return Math.max(
      FREQUENT_WORDS.has(word) ? FIELD_BOOST : 0,
      frequency === undefined ? 0 : VOCABULARY_BOOST[frequency],
    );
  }

  #floorOf(word: string, flags: number): number {
    const frequency = this.#vocabulary.get(word);
    const isField = FIELD_WORDS.has(word) || FREQUENT_WORDS.has(word);
    const isName = flags === FLAGS.technical && word !== word.toLowerCase();
    return Math.max(
      frequency === undefined ? 0 : VOCABULARY_FREQUENCY[frequency],
      isField ? FIELD_FREQUENCY : 0,
      isName ? NAME_FREQUENCY : 0,
      CONTRACTION.test(word) ? CONTRACTION_FREQUENCY : 0,
    );
  }

  #ofStem(word: string): number {
    const known = stemsOf(word).map(stem => this.frequencies.get(stem) ?? 0);
    return Math.max(0, ...known.map(frequency => frequency - DERIVED_PENALTY));
  }
}

function stemsOf(word: string): string[] {
  const stem = word.replace(/(?:s|ed|d|ing|er|ers|ly|able|ization|izations)$/, '');
  return stem === word ? [] : [stem, `${stem}e`, stem.replace(/ie$/, 'y')];
}
