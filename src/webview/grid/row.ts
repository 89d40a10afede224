import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import type { Progress } from '../../core/objectives/step-plan';
import type { Page } from '../page';
import type { AccountabilitiesItem, FileItem, Item, SectionItem } from '../state/items';
import { post } from '../vscode-api';
import { t } from '../words';
import { bar } from '../views/bar';
import { findingsOf } from '../views/findings';
import { arrow, chevron, people } from '../views/icons';
import { addCells } from './field';
import { objectiveCells, subItemCells } from './objective-row';
import type { RowState } from './row-state';

/** One row of the table: what all rows have in common, around the cells of its kind. */
export function rowContent(item: Item, page: Page, state: RowState): TemplateResult {
  const canSelect = item.kind === 'objective';
  return html`<tr
    role="row"
    class=${`row ${item.kind} level-${Math.min(item.level, 6)}`}
    data-index=${state.index}
    data-key=${item.key}
    aria-rowindex=${state.index + 2}
    aria-level=${item.level}
    aria-expanded=${ifDefined(state.isOpen)}
    aria-selected=${ifDefined(canSelect ? String(state.isSelected) : undefined)}
    tabindex=${state.isActive ? '0' : '-1'}
    .style=${`transform: translateY(${state.top}px)`}
  >
    ${cellsOf(item, page, state)}
  </tr>`;
}

function cellsOf(item: Item, page: Page, state: RowState) {
  switch (item.kind) {
    case 'file':
      return fileCells(item, page, state);
    case 'section':
      return sectionCells(item);
    case 'accountabilities':
      return accountabilityCells(item);
    case 'objective':
      return objectiveCells(item, page, state);
    case 'subItem':
      return subItemCells(item, page, state);
    case 'add':
      return addCells(page);
  }
}

function fileCells(item: FileItem, page: Page, { isActive }: RowState) {
  const { head } = item.file;
  return html`<td role="gridcell" class="group" colspan="4">
    ${chevron}<span class="group-label" dir="auto">${item.label}</span>
    <span class="file-name" dir="auto">${head.name}</span>
    <button
      class="icon-button"
      tabindex=${isActive ? '0' : '-1'}
      title=${t('openFile')}
      aria-label=${t('openFile')}
      @click=${() => post({ type: 'openFile', uri: head.uri })}
    >
      ${arrow}
    </button>
    ${findingsOf(page, head.uri, isActive)} ${progressOf(item.progress)}
  </td>`;
}

function sectionCells(item: SectionItem) {
  return html`<td role="gridcell" class="group" colspan="4">
    ${chevron}<span class="group-label" dir="auto">${item.label}</span>${progressOf(item.progress)}
  </td>`;
}

function progressOf(progress: Progress) {
  const { done, total } = progress;
  return total === 0
    ? nothing
    : html`<span class="group-progress">
        ${bar(progress)}<span class="fraction" title=${t('counts', done, total)}>${done}/${total}</span>
      </span>`;
}

function accountabilityCells({ label, entries, isOpen }: AccountabilitiesItem) {
  return html`<td role="gridcell" class="group accountability" colspan="4">
    ${chevron}${people}<span class="group-label" dir="auto">${label ?? t('accountabilities')}</span>
    <vscode-badge>${entries.length}</vscode-badge>
    ${
      isOpen
        ? html`<table class="accountability-table" aria-label=${t('accountabilitiesOf', label ?? '')}>
            <thead>
              <tr>
                <th scope="col">${t('lead')}</th>
                <th scope="col">${t('implementer')}</th>
                <th scope="col">${t('whatFor')}</th>
              </tr>
            </thead>
            <tbody>
              ${entries.map(
                ({ lead, implementer, accountability }) =>
                  html`<tr>
                    <td dir="auto">${lead ?? ''}</td>
                    <td dir="auto">${implementer ?? ''}</td>
                    <td dir="auto">${accountability ?? ''}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }
  </td>`;
}
