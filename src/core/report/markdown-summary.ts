import { linkTargetOf } from '../links/link-target';
import type { Link } from '../objectives/inline';
import type { Objective, Section } from '../objectives/step-plan';
import type { Figure } from './figures';
import { markdownLink, markdownText } from './markdown-text';
import {
  figureColumns,
  nextUpOf,
  placeOf,
  reportFigures,
  totalLine,
  wordsOf,
  type FigureColumn,
  type NextUp,
  type ReportInput,
} from './report';
import { fill, type ReportWords } from './report-words';

/** What a copied objective shows. */
export type CopiedObjective = Pick<Objective, 'state' | 'number' | 'text' | 'owner' | 'documentation'> & {
  readonly section: Pick<Section, 'path'> | null;
};

/** `[ ]` would say that it is to do. */
const BOXES: Readonly<Record<Objective['state'], string>> = { done: '[x]', todo: '[ ]', unknown: '?' };
/** A summary is short: who wants all of them has the report. */
const MOST_NEXT_UP = 20;

/** A short summary to paste into a mail, an issue or a chat. */
export function summaryMarkdown({ date, files }: Omit<ReportInput, 'siteUrl'>, words: ReportWords): string {
  const figures = reportFigures(files);
  const columns = figureColumns(figures.total, words);
  const blocks = [
    `## ${markdownText(words.title)}`,
    `${markdownText(fill(words.date, date))}: ${markdownText(totalLine(figures.total, words))}`,
    figureTable(words.file, figures.files, columns, ''),
    figureTable(words.pillar, figures.pillars, columns, words.noPillar),
    figureTable(words.owner, figures.owners, columns, words.noOwner),
    nextUpList(nextUpOf(files), words),
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

/**
 * Objectives as a task list, below the headings that they stand under. Links are kept where they lead to the web: with
 * a site for them, root-relative ones do.
 */
export function objectivesMarkdown(objectives: readonly CopiedObjective[], siteUrl?: string): string {
  const groups: { readonly place: string; readonly items: string[] }[] = [];
  for (const objective of objectives) {
    const place = placeOf(objective.section);
    const item = taskItem(objective, siteUrl);
    const last = groups.at(-1);
    if (last?.place === place) {
      last.items.push(item);
    } else {
      groups.push({ place, items: [item] });
    }
  }
  const blocks = groups.flatMap(({ place, items }) => [
    ...(place === '' ? [] : [`**${markdownText(place)}**`]),
    items.join('\n'),
  ]);
  return blocks.map(block => `${block}\n`).join('\n');
}

function figureTable(
  header: string,
  figures: readonly Figure[],
  columns: readonly FigureColumn[],
  unnamed: string,
): string {
  if (figures.length === 0) {
    return '';
  }
  return [
    tableRow([header, ...columns.map(column => column.header)]),
    `| :-- |${' --: |'.repeat(columns.length)}`,
    ...figures.map(({ label, progress }) =>
      tableRow([label ?? unnamed, ...columns.map(column => column.read(progress))]),
    ),
  ].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(markdownText).join(' | ')} |`;
}

function nextUpList(all: readonly NextUp[], words: ReportWords): string {
  if (all.length === 0) {
    return '';
  }
  const items = all.slice(0, MOST_NEXT_UP).map(({ place, objective }) => {
    return `- **${markdownText(place)}**: ${objectiveText(objective)}`;
  });
  const more = all.length - items.length;
  const rest = more === 0 ? [] : [`- ${markdownText(fill(words.more, more))}`];
  return [`### ${markdownText(words.nextUp)}`, [...items, ...rest].join('\n')].join('\n\n');
}

function taskItem(objective: CopiedObjective, siteUrl: string | undefined): string {
  const links = objective.documentation.flatMap(link => webLink(link, siteUrl));
  const words = `- ${BOXES[objective.state]} ${objectiveText(objective)}`;
  return links.length === 0 ? words : `${words} – ${links.join(', ')}`;
}

function objectiveText(objective: Pick<Objective, 'number' | 'text' | 'owner'>): string {
  const owner = objective.owner === null ? '' : ` (${markdownText(objective.owner)})`;
  return markdownText(wordsOf(objective)) + owner;
}

function webLink({ text, target }: Link, siteUrl: string | undefined): string[] {
  const isRelative = target.trim().startsWith('/');
  const found = linkTargetOf(target, siteUrl ?? '');
  return found.kind !== 'web' || (isRelative && siteUrl === undefined)
    ? []
    : [markdownLink(text === '' ? found.url : text, found.url)];
}
