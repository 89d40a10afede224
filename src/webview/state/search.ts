import { ownerKey, splitOwners } from '../../core/objectives/owners';
import { pillarKey } from '../../core/report/figures';
import type { FileModel, RowModel } from '../../protocol/model';
import { pillarOf } from './figures';
import type { Filters, StateFilter } from './view';

/** The words of a row as they are searched, made once for each row. */
const searchTexts = new WeakMap<RowModel, string>();

/** Says of each row of a file whether the filters let it through. */
export function rowFilter(filters: Filters): (file: FileModel, row: RowModel) => boolean {
  const terms = plain(filters.text).split(/\s+/).filter(Boolean);
  const { state, pillar, file: uri, hideDone } = filters;
  const isOwned = ownerFilter(filters.owner);
  return (file, row) =>
    (uri === null || file.head.uri === uri) &&
    !(hideDone && row.state === 'done') &&
    fitsState(row, state) &&
    (pillar === null || pillarKey(pillarOf(file, row)) === pillar) &&
    isOwned(row.owner) &&
    fitsWords(row, terms);
}

/** Rows have few owner cells that differ, and each takes time to be read: it is read once. */
function ownerFilter(wanted: string | null): (cell: string | null) => boolean {
  const known = new Map<string | null, boolean>();
  return cell => {
    const fits = known.get(cell) ?? (wanted === null || isOwnedBy(cell, wanted));
    known.set(cell, fits);
    return fits;
  };
}

function isOwnedBy(cell: string | null, wanted: string): boolean {
  const owners = splitOwners(cell).map(ownerKey);
  return wanted === '' ? owners.length === 0 : owners.includes(wanted);
}

function fitsWords(row: RowModel, terms: readonly string[]): boolean {
  if (terms.length === 0) {
    return true;
  }
  const text = searchTextOf(row);
  return terms.every(term => text.includes(term));
}

function fitsState(row: RowModel, state: StateFilter): boolean {
  const isPlaceholder = row.marks.includes('placeholder');
  return state === 'all' || (state === 'placeholder' ? isPlaceholder : row.state === state && !isPlaceholder);
}

/** An accented letter is one character or two, as the author's keyboard had it. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function searchTextOf(row: RowModel): string {
  let text = searchTexts.get(row);
  if (text === undefined) {
    const words = [row.number, row.text, row.owner, ...row.links.map(link => link.text)];
    const answers = row.subItems.map(subItem => subItem.text);
    text = plain([...words, ...answers].filter(Boolean).join('\n'));
    searchTexts.set(row, text);
  }
  return text;
}
