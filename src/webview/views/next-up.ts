import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { nextUp } from '../../core/report/figures';
import type { FileModel, RowModel } from '../../protocol/model';
import type { Page } from '../page';
import { goTo, tick } from '../actions';
import { pathOf, rowKey } from '../state/keys';
import type { ObjectiveItem } from '../state/items';
import { t } from '../words';
import { checkbox } from './checkbox';
import { labelOf } from './row-label';

const FIRST_ROWS = 5;

/** The first open objective of each section, ready to be ticked. */
export function nextUpList(page: Page, isWhole: boolean, onWhole: (isWhole: boolean) => void) {
  const items = nextItems(page);
  const shown = isWhole ? items : items.slice(0, FIRST_ROWS);
  return html`<section class="next-up">
    <h3>${t('nextUp')}</h3>
    ${items.length === 0 ? html`<p class="note">${t('everythingDone')}</p>` : nothing}
    <ul>
      ${repeat(
        shown,
        ({ key }) => key,
        item =>
          html`<li>
            ${checkbox(page, item, wanted => void tick(page, [item], wanted))}
            <span class="next-text">
              <button class="name" dir="auto" title=${t('goTo')} @click=${() => goTo(item)}>
                ${labelOf(item.row)}
              </button>
              <span class="place" dir="auto">${item.place}</span>
            </span>
          </li>`,
      )}
    </ul>
    ${
      items.length > FIRST_ROWS
        ? html`<button class="link" @click=${() => onWhole(!isWhole)}>
            ${isWhole ? t('showFewer') : t('showAll', items.length)}
          </button>`
        : nothing
    }
  </section>`;
}

const found = new WeakMap<FileModel, readonly RowModel[]>();

function nextItems(page: Page): ObjectiveItem[] {
  return page.plan.files.flatMap(file => {
    const rows = found.get(file) ?? nextRows(file);
    found.set(file, rows);
    const { head } = file;
    return rows.map(row => ({
      kind: 'objective' as const,
      key: rowKey(head.uri, row.id),
      level: 1,
      file,
      row,
      place: [...(page.isAboutOneFile ? [] : [head.title]), ...pathOf(head, row.section)].join(' › '),
    }));
  });
}

function nextRows({ rows }: FileModel): RowModel[] {
  const open = nextUp(rows.map(counted), ({ row }) => row.section);
  return open.map(({ row }) => row);
}

function counted(row: RowModel) {
  const { state, marks } = row;
  return {
    row,
    state,
    placeholder: marks.includes('placeholder'),
    countedBySteps: marks.includes('summary'),
  };
}
