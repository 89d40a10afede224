import { FAR, FINAL, HEADER_WORDS, LAST, MAGIC, NODE_SHIFT, VERSION } from './graph-format';

/** An edge of a graph; `NO_EDGE` where there is none. */
export type Edge = number;
export const NO_EDGE: Edge = -1;

/**
 * All words of a dictionary as a minimal automaton (DAFSA), read where the bytes lie: nothing is unpacked. The layout
 * is told in graph-format.ts.
 */
export class WordGraph {
  readonly wordCount: number;
  /** The node that words start at. */
  readonly root: number;
  readonly #edges: Uint32Array;
  readonly #far: Uint32Array;
  readonly #before: Uint16Array;
  readonly #letters: Uint16Array;
  /** The same as `#letters` in lower case. */
  readonly #folded: Uint16Array;
  readonly #frequencies: Uint8Array;
  readonly #flags: Uint8Array;

  /**
   * Opens a graph without copying it, unless it starts at an odd address.
   *
   * @throws RangeError where the bytes are no graph of this version.
   */
  constructor(bytes: Uint8Array) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const [letters, edges, root, words, far] = readHeader(aligned);
    const { buffer } = aligned;
    let offset = aligned.byteOffset + HEADER_WORDS * 4;
    const take = (length: number): number => (offset += length) - length;
    this.wordCount = words;
    this.root = root;
    this.#edges = new Uint32Array(buffer, take(edges * 4), edges);
    this.#far = new Uint32Array(buffer, take(far * 8), far * 2);
    this.#before = new Uint16Array(buffer, take(edges * 2), edges);
    this.#letters = new Uint16Array(buffer, take(letters * 2), letters);
    this.#folded = this.#letters.map(letter => String.fromCharCode(letter).toLowerCase().charCodeAt(0));
    this.#frequencies = new Uint8Array(buffer, take(words), words);
    this.#flags = new Uint8Array(buffer, take(words), words);
  }

  has(word: string): boolean {
    return this.numberOf(word) >= 0;
  }

  /** The number of a word, from 0; -1 for what is no word. */
  numberOf(word: string): number {
    let node = this.root;
    let number = 0;
    let edge = NO_EDGE;
    for (let i = 0; i < word.length; i++) {
      if (i > 0 && this.isFinal(edge)) {
        number++;
      }
      edge = this.#find(node, word.charCodeAt(i));
      if (edge === NO_EDGE) {
        return -1;
      }
      number += this.#wordsBefore(edge);
      node = this.nodeOf(edge);
    }
    return edge !== NO_EDGE && this.isFinal(edge) ? number : -1;
  }

  /** How common the word is, on a logarithmic scale from 1 to 255; 0 where that is not known. */
  frequencyOf(word: string): number {
    return this.#frequencies[this.numberOf(word)] ?? 0;
  }

  /** Bits of FLAGS; 0 for what is no word. */
  flagsOf(word: string): number {
    return this.#flags[this.numberOf(word)] ?? 0;
  }

  /** The first edge of a node. */
  firstEdge(node: number): Edge {
    return node === 0 ? NO_EDGE : node;
  }

  /** The next edge of the same node. */
  nextEdge(edge: Edge): Edge {
    return ((this.#edges[edge] ?? LAST) & LAST) === 0 ? edge + 1 : NO_EDGE;
  }

  nodeOf(edge: Edge): number {
    return (this.#edges[edge] ?? 0) >>> NODE_SHIFT;
  }

  /** A word ends behind this edge. */
  isFinal(edge: Edge): boolean {
    return ((this.#edges[edge] ?? 0) & FINAL) !== 0;
  }

  letterOf(edge: Edge): number {
    return this.#letters[(this.#edges[edge] ?? 0) & 0xff] ?? 0;
  }

  /** The letter of an edge in lower case. */
  foldedLetterOf(edge: Edge): number {
    return this.#folded[(this.#edges[edge] ?? 0) & 0xff] ?? 0;
  }

  #find(node: number, letter: number): Edge {
    for (let edge = this.firstEdge(node); edge !== NO_EDGE; edge = this.nextEdge(edge)) {
      const found = this.letterOf(edge);
      if (found >= letter) {
        return found === letter ? edge : NO_EDGE;
      }
    }
    return NO_EDGE;
  }

  #wordsBefore(edge: Edge): number {
    const words = this.#before[edge] ?? 0;
    return words === FAR ? this.#farBefore(edge) : words;
  }

  #farBefore(edge: Edge): number {
    let low = 0;
    let high = this.#far.length / 2;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#far[middle * 2] ?? 0) <= edge) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return this.#far[low * 2 + 1] ?? 0;
  }
}

function readHeader(bytes: Uint8Array): [number, number, number, number, number] {
  if (bytes.byteLength < HEADER_WORDS * 4) {
    throw new RangeError('This is no dictionary: it ends within its header.');
  }
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  const [magic, version, letters = 0, edges = 0, root = 0, words = 0, far = 0] = header;
  if (magic !== MAGIC) {
    throw new RangeError('This is no dictionary: it does not start as one.');
  }
  if (version !== VERSION) {
    throw new RangeError(`The dictionary has version ${version ?? '?'}, and ${VERSION} can be read.`);
  }
  const length = HEADER_WORDS * 4 + edges * 6 + far * 8 + letters * 2 + words * 2;
  if (length !== bytes.byteLength || root >= edges || letters > 256) {
    throw new RangeError(`The dictionary is damaged: ${bytes.byteLength} bytes where ${length} should be.`);
  }
  return [letters, edges, root, words, far];
}
