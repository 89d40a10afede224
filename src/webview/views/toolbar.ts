import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { copy, selectedItems, tick } from '../actions';
import { keepUndoInField } from '../keys';
import type { Page } from '../page';
import { NO_FILTERS, type Filters, type Sort, type StateFilter } from '../state/view';
import { collapsibleKeys } from '../state/collapse';
import { t } from '../words';
import { onSpace } from './checkbox';

/** Filters, order and what can be done with the selected rows. It stays in sight above the rows. */
export function toolbar(page: Page) {
  const { filters, sort } = page.view;
  const { shown, total } = page.items;
  const set = (change: Partial<Filters>) => page.update({ filters: { ...page.view.filters, ...change } });
  return html`<div class="toolbar" role="toolbar" aria-label=${t('filters')}>
    <vscode-text-field
      class="search"
      type="search"
      placeholder=${t('filter')}
      aria-label=${t('filter')}
      .value=${filters.text}
      @keydown=${keepUndoInField}
      @input=${({ target }: { target: HTMLInputElement }) => set({ text: target.value })}
    ></vscode-text-field>
    ${choices(page, set)} ${choice(t('sort'), SORTS(), sort, value => page.update({ sort: value as Sort }))}
    ${toggleBox(t('hideDone'), filters.hideDone, hideDone => set({ hideDone }))}
    ${sort === 'document' ? collapseButtons(page) : nothing}
    <span class="count" role="status">${t('countOfRows', shown, total)}</span>
    ${
      isFiltered(filters)
        ? html`<vscode-button
            appearance="secondary"
            class="small"
            @click=${() => page.update({ filters: NO_FILTERS })}
            >${t('clearFilters')}</vscode-button
          >`
        : nothing
    }
    ${selectionBar(page)}
  </div>`;
}

export function isFiltered(filters: Filters): boolean {
  return JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const SORTS = (): Option[] => [
  { value: 'document', label: t('sortDocument') },
  { value: 'objective', label: t('sortObjective') },
  { value: 'owner', label: t('sortOwner') },
  { value: 'state', label: t('sortState') },
];

const STATES = (): Option[] => [
  { value: 'all', label: t('allStates') },
  { value: 'todo', label: t('todo') },
  { value: 'done', label: t('done') },
  { value: 'unknown', label: t('unknown') },
  { value: 'placeholder', label: t('placeholders') },
];

/** Stands for "no choice": no key of a figure holds a blank at its end. */
const ALL = 'all ';

function choices(page: Page, set: (change: Partial<Filters>) => void) {
  const { figures, view } = page;
  const { filters } = view;
  const options = (
    all: string,
    of: readonly { key: string; label: string | null }[],
    unnamed: string,
  ): Option[] => [
    { value: ALL, label: all },
    ...of.map(({ key, label }) => ({ value: key, label: label ?? unnamed })),
  ];
  const chosen = (value: string) => (value === ALL ? null : value);
  return html`
    ${
      page.isAboutOneFile || figures.files.length < 2
        ? nothing
        : choice(t('file'), options(t('allFiles'), figures.files, ''), filters.file ?? ALL, value =>
            set({ file: chosen(value) }),
          )
    }
    ${choice(
      t('section'),
      options(t('allSections'), figures.pillars, t('noSection')),
      filters.pillar ?? ALL,
      value => set({ pillar: chosen(value) }),
    )}
    ${choice(t('owner'), options(t('allOwners'), figures.owners, t('noOwner')), filters.owner ?? ALL, value =>
      set({ owner: chosen(value) }),
    )}
    ${choice(t('state'), STATES(), filters.state, value => set({ state: value as StateFilter }))}
  `;
}

function choice(label: string, options: readonly Option[], value: string, onChoose: (value: string) => void) {
  return html`<vscode-dropdown
    aria-label=${label}
    title=${label}
    .value=${value}
    @change=${({ target }: { target: HTMLSelectElement }) => {
      if (target.value !== value) onChoose(target.value);
    }}
  >
    ${repeat(
      options,
      // An option takes its name from its words once, when it is made.
      option => JSON.stringify(option),
      option =>
        html`<vscode-option value=${option.value} ?selected=${option.value === value}
          >${option.label}</vscode-option
        >`,
    )}
  </vscode-dropdown>`;
}

function toggleBox(label: string, isOn: boolean, onToggle: (isOn: boolean) => void) {
  const toggle = () => onToggle(!isOn);
  return html`<vscode-checkbox @click=${toggle} @keydown=${onSpace(toggle)} .checked=${live(isOn)}
    >${label}</vscode-checkbox
  >`;
}

function collapseButtons(page: Page) {
  const keys = collapsibleKeys(page.plan.files);
  const toggled = new Set(page.view.toggled);
  const isAllClosed = keys.every(key => toggled.has(key));
  return html`<vscode-button
    appearance="secondary"
    class="small"
    @click=${() => page.update({ toggled: isAllClosed ? [] : keys })}
    >${isAllClosed ? t('expandAll') : t('collapseAll')}</vscode-button
  >`;
}

function selectionBar(page: Page) {
  const items = selectedItems(page);
  if (items.length === 0) {
    return nothing;
  }
  const button = (label: string, onClick: () => void) =>
    html`<vscode-button appearance="secondary" class="small" @click=${onClick}>${label}</vscode-button>`;
  return html`<div class="selection" role="group" aria-label=${t('selected', items.length)}>
    <vscode-badge>${items.length}</vscode-badge>
    <span>${t('selected', items.length)}</span>
    ${button(t('markDone'), () => void tick(page, items, 'done'))}
    ${button(t('markTodo'), () => void tick(page, items, 'todo'))}
    ${button(t('copy'), () => void copy(page, items))}
    ${button(t('clearSelection'), () => page.update({ selected: [] }))}
  </div>`;
}
