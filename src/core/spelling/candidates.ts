import { areNeighbours } from './keyboard';
import { NO_EDGE, type WordGraph } from './word-graph';

/** A word that a misspelling may be meant for. */
export interface Candidate {
  /** With the capitals of the dictionary. */
  readonly word: string;
  /** How unlikely the slip is: the negative binary logarithm of its share among all slips, roughly. */
  readonly cost: number;
  /** The slip is in the first letter, or between the first two. */
  readonly isAtStart: boolean;
}

/**
 * Bits, by kind. A letter left out, typed twice or swapped can happen in one way, a wrong one in twenty-five; `again`
 * comes on top of a second slip in the same word. Apostrophes are left out by habit.
 */
const COST = {
  swap: 1,
  drop: 1,
  double: 1,
  neighbour: 2.5,
  vowel: 3.5,
  wrong: 5,
  apostrophe: -3,
  hyphen: 2,
  again: 6,
} as const;
/** Readers and writers look at first letters most. */
const AT_START = 1;
const VOWELS = /^[aeiouy]$/;

/** Words within `slips` slips of `word`, which is in lower case; each once, with its likeliest way. Not the word itself. */
export function findCandidates(graph: WordGraph, word: string, slips: 1 | 2 = 1): Candidate[] {
  const search = new CandidateSearch(graph, word, slips);
  search.run(graph.root, '', 0, slips, 0, false);
  return [...search.found.values()].filter(found => found.word.toLowerCase() !== word);
}

/** Walks the graph along the letters of a word, and leaves them as often as slips are allowed. */
class CandidateSearch {
  readonly found = new Map<string, Candidate>();

  constructor(
    private readonly graph: WordGraph,
    private readonly word: string,
    private readonly slips: number,
  ) {}

  /** @param at How much of the word is behind. */
  run(
    node: number,
    prefix: string,
    at: number,
    slips: number,
    cost: number,
    isAtStart: boolean,
    isEnd = false,
  ): void {
    const { graph, word } = this;
    if (isEnd && at >= word.length) {
      const again = Math.max(0, this.slips - slips - 1) * COST.again;
      this.#add({ word: prefix, cost: cost + again, isAtStart });
    }
    const typed = word.charCodeAt(at);
    if (slips > 0 && at < word.length) {
      this.run(node, prefix, at + 1, slips - 1, cost + this.#extraCost(at), isAtStart || at === 0, isEnd);
    }
    for (let edge = graph.firstEdge(node); edge !== NO_EDGE; edge = graph.nextEdge(edge)) {
      const letter = graph.foldedLetterOf(edge);
      const isSame = letter === typed;
      if (!isSame && slips === 0) {
        continue;
      }
      const next = prefix + String.fromCharCode(graph.letterOf(edge));
      const target = graph.nodeOf(edge);
      const ends = graph.isFinal(edge);
      if (isSame) {
        this.run(target, next, at + 1, slips, cost, isAtStart, ends);
      }
      if (slips > 0) {
        const starts = isAtStart || at === 0;
        const name = String.fromCharCode(letter);
        this.run(target, next, at, slips - 1, cost + this.#dropCost(name, at), starts, ends);
        if (!isSame && at < word.length) {
          this.run(target, next, at + 1, slips - 1, cost + this.#wrongCost(name, at), starts, ends);
        }
        if (!isSame && letter === word.charCodeAt(at + 1)) {
          this.#swapped(target, next, at, slips - 1, cost + startCost(at) + COST.swap, starts);
        }
      }
    }
  }

  /** The letter after the next one was typed first: the next one must follow. */
  #swapped(node: number, prefix: string, at: number, slips: number, cost: number, isAtStart: boolean): void {
    const { graph } = this;
    for (let edge = graph.firstEdge(node); edge !== NO_EDGE; edge = graph.nextEdge(edge)) {
      if (graph.foldedLetterOf(edge) === this.word.charCodeAt(at)) {
        const next = prefix + String.fromCharCode(graph.letterOf(edge));
        this.run(graph.nodeOf(edge), next, at + 2, slips, cost, isAtStart, graph.isFinal(edge));
      }
    }
  }

  #add(candidate: Candidate): void {
    const known = this.found.get(candidate.word);
    if (known === undefined || candidate.cost < known.cost) {
      this.found.set(candidate.word, candidate);
    }
  }

  /** A letter too many. */
  #extraCost(at: number): number {
    const letter = this.word.charAt(at);
    const around = [this.word.charAt(at - 1), this.word.charAt(at + 1)];
    if (around.includes(letter)) {
      return COST.double;
    }
    const isSlip = around.some(other => areNeighbours(letter, other));
    return (isSlip ? COST.vowel : COST.wrong) + startCost(at);
  }

  /** A letter left out before the one at `at`. */
  #dropCost(letter: string, at: number): number {
    const cost = letter === "'" ? COST.apostrophe : letter === '-' ? COST.hyphen : COST.drop;
    return cost + startCost(at);
  }

  #wrongCost(letter: string, at: number): number {
    const typed = this.word.charAt(at);
    const isVowels = VOWELS.test(letter) && VOWELS.test(typed);
    const cost = areNeighbours(letter, typed) ? COST.neighbour : isVowels ? COST.vowel : COST.wrong;
    return cost + startCost(at);
  }
}

function startCost(at: number): number {
  return at === 0 ? AT_START : 0;
}
