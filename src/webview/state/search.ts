import { ownerKey, splitOwners } from '../../core/objectives/owners';
import { pillarKey } from '../../core/report/figures';
import type { FileModel, RowModel } from '../../protocol/model';
import { pillarOf } from './figures';
import type { Filters, StateFilter } from './view';

/** What a filter looks at, made once for each row. */
interface Searchable {
  readonly text: string;
  readonly owners: readonly string[];
}

const searchables = new WeakMap<RowModel, Searchable>();

/** Says of each row of a file whether the filters let it through. */
export function rowFilter(filters: Filters): (file: FileModel, row: RowModel) => boolean {
  const terms = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  const { owner, state, pillar, file: uri, hideDone } = filters;
  return (file, row) =>
    (uri === null || file.head.uri === uri) &&
    !(hideDone && row.state === 'done') &&
    fitsState(row, state) &&
    (pillar === null || pillarKey(pillarOf(file, row)) === pillar) &&
    fitsWords(row, terms, owner);
}

function fitsWords(row: RowModel, terms: readonly string[], owner: string | null): boolean {
  if (terms.length === 0 && owner === null) {
    return true;
  }
  const { text, owners } = searchableOf(row);
  const hasOwner = owner === null || (owner === '' ? owners.length === 0 : owners.includes(owner));
  return hasOwner && terms.every(term => text.includes(term));
}

function fitsState(row: RowModel, state: StateFilter): boolean {
  const isPlaceholder = row.marks.includes('placeholder');
  return state === 'all' || (state === 'placeholder' ? isPlaceholder : row.state === state && !isPlaceholder);
}

function searchableOf(row: RowModel): Searchable {
  let found = searchables.get(row);
  if (found === undefined) {
    const words = [row.number, row.text, row.owner, ...row.links.map(({ text }) => text)];
    const answers = row.subItems.map(({ text }) => text);
    found = {
      text: [...words, ...answers].filter(Boolean).join('\n').toLowerCase(),
      owners: splitOwners(row.owner).map(ownerKey),
    };
    searchables.set(row, found);
  }
  return found;
}
