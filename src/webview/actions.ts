import type { BoxState } from '../protocol/model';
import type { Target } from '../protocol/webview-messages';
import type { Page } from './page';
import { request } from './requests';
import type { ObjectiveItem, SubItemItem } from './state/items';
import { rowKey } from './state/keys';
import { objectivesOf } from './state/selection';
import type { Editing } from './state/view';
import { post } from './vscode-api';
import { t } from './words';

// What a person does to objectives. Each asks the host, which asks the text; what the page shows meanwhile is a guess.

export type Wanted = Exclude<BoxState, null>;

export async function tick(
  page: Page,
  items: readonly (ObjectiveItem | SubItemItem)[],
  wanted: Wanted,
): Promise<void> {
  const settable = items.filter(item => boxOf(item) !== null);
  if (settable.length === 0) {
    return;
  }
  const turn = Symbol('tick');
  for (const { key } of settable) {
    page.pending.set(key, wanted);
    page.lastTicks.set(key, turn);
  }
  page.redraw();
  const { message } = await request({ type: 'tick', wanted, targets: settable.map(targetOf) });
  for (const { key } of settable.filter(each => page.lastTicks.get(each.key) === turn)) {
    page.pending.delete(key);
    page.lastTicks.delete(key);
  }
  if (message !== null) {
    page.tell(
      message,
      'warning',
      settable.map(({ file }) => file.head.uri),
    );
  }
  page.redraw();
}

/** What the box of a row shows; null where it has none. */
export function boxOf(item: ObjectiveItem | SubItemItem): BoxState {
  return item.kind === 'objective' ? item.row.box : item.subItem.box;
}

function targetOf(item: ObjectiveItem | SubItemItem): Target {
  const { uri, revision } = item.file.head;
  return { uri, revision, id: item.row.id, subItem: item.kind === 'subItem' ? item.index : null };
}

/** The selected rows in the order of the page, or the given one where it is not among them. */
export function chosen(page: Page, item: ObjectiveItem): readonly ObjectiveItem[] {
  const selected = selectedItems(page);
  return selected.some(({ key }) => key === item.key) ? selected : [item];
}

export function selectedItems(page: Page): readonly ObjectiveItem[] {
  const keys = new Set(page.view.selected);
  return keys.size === 0 ? [] : objectivesOf(page.items.items).filter(({ key }) => keys.has(key));
}

export function goTo(item: ObjectiveItem | SubItemItem): void {
  const { uri, revision } = item.file.head;
  post({ type: 'goTo', uri, revision, id: item.row.id });
}

export async function copy(page: Page, items: readonly ObjectiveItem[]): Promise<void> {
  const { message, ok } = await request({ type: 'copy', targets: items.map(targetOf) });
  page.tell(message ?? t('copied'), ok ? 'info' : 'warning');
}

export async function undo(page: Page): Promise<void> {
  const { message } = await request({ type: 'undo' });
  if (message !== null) {
    page.tell(message, 'warning');
  }
}

export async function removeRow(page: Page, item: ObjectiveItem): Promise<void> {
  const { uri, revision } = item.file.head;
  const { message } = await request({ type: 'remove', uri, revision, id: item.row.id });
  if (message !== null) {
    page.tell(message, 'warning');
  }
}

/** Opens a field for the words of a row, or for those of a new row below it. False where they cannot be edited here. */
export function startEditing(page: Page, item: ObjectiveItem, kind: Editing['kind']): boolean {
  const { file, row, key } = item;
  const source = kind === 'add' ? '' : sourceOf(item, kind);
  if (source === null || !leaveField(page)) {
    return false;
  }
  const { uri, revision } = file.head;
  page.update({
    editing: { kind, key, uri, revision, id: row.id, expected: source, value: source },
    active: key,
  });
  return true;
}

/** Closes the field that is open. False where words stand in it that are not saved: then it has the keyboard again. */
function leaveField(page: Page): boolean {
  const { editing } = page.view;
  if (editing === null || editing.value === editing.expected) {
    return true;
  }
  document.querySelector<HTMLElement>('.field textarea')?.focus();
  return false;
}

export function sourceOf({ row }: ObjectiveItem, field: 'objective' | 'owner'): string | null {
  const source = field === 'objective' ? row.source : row.ownerSource;
  return source === undefined ? (field === 'objective' ? row.text : (row.owner ?? '')) : source;
}

/** Ends the field that is open and has its words written. Where that is refused, it opens again with the words in it. */
export async function commit(page: Page): Promise<void> {
  const { editing } = page.view;
  if (editing === null) {
    return;
  }
  page.update({ editing: null });
  if (editing.value === editing.expected) {
    return;
  }
  const field = { editing };
  page.sent.add(field);
  const { ok, message } = await request(messageOf(page, editing));
  page.sent.delete(field);
  if (!ok && page.view.editing === null && isThere(page, field.editing)) {
    page.update({ editing: field.editing });
  }
  if (message !== null) {
    page.tell(ok ? message : `${message} ${t('yourText', editing.value)}`, 'warning');
  }
}

function isThere(page: Page, { uri, key }: Editing): boolean {
  return page.plan.get(uri)?.rows.some(({ id }) => rowKey(uri, id) === key) === true;
}

function messageOf(page: Page, editing: Editing): Parameters<typeof request>[0] {
  const { kind, key, uri, id, expected, value } = editing;
  const item = objectivesOf(page.items.items).find(each => each.key === key);
  // The row as it is now, if it is still there: only the words of the field must not have changed since.
  const row = { uri, revision: item?.file.head.revision ?? editing.revision, id: item?.row.id ?? id };
  return kind === 'add'
    ? { type: 'add', ...row, text: value, owner: item?.row.owner ?? '' }
    : { type: 'edit', ...row, field: kind, expected, source: value };
}
