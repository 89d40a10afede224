import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { boxOf, type Wanted } from '../actions';
import type { Page } from '../page';
import type { ObjectiveItem, SubItemItem } from '../state/items';
import { t } from '../words';
import { labelOf } from './row-label';

/**
 * The box of a row, as it is or as it has just been wished; nothing where it cannot be set. Its classes are left to the
 * element, which draws the tick by one of them: `class` set here would take that away.
 */
export function checkbox(
  page: Page,
  item: ObjectiveItem | SubItemItem,
  onWish: (wanted: Wanted) => void,
  canFocus = true,
) {
  const box = page.pending.get(item.key) ?? boxOf(item);
  if (box === null) {
    return nothing;
  }
  const isChecked = box === 'done';
  const label = item.kind === 'objective' ? labelOf(item.row) : item.subItem.text;
  const wish = () => onWish(isChecked ? 'todo' : 'done');
  return html`<vscode-checkbox
    ?data-pending=${page.pending.has(item.key)}
    aria-label=${t('tick', label)}
    tabindex=${canFocus ? '0' : '-1'}
    @click=${wish}
    @keydown=${onSpace(wish)}
    .checked=${live(isChecked)}
  ></vscode-checkbox>`;
}

/**
 * What a person does to a box, by mouse and keyboard. Not its `change` event: the element tells of what we set as well,
 * and a row that is drawn for another objective would tick that one.
 */
export function onSpace(act: () => void): (event: KeyboardEvent) => void {
  return event => {
    if (event.key === ' ') {
      event.preventDefault();
      act();
    }
  };
}
