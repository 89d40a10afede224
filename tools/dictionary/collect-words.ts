import { FIELD_WORDS } from '../../src/core/spelling/frequent-words';
import { FLAGS } from '../../src/core/spelling/graph-format';
import { vocabularyWords } from '../../src/core/spelling/vocabulary/vocabulary-words';
import { americanSpelling } from './british';
import { readFrequencies } from './frequencies';
import { americanWords, britishWords, technicalWords } from './word-lists';
import { WordWeights } from './word-weights';
import type { WordFacts } from './write-graph';

/** Every word of the dictionary that is shipped. */
export async function collectWords(): Promise<Map<string, WordFacts>> {
  const american = new Set(await americanWords());
  const frequencies = withAmerican(readFrequencies(), american);
  const flags = new Map<string, number>();
  for (const word of american) {
    flags.set(word, 0);
  }
  const isNew = (word: string): boolean => !american.has(word.toLowerCase());
  addTo(flags, britishOnly(await britishWords(), american, frequencies), FLAGS.british);
  addTo(
    flags,
    technicalWords().filter(word => isProse(word) && isNew(word)),
    FLAGS.technical,
  );
  addTo(flags, FIELD_WORDS, FLAGS.field);
  const vocabulary = vocabularyWords().map(({ text }) => text);
  addTo(
    flags,
    vocabulary.filter(word => isVocabulary(word) && isNew(word)),
    FLAGS.field,
  );
  const weights = new WordWeights(frequencies);
  const factsOf = (word: string, bits: number): WordFacts => {
    const lower = word.toLowerCase();
    return { frequency: weights.weightOf(word, bits, lower !== word && flags.has(lower)), flags: bits };
  };
  return new Map([...flags].map(([word, bits]) => [word, factsOf(word, bits)]));
}

function addTo(flags: Map<string, number>, words: Iterable<string>, flag: number): void {
  for (const word of words) {
    if (!flags.has(word)) {
      flags.set(word, flag);
    }
  }
}

/** The list has some words in their British spelling alone: "behaviour". */
function withAmerican(
  frequencies: ReadonlyMap<string, number>,
  american: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const isMissing = (word: string): boolean => american.has(word) && !frequencies.has(word);
  const added = [...frequencies].flatMap(([word, frequency]) => {
    const spelling = american.has(word) ? undefined : americanSpelling(word, isMissing);
    return spelling === undefined ? [] : [[spelling, frequency] as const];
  });
  return new Map([...frequencies, ...added]);
}

/** Names of places and rare words apart: what is left is what American English writes in another way. */
function britishOnly(
  british: readonly string[],
  american: ReadonlySet<string>,
  frequencies: ReadonlyMap<string, number>,
): string[] {
  const isAmerican = (word: string): boolean => american.has(word);
  return british.filter(
    word =>
      /^\p{Ll}+$/u.test(word) &&
      !american.has(word) &&
      (frequencies.has(word) || americanSpelling(word, isAmerican) !== undefined),
  );
}

/** No identifier, and no abbreviation: those are not checked. */
function isProse(word: string): boolean {
  return /^\p{L}\p{Ll}{2,}$/u.test(word);
}

/** A word in letters. */
function isVocabulary(word: string): boolean {
  return /^\p{L}[\p{L}']+$/u.test(word);
}
