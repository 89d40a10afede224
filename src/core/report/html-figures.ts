import type { Progress } from '../objectives/step-plan';
import type { Figure } from './figures';
import { documentText, escapeHtml } from './html-text';
import type { FigureColumn } from './report';
import type { ReportWords } from './report-words';

/** A table of figures. */
export interface FigureTable {
  readonly caption: string;
  readonly header: string;
  readonly figures: readonly Figure[];
  readonly columns: readonly FigureColumn[];
  /** The name of a figure that has no label. */
  readonly unnamed: string;
  /** The id of the element that a figure leads to, by its position. */
  readonly idOf?: (index: number) => string;
}

/** Names, bars and numbers; nothing where there are no figures. */
export function figureTableHtml(table: FigureTable, words: ReportWords): string {
  if (table.figures.length === 0) {
    return '';
  }
  const numbers = table.columns.map(({ header }) => headerCell(header, 'number'));
  return [
    `<table class="figures"><caption>${escapeHtml(table.caption)}</caption>`,
    `<thead><tr>${headerCell(table.header)}${headerCell(words.progress, 'chart')}${numbers.join('')}</tr></thead>`,
    '<tbody>',
    ...table.figures.map((figure, index) => figureRow(figure, index, table)),
    '</tbody></table>',
  ].join('\n');
}

/** How much of it is done. The numbers stand beside it, so that nobody has to see it. */
export function barHtml({ done, total }: Progress): string {
  const width = total === 0 ? 0 : Math.floor((done * 1000) / total) / 10;
  return [
    '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">',
    '<rect class="track" width="100" height="8"></rect>',
    `<rect class="fill" width="${width}" height="8"></rect></svg>`,
  ].join('');
}

/** A header of a column; the text is one of ours. */
export function headerCell(text: string, className?: string): string {
  const attributes = className === undefined ? '' : ` class="${className}"`;
  return `<th scope="col"${attributes}>${escapeHtml(text)}</th>`;
}

function figureRow({ label, progress }: Figure, index: number, table: FigureTable): string {
  const name = label === null ? escapeHtml(table.unnamed) : documentText(label);
  const id = table.idOf?.(index);
  const numbers = table.columns.map(({ read }) => `<td class="number">${escapeHtml(read(progress))}</td>`);
  return [
    `<tr><th scope="row">${id === undefined ? name : `<a href="#${id}">${name}</a>`}</th>`,
    `<td class="chart">${barHtml(progress)}</td>${numbers.join('')}</tr>`,
  ].join('');
}
