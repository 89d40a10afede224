/**
 * The bytes of a word graph, little-endian:
 *
 *     header     HEADER_WORDS × u32: magic, version, letters, edges, root, words, far
 *     edges      edges × u32: letter (8 bits) | last of its node | ends a word | node that it leads to (22 bits)
 *     far        far × 2 × u32: number of an edge, words before it; for those whose number is FAR
 *     before     edges × u16: how many words of the same node come before those of this edge
 *     letters    letters × u16: UTF-16 code units, ascending
 *     frequency  words × u8
 *     flags      words × u8
 *
 * A node is the number of its first edge; 0 is the one without edges. Words have numbers in the order of their letters.
 */
export const MAGIC = 0x4757545a;
export const VERSION = 1;
export const HEADER_WORDS = 7;
export const LAST = 1 << 8;
export const FINAL = 1 << 9;
export const NODE_SHIFT = 10;
export const MOST_NODES = 1 << 22;
export const FAR = 0xffff;

/** Bits of a word's flags. */
export const FLAGS = {
  /** British English has it, American English has not: "organisation". */
  british: 1,
  /** A name or term of computing, or a company: no word of a general dictionary. */
  technical: 2,
  /** Of the vocabulary that this project ships for its field. */
  field: 4,
} as const;

/** Frequencies are logarithms: ten more is twice as often. */
export const FREQUENCY_OF_DOUBLE = 10;
