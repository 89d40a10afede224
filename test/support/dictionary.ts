import { Speller } from '../../src/core/spelling/speller';
import { WordGraph } from '../../src/core/spelling/word-graph';
import { buildDictionary } from '../../tools/dictionary/build-dictionary';
import { americanWords, britishWords } from '../../tools/dictionary/word-lists';

let bytes: Promise<Uint8Array> | undefined;
let graph: Promise<WordGraph> | undefined;

/** The dictionary that is shipped, made once for all tests of a run. */
export function loadDictionaryBytes(): Promise<Uint8Array> {
  bytes ??= buildDictionary();
  return bytes;
}

export function loadDictionary(): Promise<WordGraph> {
  graph ??= loadDictionaryBytes().then(each => new WordGraph(each));
  return graph;
}

/** A speller over it; one for each caller, for it keeps what it found. */
export async function loadSpeller(): Promise<Speller> {
  return new Speller(await loadDictionary());
}

/** Whether a word stands in one of the general dictionaries, whatever its capitals: as independent of ours as can be. */
export async function loadReference(): Promise<(word: string) => boolean> {
  const words = [...(await americanWords()), ...(await britishWords())];
  const keys = new Set(words.map(word => word.toLowerCase()));
  return word => keys.has(word.toLowerCase());
}
