import type { Progress } from '../../core/objectives/step-plan';
import type { AccountabilityModel, FileModel, RowModel, SubItemModel } from '../../protocol/model';
import { progressOfRows, sectionProgress } from './figures';
import { fileKey, pathOf, rowKey, sectionKey, subItemKey } from './keys';
import { rowFilter } from './search';
import { ranksOf, type Collator } from './sort-rows';
import type { Filters, ViewState } from './view';

/** What the table of objectives shows, from top to bottom. `level` is 1 at the outermost. */
export type Item = FileItem | SectionItem | AccountabilitiesItem | ObjectiveItem | SubItemItem | AddItem;

interface ItemBase {
  /** Names the item for as long as it is there. */
  readonly key: string;
  readonly level: number;
  readonly file: FileModel;
}

interface Group {
  readonly label: string;
  readonly progress: Progress;
  readonly isOpen: boolean;
}

export interface FileItem extends ItemBase, Group {
  readonly kind: 'file';
}

export interface SectionItem extends ItemBase, Group {
  readonly kind: 'section';
}

export interface AccountabilitiesItem extends ItemBase {
  readonly kind: 'accountabilities';
  /** The section's heading; null where that stands above already. */
  readonly label: string | null;
  readonly entries: readonly AccountabilityModel[];
  readonly isOpen: boolean;
}

export interface ObjectiveItem extends ItemBase {
  readonly kind: 'objective';
  readonly row: RowModel;
  /** File and headings, where the table is not grouped by them. */
  readonly place: string | null;
}

export interface SubItemItem extends ItemBase {
  readonly kind: 'subItem';
  readonly row: RowModel;
  readonly index: number;
  readonly subItem: SubItemModel;
}

/** Where the words of a new row are typed. */
export interface AddItem extends ItemBase {
  readonly kind: 'add';
  readonly row: RowModel;
}

export interface ItemList {
  readonly items: readonly Item[];
  /** Objectives that the filters let through, those in closed groups too. */
  readonly shown: number;
  readonly total: number;
}

export interface ItemOptions {
  readonly view: Pick<ViewState, 'filters' | 'sort' | 'toggled' | 'editing'>;
  /** False where the page is about one file. */
  readonly showsFiles: boolean;
  readonly collator: Collator;
}

export function listItems(files: readonly FileModel[], options: ItemOptions): ItemList {
  const total = files.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = shownRows(files, options.view);
  const count = [...shown.values()].reduce((sum, rows) => sum + rows.length, 0);
  const items = options.view.sort === 'document' ? grouped(shown, options) : sorted(files, shown, options);
  return { items, shown: count, total };
}

type ShownRows = ReadonlyMap<FileModel, readonly RowModel[]>;

function shownRows(files: readonly FileModel[], { filters, editing }: ItemOptions['view']): ShownRows {
  const fits = rowFilter(filters);
  return new Map(
    files.map(file => [
      file,
      // A row that is being typed in stays, whatever the filters say.
      file.rows.filter(row => fits(file, row) || editing?.key === rowKey(file.head.uri, row.id)),
    ]),
  );
}

function sorted(files: readonly FileModel[], shown: ShownRows, options: ItemOptions): Item[] {
  const ranks = ranksOf(files, options.view.sort, options.collator);
  const objectives = [...shown].flatMap(([file, rows]) =>
    rows.map(row => objectiveItem(file, row, 1, placeOf(file, row, options.showsFiles))),
  );
  objectives.sort((a, b) => (ranks.get(a.row) ?? 0) - (ranks.get(b.row) ?? 0));
  return objectives.flatMap(item => withAnswers(item, options));
}

function placeOf({ head }: FileModel, { section }: RowModel, showsFiles: boolean): string {
  return [...(showsFiles ? [head.title] : []), ...pathOf(head, section)].join(' › ');
}

function grouped(shown: ShownRows, options: ItemOptions): Item[] {
  const toggled = new Set(options.view.toggled);
  const { file: only } = options.view.filters;
  return [...shown].flatMap(([file, rows]) => {
    // Not even its accountabilities, which are shown where no objective is.
    if (only !== null && file.head.uri !== only && rows.length === 0) return [];
    const sections = sectionItems(file, rows, options, toggled);
    if (!options.showsFiles || sections.length === 0) {
      return sections;
    }
    const key = fileKey(file.head.uri);
    const isOpen = !toggled.has(key);
    const progress = progressOfRows(file.rows);
    const item: FileItem = { kind: 'file', key, level: 1, file, label: file.head.title, progress, isOpen };
    return isOpen ? [item, ...sections] : [item];
  });
}

const progresses = new WeakMap<FileModel, readonly Progress[]>();

function progressOfSections(file: FileModel): readonly Progress[] {
  const known = progresses.get(file) ?? sectionProgress(file);
  progresses.set(file, known);
  return known;
}

