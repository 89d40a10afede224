import { NO_EDGE, type WordGraph } from './word-graph';

/** What may end a contraction; most whole ones stand in the dictionary. */
const CONTRACTION = /^(\p{L}+)'(?:ll|re|ve|d|m|s|t)$/u;
/** They make new words of any other. As parts of a compound they are no words of their own. */
const PREFIXES = words(`
  anti auto bi bio co counter cross cyber de dis eco ex extra geo hyper in infra inter intra macro mega meta micro mid
  mini mis mono multi nano neo non omni out over para poly post pre pro proto pseudo quasi re semi sub super tele trans
  tri ultra un under up`);
/** Shorter ones begin too many misspellings. */
const SHORTEST_PREFIX = 3;
const SHORT_PREFIXES = words('co de re un');
const SUFFIXES = words('less able ability wise ness like ization izations ify ified friendly');
const SIBILANT = /(?:s|x|z|ch|sh)$/;
/** Their plural ends with `es` or `ies`. */
const NO_PLURAL_WITH_S = /(?:s|x|z|ch|sh|[^aeiou]y)$/;
const SHORTEST_STEM = 4;
const SHORTEST_PREFIXED = 7;
/** Of a part of a made-up word: those are made of common ones. */
const LEAST_FREQUENCY = 90;

/** A word of the dictionary, in its capitals or in those of a sentence's first word, or a contraction of one. */
export function isKnown(graph: WordGraph, word: string): boolean {
  if (graph.has(word)) {
    return true;
  }
  const lower = word.toLowerCase();
  if (lower !== word && graph.has(lower)) {
    return true;
  }
  return isName(graph, word) || graph.has(CONTRACTION.exec(lower)?.[1] ?? '');
}

/** The spelling with other capitals that the dictionary has: "microsoft" is "Microsoft" there. Undefined for none. */
export function otherCapitals(graph: WordGraph, word: string): string | undefined {
  return otherCapitalsFrom(graph, word.toLowerCase(), 0, graph.root, '', false);
}

function otherCapitalsFrom(
  graph: WordGraph,
  word: string,
  at: number,
  node: number,
  prefix: string,
  isEnd: boolean,
): string | undefined {
  if (at === word.length) {
    return isEnd ? prefix : undefined;
  }
  for (let edge = graph.firstEdge(node); edge !== NO_EDGE; edge = graph.nextEdge(edge)) {
    if (graph.foldedLetterOf(edge) === word.charCodeAt(at)) {
      const next = prefix + String.fromCharCode(graph.letterOf(edge));
      const found = otherCapitalsFrom(graph, word, at + 1, graph.nodeOf(edge), next, graph.isFinal(edge));
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

/** "multicloud", "wormless", "runsheet", "remediations": nobody's dictionary has all words that can be made of others. */
export function isMadeOfWords(graph: WordGraph, word: string): boolean {
  const isWord = (part: string): boolean =>
    part.length >= SHORTEST_STEM && graph.frequencyOf(part) >= LEAST_FREQUENCY;
  const isPrefix = (part: string): boolean =>
    PREFIXES.has(part) && (part.length >= SHORTEST_PREFIX || SHORT_PREFIXES.has(part));
  const isBehindPrefix = (start: string, end: string): boolean =>
    isPrefix(start) && start.length + end.length >= SHORTEST_PREFIXED;
  const isAdverbOf = (start: string): boolean => /[ai]bl$/.test(start) && isWord(`${start}e`);
  for (let at = 1; at < word.length; at++) {
    const [start, end] = [word.slice(0, at), word.slice(at)];
    if (end === 's' && isPluralStem(graph, start)) {
      return true;
    }
    if ((end === 'ly' && isWord(start) && !SIBILANT.test(start)) || (end === 'y' && isAdverbOf(start))) {
      return true;
    }
    const isStem = isWord(start) || isWord(`${start}e`);
    if ((isWord(end) && (isBehindPrefix(start, end) || isWord(start))) || (isStem && SUFFIXES.has(end))) {
      return true;
    }
  }
  return false;
}

/** Any word of the dictionary, though it may be rare: "pathnames". */
function isPluralStem(graph: WordGraph, stem: string): boolean {
  return stem.length > SHORTEST_STEM && graph.has(stem) && !NO_PLURAL_WITH_S.test(stem);
}

export function isPrefix(word: string): boolean {
  return PREFIXES.has(word);
}

/** Capital letters throughout are no spelling of their own: headings are set in them. */
function isName(graph: WordGraph, word: string): boolean {
  const name = word.charAt(0) + word.slice(1).toLowerCase();
  return name !== word && graph.has(name);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
