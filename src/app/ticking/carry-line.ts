import { likeness } from './likeness';

/**
 * Where a line of `from` stands in `to`, when nobody saw what happened between the two: found by comparing all lines,
 * whatever these end with. `sure` where the line is the same; else it is the line that resembles it most, both ways.
 */
export interface CarriedLine {
  /** 0-based. */
  readonly line: number;
  readonly sure: boolean;
}

/** Beyond this many compared pairs only the lines around the difference count as found. */
const MAX_PAIRS = 1_000_000;

/** A line that keeps less than this share of its characters is another line. */
const MIN_LIKENESS = 0.5;

interface Line {
  readonly index: number;
  readonly text: string;
}

interface Hunk {
  readonly old: readonly Line[];
  readonly now: readonly Line[];
}

export function carryLine(from: string, to: string, index: number): CarriedLine | undefined {
  const old = splitLines(from);
  const line = old[index];
  if (line === undefined) {
    return undefined;
  }
  const found = findLine(old, splitLines(to), index);
  if (!('old' in found)) {
    return { line: found.index, sure: true };
  }
  const like = mostAlike(line, found);
  return like && { line: like.index, sure: false };
}

function splitLines(text: string): Line[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({ index, text: line }));
}

/** The same line in `now`, or the changed lines among which it must be. */
function findLine(old: readonly Line[], now: readonly Line[], at: number): Line | Hunk {
  const same = (i: number, j: number) => old[i]?.text === now[j]?.text;
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && same(head, head)) {
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && same(old.length - 1 - tail, now.length - 1 - tail)) {
    tail++;
  }
  const direct =
    at < head ? now[at] : at >= old.length - tail ? now[at - old.length + now.length] : undefined;
  return (
    direct ?? findBetween(old.slice(head, old.length - tail), now.slice(head, now.length - tail), at - head)
  );
}

function findBetween(old: readonly Line[], now: readonly Line[], at: number): Line | Hunk {
  if (old.length * now.length > MAX_PAIRS) {
    return { old: [], now: [] };
  }
  let before = { i: -1, j: -1 };
  for (const pair of commonLines(old, now)) {
    const line = now[pair.j];
    if (pair.i === at && line !== undefined) {
      return line;
    }
    if (pair.i > at) {
      return { old: old.slice(before.i + 1, pair.i), now: now.slice(before.j + 1, pair.j) };
    }
    before = pair;
  }
  return { old: old.slice(before.i + 1), now: now.slice(before.j + 1) };
}

/** Pairs of equal lines: a longest common subsequence. */
function commonLines(old: readonly Line[], now: readonly Line[]): { i: number; j: number }[] {
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const equal = old[i]?.text === now[j]?.text;
      longest[i * width + j] = equal ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: { i: number; j: number }[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i]?.text === now[j]?.text) {
      pairs.push({ i: i++, j: j++ });
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i++;
    } else {
      j++;
    }
  }
  return pairs;
}

/** The one line of the hunk that resembles `line` most, if `line` is also the one that it resembles most. */
function mostAlike(line: Line, hunk: Hunk): Line | undefined {
  const like = best(line, hunk.now);
  return like && best(like, hunk.old) === line ? like : undefined;
}

function best(line: Line, candidates: readonly Line[]): Line | undefined {
  let found: Line | undefined;
  let highest = MIN_LIKENESS;
  for (const candidate of candidates) {
    const value = likeness(line.text, candidate.text);
    if (value === highest) {
      found = undefined;
    } else if (value > highest) {
      highest = value;
      found = candidate;
    }
  }
  return found;
}
