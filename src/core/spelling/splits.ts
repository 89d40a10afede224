import { likelihood, type Ranked, type Surroundings } from './ranking';
import type { WordGraph } from './word-graph';

/** Two words with no blank between them. */
export type Split = readonly [string, string];

/** Bits: a blank that was not typed. */
const COST = 3;
/** Shorter ones are letters, but for these. */
const SHORTEST = 2;
const SHORT_WORDS = new Set(['a', 'i']);

/** "ofthe" is "of" and "the": all pairs of words that the dictionary has and knows how common they are. */
export function findSplits(graph: WordGraph, word: string): Split[] {
  const isWord = (part: string): boolean =>
    (part.length >= SHORTEST || SHORT_WORDS.has(part)) && graph.frequencyOf(part) > 0;
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at): Split => [
    word.slice(0, at + 1),
    word.slice(at + 1),
  ]).filter(parts => parts.every(isWord));
}

/** The likeliest one, with how likely it is that a blank is missing. */
export function rankSplits(
  splits: readonly Split[],
  frequencyOf: (word: string) => number,
  around: Surroundings,
): Ranked[] {
  return splits
    .map(parts => {
      const logs = parts.map(part => Math.log2(likelihood(part, frequencyOf, around)));
      return {
        word: parts.join(' '),
        cost: COST,
        isAtStart: false,
        score: logs.reduce((sum, log) => sum + log, -COST),
      };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 1);
}
