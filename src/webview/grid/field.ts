import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import { commit } from '../actions';
import { keepUndoInField } from '../keys';
import type { Page } from '../page';
import { t } from '../words';

/** The field that was drawn last: drawing it again must not take the keyboard away from where the user went. */
let last: Element | undefined;
/** That field until it has been given the keyboard. */
let fresh: HTMLTextAreaElement | undefined;

/** Gives the keyboard to a field that has just been drawn, before another key can come. */
export function openFreshField(options: FocusOptions): void {
  const element = fresh;
  fresh = undefined;
  if (element?.isConnected === true) {
    element.focus(options);
    element.select();
    grow(element);
  }
}

/** Where the markdown of a cell is typed: Enter saves, Escape cancels. What is typed is kept while the page is hidden. */
export function field(page: Page, label: string) {
  return html`<span class="field">
    <textarea
      rows="1"
      aria-label=${label}
      aria-describedby="field-hint"
      .value=${live(page.view.editing?.value ?? '')}
      @input=${({ target }: { target: HTMLTextAreaElement }) => {
        const { editing } = page.view;
        grow(target);
        if (editing !== null) page.update({ editing: { ...editing, value: target.value } });
      }}
      @keydown=${(event: KeyboardEvent) => onFieldKey(event, page)}
      ${ref(element => {
        if (element instanceof HTMLTextAreaElement && element !== last) {
          last = element;
          fresh = element;
        }
      })}
    ></textarea>
    <span class="note" id="field-hint">${t('fieldHint')}</span>
  </span>`;
}

/** The row below another in which the words of a new one are typed. */
export function addCells(page: Page) {
  return html`<td role="gridcell" class="cell box"></td>
    <td role="gridcell" class="cell words">${field(page, t('addObjective'))}</td>
    <td role="gridcell" class="cell owner"></td>
    <td role="gridcell" class="cell links"></td>`;
}

function onFieldKey(event: KeyboardEvent, page: Page): void {
  keepUndoInField(event);
  // Enter also ends what an input method composes: that one is none of ours.
  if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    event.stopPropagation();
    void commit(page);
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    page.update({ editing: null });
  }
}

/** As high as what is in it. */
function grow(element: HTMLTextAreaElement): void {
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + 2}px`;
}