/** The rows and sections of one file. A section is shown when something in it is. */
function sectionItems(
  file: FileModel,
  rows: readonly RowModel[],
  options: ItemOptions,
  toggled: ReadonlySet<string>,
): Item[] {
  const { head } = file;
  const outer = options.showsFiles ? 2 : 1;
  const rowsOf = groupBySection(rows);
  const entriesOf = groupBySection(isFiltering(options.view.filters, head.uri) ? [] : head.accountabilities);
  const holds = sectionsWithContent(file, rowsOf, entriesOf);
  const ofFile = accountabilities(
    file,
    `${fileKey(head.uri)}~`,
    outer,
    head.title,
    entriesOf.get(null) ?? [],
    toggled,
  );
  const items: Item[] = [...ofFile, ...objectives(file, rowsOf.get(null) ?? [], outer, options)];
  const levels: number[] = [];
  /** Sections in a closed one. */
  const hidden = new Set<number>();
  head.sections.forEach(({ heading, parent }, index) => {
    const level = parent === null ? outer : (levels[parent] ?? outer) + 1;
    levels[index] = level;
    if (parent !== null && hidden.has(parent)) hidden.add(index);
    if (hidden.has(index) || !holds.has(index)) return;
    const key = sectionKey(head, index);
    const entries = entriesOf.get(index) ?? [];
    if (!holds.has(index, 'rows')) {
      items.push(...accountabilities(file, `${key}~`, level, heading, entries, toggled));
      return;
    }
    const isOpen = !toggled.has(key);
    const progress = progressOfSections(file)[index] ?? progressOfRows([]);
    items.push({ kind: 'section', key, level, file, label: heading, progress, isOpen });
    if (!isOpen) {
      hidden.add(index);
      return;
    }
    items.push(...accountabilities(file, `${key}~`, level + 1, null, entries, toggled));
    items.push(...objectives(file, rowsOf.get(index) ?? [], level + 1, options));
  });
  return items;
}

/** True where rows of this file are left out: what is no objective is then left out too. */
function isFiltering({ text, owner, state, pillar, file, hideDone }: Filters, uri: string): boolean {
  const isOther = file !== null && file !== uri;
  return isOther || text !== '' || owner !== null || state !== 'all' || pillar !== null || hideDone;
}

function groupBySection<T extends { readonly section: number | null }>(
  all: readonly T[],
): Map<number | null, T[]> {
  const groups = new Map<number | null, T[]>();
  for (const each of all) {
    const group = groups.get(each.section);
    if (group === undefined) {
      groups.set(each.section, [each]);
    } else {
      group.push(each);
    }
  }
  return groups;
}

/** The sections at or below which something stands; `rows`: an objective, or a section that has both. */
function sectionsWithContent(
  { head }: FileModel,
  rows: ReadonlyMap<number | null, unknown>,
  entries: ReadonlyMap<number | null, unknown>,
) {
  const withRows = new Set<number>();
  const withEntries = new Set<number>();
  const addAll = (to: Set<number>, from: Iterable<number | null>) => {
    for (const start of from) {
      for (let at = start; at !== null && !to.has(at); at = head.sections[at]?.parent ?? null) to.add(at);
    }
  };
  addAll(withRows, rows.keys());
  addAll(withEntries, entries.keys());
  // A section around lists of accountabilities is a heading above them, as one around objectives is.
  const parents = [...withEntries].map(index => head.sections[index]?.parent ?? null);
  addAll(withRows, parents);
  return {
    has: (index: number, what: 'any' | 'rows' = 'any') =>
      withRows.has(index) || (what === 'any' && withEntries.has(index)),
  };
}

function accountabilities(
  file: FileModel,
  key: string,
  level: number,
  label: string | null,
  entries: readonly AccountabilityModel[],
  toggled: ReadonlySet<string>,
): AccountabilitiesItem[] {
  return entries.length === 0
    ? []
    : [{ kind: 'accountabilities', key, level, file, label, entries, isOpen: toggled.has(key) }];
}

function objectives(file: FileModel, rows: readonly RowModel[], level: number, options: ItemOptions): Item[] {
  return rows.flatMap(row => withAnswers(objectiveItem(file, row, level, null), options));
}

function objectiveItem(file: FileModel, row: RowModel, level: number, place: string | null): ObjectiveItem {
  return { kind: 'objective', key: rowKey(file.head.uri, row.id), level, file, row, place };
}

/** A row, its sub-items, and the field for a row to be added below it. */
function withAnswers(item: ObjectiveItem, { view }: ItemOptions): Item[] {
  const { key, level, file, row } = item;
  const items: Item[] = [item];
  row.subItems.forEach((subItem, index) => {
    items.push({
      kind: 'subItem',
      key: subItemKey(key, index),
      level: level + 1,
      file,
      row,
      index,
      subItem,
    });
  });
  if (view.editing?.kind === 'add' && view.editing.key === key) {
    items.push({ kind: 'add', key: `${key}+`, level, file, row });
  }
  return items;
}
