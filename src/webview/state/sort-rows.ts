import type { FileModel, RowModel } from '../../protocol/model';
import type { Sort } from './view';

/** Compares texts as the user's language does. */
export type Collator = Pick<Intl.Collator, 'compare'>;

export type Ranks = ReadonlyMap<RowModel, number>;

/** What was ranked before: filtering must not compare thousands of texts again. */
const ranked = new WeakMap<readonly FileModel[], Map<Sort, Ranks>>();

/** The place of each row among all rows of the files, in an order. */
export function ranksOf(files: readonly FileModel[], sort: Sort, collator: Collator): Ranks {
  const known = ranked.get(files) ?? new Map<Sort, Ranks>();
  ranked.set(files, known);
  let ranks = known.get(sort);
  if (ranks === undefined) {
    const rows = files.flatMap(file => file.rows).sort(comparison(sort, collator));
    ranks = new Map(rows.map((row, rank) => [row, rank]));
    known.set(sort, ranks);
  }
  return ranks;
}

/** What of a row is compared; a row without it comes last. */
const SORT_WORDS: Readonly<Record<Exclude<Sort, 'document'>, (row: RowModel) => string>> = {
  objective: ({ text }) => text,
  owner: ({ owner }) => owner ?? '',
  state: ({ state }) => ({ todo: 'a', unknown: 'b', done: 'c' })[state],
};

function comparison(sort: Sort, collator: Collator): (a: RowModel, b: RowModel) => number {
  const words = sort === 'document' ? () => '' : SORT_WORDS[sort];
  return (a, b) => {
    const [left, right] = [words(a), words(b)];
    return left === '' || right === ''
      ? Number(left === '') - Number(right === '')
      : collator.compare(left, right);
  };
}
