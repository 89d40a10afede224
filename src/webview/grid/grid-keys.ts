import { boxOf, chosen, copy, goTo, removeRow, selectedItems, startEditing, tick } from '../actions';
import { isTyping } from '../keys';
import type { Page } from '../page';
import type { Item, ObjectiveItem } from '../state/items';
import { objectivesOf, select } from '../state/selection';
import { toggleGroup } from './grid-mouse';

/** Gives the keyboard to a row, wherever it is. */
export interface RowFocus {
  activate(key: string): void;
}

/** Rows that PageUp and PageDown go. */
const PAGE = 10;

/** Keys on a row: arrows, Home and End, Space ticks, Enter opens, F2 edits, Insert adds, Delete removes. */
export function onGridKey(event: KeyboardEvent, page: Page, rows: RowFocus): void {
  if (event.defaultPrevented || isTyping(event) || event.altKey) {
    return;
  }
  const isOnRow = event.target instanceof HTMLTableRowElement;
  const { items } = page.items;
  const index = items.findIndex(({ key }) => key === page.view.active);
  const item = items[Math.max(index, 0)];
  if (item === undefined) {
    return;
  }
  const next = goalOf(event, items, Math.max(index, 0));
  const isHandled =
    next !== undefined
      ? move(event, page, rows, items, next)
      : event.ctrlKey || event.metaKey
        ? onCommandKey(event.key.toLowerCase(), page)
        : isOnRow && onRowKey(event, page, rows, item);
  if (isHandled) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Where an arrow and its like lead to. */
function goalOf({ key }: KeyboardEvent, items: readonly Item[], from: number): number | undefined {
  const last = items.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'PageDown':
      return Math.min(from + PAGE, last);
    case 'PageUp':
      return Math.max(from - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function move(event: KeyboardEvent, page: Page, rows: RowFocus, items: readonly Item[], to: number): true {
  const goal = items[to];
  if (goal !== undefined) {
    if (event.shiftKey) {
      page.update({ selected: select(items, page.view.selected, goal.key, 'range', page.view.active) });
    }
    rows.activate(goal.key);
  }
  return true;
}

function onCommandKey(key: string, page: Page): boolean {
  if (key === 'a') {
    page.update({ selected: objectivesOf(page.items.items).map(item => item.key) });
    return true;
  }
  const selected = selectedItems(page);
  // Marked text is what Ctrl+C means, where there is some.
  if (key === 'c' && selected.length > 0 && document.getSelection()?.isCollapsed !== false) {
    void copy(page, selected);
    return true;
  }
  return false;
}

function onRowKey(event: KeyboardEvent, page: Page, rows: RowFocus, item: Item): boolean {
  const { key } = event;
  if (key === 'Escape' && page.view.selected.length > 0) {
    page.update({ selected: [] });
    return true;
  }
  if ('isOpen' in item && onGroupKey(key, page, item)) {
    return true;
  }
  if (key === 'ArrowLeft') {
    return toParent(page, rows, item);
  }
  if (key === ' ' && (item.kind === 'objective' || item.kind === 'subItem')) {
    const wanted = boxOf(item) === 'done' ? 'todo' : 'done';
    void tick(page, item.kind === 'objective' ? chosen(page, item) : [item], wanted);
    return true;
  }
  return item.kind === 'objective' && onObjectiveKey(event, page, item);
}

function onGroupKey(key: string, page: Page, item: Extract<Item, { isOpen: boolean }>): boolean {
  const wants = key === 'ArrowRight' ? true : key === 'ArrowLeft' ? false : !item.isOpen;
  if (!['ArrowRight', 'ArrowLeft', 'Enter', ' '].includes(key) || wants === item.isOpen) {
    return false;
  }
  toggleGroup(page, item.key);
  return true;
}

function toParent(page: Page, rows: RowFocus, item: Item): true {
  const { items } = page.items;
  const above = items.slice(0, items.indexOf(item)).reverse();
  const parent = above.find(({ level }) => level < item.level);
  if (parent !== undefined) {
    rows.activate(parent.key);
  }
  return true;
}

function onObjectiveKey({ key, shiftKey }: KeyboardEvent, page: Page, item: ObjectiveItem): boolean {
  switch (key) {
    case 'Enter':
      goTo(item);
      return true;
    case 'F2':
      return startEditing(page, item, shiftKey ? 'owner' : 'objective');
    case 'Insert':
      return startEditing(page, item, 'add');
    case 'Delete':
      void removeRow(page, item);
      return true;
    default:
      return false;
  }
}
