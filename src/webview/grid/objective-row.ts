import { html, nothing } from 'lit-html';
import { copy, goTo, removeRow, sourceOf, startEditing, tick } from '../actions';
import type { Mark, RowModel } from '../../protocol/model';
import type { WordKey } from '../../protocol/words';
import type { Page } from '../page';
import type { ObjectiveItem, SubItemItem } from '../state/items';
import type { Editing } from '../state/view';
import { checkbox } from '../views/checkbox';
import { arrow, bin, pages, pencil, plus } from '../views/icons';
import { post } from '../vscode-api';
import { t } from '../words';
import { field } from './field';
import type { RowState } from './row-state';

const MARK_WORDS: Readonly<Record<Mark, WordKey>> = {
  conflict: 'markConflict',
  malformed: 'markMalformed',
  unknown: 'stateUnknown',
  options: 'markOptions',
  fixedDone: 'stateDone',
  fixedTodo: 'stateTodo',
  placeholder: 'markPlaceholder',
  summary: 'markSummary',
};

export function objectiveCells(item: ObjectiveItem, page: Page, state: RowState) {
  const { row, place } = item;
  return html`<td role="gridcell" class="cell box">
      ${checkbox(page, item, wanted => void tick(page, [item], wanted), state.isActive)}
    </td>
    <td role="gridcell" class="cell words">
      ${row.number === null ? nothing : html`<span class="number">${row.number}.</span>`}
      <span class="text-column">
        ${
          isEdited(page, item, 'objective')
            ? field(page, t('editObjective'))
            : html`<span
                class=${row.state === 'done' ? 'text is-done' : 'text'}
                dir="auto"
                @dblclick=${() => startEditing(page, item, 'objective')}
                >${row.text === '' ? html`<em>${t('noText')}</em>` : row.text}</span
              >`
        }
        ${row.marks.map(mark => html`<span class=${`mark ${mark}`}>${t(MARK_WORDS[mark])}</span>`)}
        ${place === null ? nothing : html`<span class="place" dir="auto">${place}</span>`}
      </span>
    </td>
    <td role="gridcell" class="cell owner">
      ${
        isEdited(page, item, 'owner')
          ? field(page, t('editOwner'))
          : html`<span dir="auto" @dblclick=${() => startEditing(page, item, 'owner')}
              >${row.owner ?? ''}</span
            >`
      }
      ${state.hasActions ? html`<span class="actions">${actions(page, item, state)}</span>` : nothing}
    </td>
    <td role="gridcell" class="cell links">${links(item, state)}</td>`;
}

export function subItemCells(item: SubItemItem, page: Page, state: RowState) {
  const { subItem } = item;
  return html`<td role="gridcell" class="cell box">
      ${checkbox(page, item, wanted => void tick(page, [item], wanted), state.isActive)}
    </td>
    <td role="gridcell" class="cell words">
      <span class=${subItem.state === 'done' ? 'text is-done' : 'text'} dir="auto"
        >${subItem.text === '' ? html`<em>${t('noText')}</em>` : subItem.text}</span
      >
    </td>
    <td role="gridcell" class="cell owner"></td>
    <td role="gridcell" class="cell links"></td>`;
}

function isEdited(page: Page, { key }: ObjectiveItem, kind: Editing['kind']): boolean {
  return page.view.editing?.key === key && page.view.editing.kind === kind;
}

/** Told to the host by their position: what a link leads to is looked up in the document, not taken from the page. */
function links({ file, row }: ObjectiveItem, { isActive }: RowState) {
  const { uri, revision } = file.head;
  return row.links.map(
    ({ text, target }, link) =>
      html`<vscode-link
        href="#"
        tabindex=${isActive ? '0' : '-1'}
        title=${target}
        @click=${(event: Event) => {
          event.preventDefault();
          event.stopPropagation();
          post({ type: 'openLink', uri, revision, id: row.id, link });
        }}
        ><span dir="auto">${text === '' ? target : text}</span></vscode-link
      >`,
  );
}

function actions(page: Page, item: ObjectiveItem, { isActive }: RowState) {
  const button = (label: string, icon: unknown, onClick: () => void) =>
    html`<button
      class="icon-button"
      tabindex=${isActive ? '0' : '-1'}
      title=${label}
      aria-label=${label}
      @click=${onClick}
    >
      ${icon}
    </button>`;
  const { row } = item;
  return html`${button(t('goTo'), arrow, () => goTo(item))}
  ${canEdit(item) ? button(t('editObjective'), pencil, () => void startEditing(page, item, 'objective')) : nothing}
  ${canAdd(row) ? button(t('addAfter'), plus, () => void startEditing(page, item, 'add')) : nothing}
  ${button(t('copy'), pages, () => void copy(page, [item]))}
  ${canAdd(row) ? button(t('remove'), bin, () => void removeRow(page, item)) : nothing}`;
}

function canEdit(item: ObjectiveItem): boolean {
  return sourceOf(item, 'objective') !== null;
}

/** Nothing is written between merge-conflict markers. */
function canAdd({ marks }: RowModel): boolean {
  return !marks.includes('conflict');
}
