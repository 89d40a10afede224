import {
  FAR,
  FINAL,
  HEADER_WORDS,
  LAST,
  MAGIC,
  MOST_NODES,
  NODE_SHIFT,
  VERSION,
} from '../../src/core/spelling/graph-format';
import { AutomatonBuilder, type State } from './automaton';

export interface WordFacts {
  /** 0 to 255; see FREQUENCY_OF_DOUBLE. */
  readonly frequency: number;
  /** Bits of FLAGS. */
  readonly flags: number;
}

/** The bytes of a graph of these words: the same ones for the same words. */
export function writeGraph(words: ReadonlyMap<string, WordFacts>): Uint8Array {
  const sorted = [...words.keys()].sort();
  const builder = new AutomatonBuilder();
  for (const word of sorted) {
    builder.add(word);
  }
  const root = builder.finish();
  const letters = [...new Set(sorted.join(''))].map(letter => letter.charCodeAt(0)).sort((a, b) => a - b);
  const { edges, before } = layOut(root, letters);
  const far = [...before].flatMap((count, edge) => (count >= FAR ? [edge, count] : []));
  const header = [MAGIC, VERSION, letters.length, edges.length, 1, sorted.length, far.length / 2];
  const parts = [
    Uint32Array.from(header.slice(0, HEADER_WORDS)),
    edges,
    Uint32Array.from(far),
    Uint16Array.from(before, count => Math.min(count, FAR)),
    Uint16Array.from(letters),
    Uint8Array.from(sorted, word => words.get(word)?.frequency ?? 0),
    Uint8Array.from(sorted, word => words.get(word)?.flags ?? 0),
  ];
  return join(parts.map(({ buffer }) => new Uint8Array(buffer)));
}

interface Layout {
  readonly edges: Uint32Array;
  /** For each edge, how many words of its node come before those that go along it. */
  readonly before: Uint32Array;
}

/** Gives each state a place, the root at 1: edge 0 is none. */
function layOut(root: State, letters: readonly number[]): Layout {
  const places = placesOf(root);
  const size = [...places.keys()].reduce((sum, { edges }) => sum + edges.size, 1);
  if (size >= MOST_NODES || letters.length > 256) {
    throw new RangeError('The dictionary is too large for its format.');
  }
  const codes = new Map(letters.map((letter, code) => [letter, code]));
  const counts = new Map<State, number>();
  const edges = new Uint32Array(size);
  const before = new Uint32Array(size);
  for (const [state, place] of places) {
    let edge = place;
    let words = 0;
    for (const [letter, target] of state.edges) {
      const isLast = edge === place + state.edges.size - 1;
      const bits = (codes.get(letter) ?? 0) | (isLast ? LAST : 0) | (target.isFinal ? FINAL : 0);
      edges[edge] = (bits | ((target.edges.size > 0 ? (places.get(target) ?? 0) : 0) << NODE_SHIFT)) >>> 0;
      before[edge] = words;
      words += countWords(target, counts);
      edge++;
    }
  }
  return { edges, before };
}

/** Every state with edges, with the number of its first one: in the order in which they are met, breadth first. */
function placesOf(root: State): Map<State, number> {
  const places = new Map<State, number>([[root, 1]]);
  let next = 1 + root.edges.size;
  for (const state of places.keys()) {
    for (const target of state.edges.values()) {
      if (target.edges.size > 0 && !places.has(target)) {
        places.set(target, next);
        next += target.edges.size;
      }
    }
  }
  return places;
}

function countWords(state: State, counts: Map<State, number>): number {
  let count = counts.get(state);
  if (count === undefined) {
    count = state.isFinal ? 1 : 0;
    for (const target of state.edges.values()) {
      count += countWords(target, counts);
    }
    counts.set(state, count);
  }
  return count;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
