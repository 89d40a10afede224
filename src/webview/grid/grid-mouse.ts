import type { Page } from '../page';
import { select } from '../state/selection';

/** A click on a row: on a heading it opens or closes what is below; with Ctrl or Shift it selects. */
export function clickRow(event: MouseEvent, page: Page): void {
  const clicked = keyAt(event);
  const item = page.items.items.find(({ key }) => key === clicked);
  if (item === undefined || isControl(event)) {
    return;
  }
  const { active, selected } = page.view;
  const isSelecting = event.ctrlKey || event.metaKey || event.shiftKey;
  if (item.kind === 'objective' && isSelecting) {
    const mode = event.shiftKey ? 'range' : 'toggle';
    page.update({ selected: select(page.items.items, selected, item.key, mode, active) });
  } else if ('isOpen' in item && !isInTable(event)) {
    toggleGroup(page, item.key);
  }
  page.update({ active: item.key });
}

/** The key of the row that the mouse is on. */
export function keyAt({ target }: Event): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-key]') : null;
  return row?.dataset['key'];
}

/** Shift and a click select rows here, and not the text between them. */
export function keepTextUnmarked(event: MouseEvent): void {
  if (event.shiftKey && !isControl(event)) {
    event.preventDefault();
  }
}

export function toggleGroup(page: Page, key: string): void {
  const { toggled } = page.view;
  page.update({
    toggled: toggled.includes(key) ? toggled.filter(each => each !== key) : [...toggled, key],
  });
}

function isControl(event: Event): boolean {
  return event
    .composedPath()
    .some(
      target =>
        target instanceof Element &&
        /^(?:button|textarea|vscode-checkbox|vscode-link)$/.test(target.localName),
    );
}

/** The words of an open list of accountabilities can be marked without closing it. */
function isInTable({ target }: Event): boolean {
  return target instanceof Element && target.closest('.accountability-table') !== null;
}
