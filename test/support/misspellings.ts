import { areNeighbours } from '../../src/core/spelling/keyboard';

export const SLIPS = ['dropped', 'doubled', 'swapped', 'wrong', 'neighbour'] as const;
export type Slip = (typeof SLIPS)[number];

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: () => number, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)]!;
}

/** One slip at any letter, the first one too. Capitals stay where the finger was. */
export function misspell(word: string, slip: Slip, random: () => number): string {
  const at = Math.floor(random() * (slip === 'swapped' ? word.length - 1 : word.length));
  const [start, letter, end] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (slip) {
    case 'dropped':
      return start + end;
    case 'doubled':
      return start + letter + letter.toLowerCase() + end;
    case 'swapped':
      return start + inCase(end.charAt(0), letter) + inCase(letter, end.charAt(0)) + end.slice(1);
    default:
      return start + inCase(pick(random, otherLetters(letter.toLowerCase(), slip)), letter) + end;
  }
}

function otherLetters(letter: string, slip: Slip): string[] {
  const others = LETTERS.filter(other => other !== letter);
  const near = others.filter(other => areNeighbours(letter, other));
  return slip === 'neighbour' && near.length > 0 ? near : others;
}

function inCase(letter: string, model: string): string {
  return model === model.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
}
