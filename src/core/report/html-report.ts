import type { Figures } from './figures';
import { barHtml, figureTableHtml } from './html-figures';
import { PlanHtml } from './html-plan';
import { STYLE, STYLE_HASH } from './html-style';
import { documentText, escapeHtml } from './html-text';
import {
  figureColumns,
  nextUpOf,
  reportFigures,
  titlesOf,
  totalLine,
  wordsOf,
  type NextUp,
  type ReportInput,
} from './report';
import { fill, type ReportWords } from './report-words';

/** Nothing is loaded and nothing runs, even if a text of a document became markup. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A page of its own with the figures and all objectives, to be sent around, read and printed. */
export function htmlReport(input: ReportInput, words: ReportWords): string {
  const figures = reportFigures(input.files);
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(words.lang)}">`,
    headHtml(words.title),
    '<body>',
    `<h1>${escapeHtml(words.title)}</h1>`,
    `<p class="muted">${escapeHtml(fill(words.date, input.date))}</p>`,
    '<main>',
    `<p class="total">${escapeHtml(totalLine(figures.total, words))}</p>`,
    barHtml(figures.total),
    figureTables(figures, words),
    nextUpHtml(nextUpOf(input.files), words),
    fileSections(input, words),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headHtml(title: string): string {
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
  ].join('\n');
}

function figureTables({ total, files, pillars, owners }: Figures, words: ReportWords): string {
  const columns = figureColumns(total, words);
  const tables = [
    { caption: words.byFile, header: words.file, figures: files, unnamed: '', idOf: fileId },
    { caption: words.byPillar, header: words.pillar, figures: pillars, unnamed: words.noPillar },
    { caption: words.byOwner, header: words.owner, figures: owners, unnamed: words.noOwner },
  ];
  return tables.map(table => figureTableHtml({ ...table, columns }, words)).join('\n');
}

function nextUpHtml(all: readonly NextUp[], words: ReportWords): string {
  if (all.length === 0) {
    return '';
  }
  const items = all.map(({ place, objective }) => {
    const owner = objective.owner === null ? '' : ` · ${documentText(objective.owner, 'muted')}`;
    return `<li>${documentText(place, 'place muted')} ${documentText(wordsOf(objective))}${owner}</li>`;
  });
  return [`<h2>${escapeHtml(words.nextUp)}</h2>`, '<ul class="next">', ...items, '</ul>'].join('\n');
}

function fileSections({ files, siteUrl }: ReportInput, words: ReportWords): string {
  const titles = titlesOf(files);
  const html = new PlanHtml(words, siteUrl);
  return files
    .map(({ path, plan }, index) =>
      [
        `<section id="${fileId(index)}">`,
        `<h2>${documentText(plan.title ?? titles[index] ?? path)}</h2>`,
        `<p class="muted">${documentText(path)} · ${escapeHtml(totalLine(plan.progress, words))}</p>`,
        html.plan(plan),
        '</section>',
      ].join('\n'),
    )
    .join('\n');
}

function fileId(index: number): string {
  return `file-${index + 1}`;
}
