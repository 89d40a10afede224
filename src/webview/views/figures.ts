import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Figure } from '../../core/report/figures';
import { t } from '../words';
import { bar } from './bar';

/** Longer tables are shown as far as this, until more is asked for. */
const FIRST_ROWS = 6;

export interface FigureTable {
  readonly title: string;
  /** What the first column is headed. */
  readonly heading: string;
  readonly figures: readonly Figure[];
  /** Words for what has no label. */
  readonly unnamed: string;
  readonly note?: string | undefined;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
  /** Has the objectives filtered by what the figure is about. */
  readonly onChoose: (key: string) => void;
}

/** Figures as a table: a name that filters, a bar, and the numbers of which the bar is the picture. */
export function figureTable(table: FigureTable) {
  const { title, figures, isWhole, onWhole, note } = table;
  if (figures.length === 0) {
    return nothing;
  }
  const hasPlaceholders = figures.some(({ progress }) => progress.placeholders > 0);
  const shown = isWhole ? figures : figures.slice(0, FIRST_ROWS);
  return html`<section class="figures">
    <h3>${title}</h3>
    <table aria-label=${t('table', title)}>
      <thead>
        <tr>
          <th scope="col">${table.heading}</th>
          <td class="bar-cell"></td>
          <th scope="col">${t('done')}</th>
          <th scope="col">${t('left')}</th>
          ${hasPlaceholders ? html`<th scope="col" class="of-placeholders">${t('placeholders')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          shown,
          ({ key }) => key,
          figure => figureRow(figure, table, hasPlaceholders),
        )}
      </tbody>
    </table>
    ${note === undefined ? nothing : html`<p class="note">${note}</p>`}
    ${
      figures.length > FIRST_ROWS
        ? html`<button class="link" @click=${() => onWhole(!isWhole)}>
            ${isWhole ? t('showFewer') : t('showAll', figures.length)}
          </button>`
        : nothing
    }
  </section>`;
}

function figureRow(
  { key, label, progress }: Figure,
  { unnamed, onChoose }: FigureTable,
  hasPlaceholders: boolean,
) {
  return html`<tr>
    <th scope="row">
      <button class="name" dir="auto" @click=${() => onChoose(key)}>${label ?? unnamed}</button>
    </th>
    <td class="bar-cell">${bar(progress)}</td>
    <td class="number">${progress.done}</td>
    <td class="number">${progress.todo}</td>
    ${hasPlaceholders ? html`<td class="number of-placeholders">${progress.placeholders}</td>` : nothing}
  </tr>`;
}
