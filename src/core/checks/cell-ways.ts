import type { TableRow } from '../scan/step-file';
import type { Span } from '../text/span';

/** Blank cells that can be taken out of a row, with what stands between them left as it is. */
export interface Way {
  /** Positions of the cells, in order. */
  readonly cells: readonly number[];
  readonly spans: readonly Span[];
}

interface Run {
  readonly start: number;
  readonly length: number;
}

/** More than these nobody would read. */
const MOST_WAYS = 4;
const LONGEST_ROW = 100;

/**
 * The different rows that taking `count` blank cells out of a row can give, those first that take the last ones. Which
 * cells of a run of blank ones go makes no difference.
 */
export function waysToDrop(row: TableRow, count: number): Way[] {
  if (row.cells.length > LONGEST_ROW) {
    return [];
  }
  return choose(blankRuns(row).reverse(), count)
    .slice(0, MOST_WAYS)
    .map(taken => ({
      cells: taken
        .flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index))
        .sort((a, b) => a - b),
      spans: taken.map(run => spanOf(row, run)),
    }));
}

function blankRuns({ cells }: TableRow): Run[] {
  const runs: Run[] = [];
  for (const [index, { content }] of cells.entries()) {
    const last = runs.at(-1);
    if (content.start < content.end) {
      continue;
    }
    if (last !== undefined && last.start + last.length === index) {
      runs[runs.length - 1] = { start: last.start, length: last.length + 1 };
    } else {
      runs.push({ start: index, length: 1 });
    }
  }
  return runs;
}

/** Each way to take `count` cells from the runs; of a run at the row's start the first ones, else the last ones. */
function choose(runs: readonly Run[], count: number): Run[][] {
  if (count === 0) {
    return [[]];
  }
  const [first, ...rest] = runs;
  if (first === undefined || runs.reduce((sum, { length }) => sum + length, 0) < count) {
    return [];
  }
  const ways: Run[][] = [];
  for (let taken = Math.min(first.length, count); taken >= 0 && ways.length <= MOST_WAYS; taken--) {
    const start = first.start === 0 ? 0 : first.start + first.length - taken;
    const here = taken === 0 ? [] : [{ start, length: taken }];
    ways.push(...choose(rest, count - taken).map(others => [...here, ...others]));
  }
  return ways;
}

/** The cells with one of the pipes beside them: at the row's start the one behind, else the one before. */
function spanOf({ cells, span }: TableRow, { start, length }: Run): Span {
  if (start === 0) {
    return { start: cells[0]?.span.start ?? span.start, end: cells[length]?.span.start ?? span.end };
  }
  return {
    start: cells[start - 1]?.span.end ?? span.start,
    end: cells[start + length - 1]?.span.end ?? span.end,
  };
}
