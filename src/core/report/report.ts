import type { Objective, Progress, Section, StepPlan } from '../objectives/step-plan';
import type { State } from '../scan/step-file';
import { figureFileOf, figuresOf, nextUp, type Figures } from './figures';
import { fill, type ReportWords } from './report-words';

/** What a report is made of. */
export interface ReportInput {
  /** The day of the report, `2024-01-31`. */
  readonly date: string;
  /** Where root-relative links lead. */
  readonly siteUrl: string;
  readonly files: readonly ReportFile[];
}

export interface ReportFile {
  readonly uri: string;
  /** The file as its team knows it: relative to the workspace, so that a report tells nothing of someone's machine. */
  readonly path: string;
  readonly plan: StepPlan;
}

/** A column of a table of figures. */
export interface FigureColumn {
  readonly header: string;
  readonly read: (progress: Progress) => string;
}

/** An open objective, and where it stands. */
export interface NextUp {
  readonly place: string;
  readonly objective: Objective;
}

export const BOXES: Readonly<Record<State, string>> = { done: '☑', todo: '☐', unknown: '?' };

/** Figures of the files of a report; the titles of files are those of `titlesOf`. */
export function reportFigures(files: readonly ReportFile[]): Figures {
  const titles = titlesOf(files);
  return figuresOf(
    files.map(({ uri, plan }, index) => ({ ...figureFileOf(uri, plan), title: titles[index] ?? uri })),
  );
}

/** The title of each file. Without one, or where several have the same, its path tells which is meant. */
export function titlesOf(files: readonly ReportFile[]): string[] {
  const counts = new Map<string | null, number>();
  for (const { plan } of files) {
    counts.set(plan.title, (counts.get(plan.title) ?? 0) + 1);
  }
  return files.map(({ path, plan }) => {
    if (plan.title === null) {
      return path;
    }
    return counts.get(plan.title) === 1 ? plan.title : `${plan.title} (${path})`;
  });
}

/** The first open objective of each section of each file. The file is named where there are several, or no heading. */
export function nextUpOf(files: readonly ReportFile[]): NextUp[] {
  const titles = titlesOf(files);
  return files.flatMap(({ plan }, index) =>
    nextUp(plan.objectives, ({ section }) => section).map(objective => {
      const headings = placeOf(objective.section);
      const isNamed = files.length > 1 || headings === '';
      const parts = [...(isNamed ? [titles[index] ?? ''] : []), headings];
      return { objective, place: parts.filter(part => part !== '').join(' › ') };
    }),
  );
}

/** The headings from the outermost to the section's own; empty outside of any. */
export function placeOf(section: Pick<Section, 'path'> | null): string {
  return section?.path.filter(heading => heading !== '').join(' › ') ?? '';
}

/** Number and text as they follow each other in the document; three dots where nothing stands. */
export function wordsOf({ number, text }: Pick<Objective, 'number' | 'text'>): string {
  const words = [...(number === null ? [] : [`${number}.`]), text].join(' ').trim();
  return words === '' ? '…' : words;
}

/** `12 of 33 done (36%) · Unknown: 2 · Placeholders: 3` */
export function totalLine({ done, total, unknown, placeholders }: Progress, words: ReportWords): string {
  const outside: readonly (readonly [string, number])[] = [
    [words.unknown, unknown],
    [words.placeholders, placeholders],
  ];
  return [
    total === 0 ? words.nothing : fill(words.total, done, total, percentOf(done, total)),
    ...outside.filter(([, count]) => count > 0).map(([word, count]) => `${word}: ${count}`),
  ].join(' · ');
}

/** The columns behind the name: unknown states only where there are any. */
export function figureColumns(total: Progress, words: ReportWords): FigureColumn[] {
  return [
    { header: words.done, read: ({ done, total }) => fill(words.doneOf, done, total) },
    { header: words.left, read: ({ todo }) => `${todo}` },
    ...(total.unknown === 0 ? [] : [{ header: words.unknown, read: (each: Progress) => `${each.unknown}` }]),
    { header: words.placeholders, read: ({ placeholders }) => `${placeholders}` },
  ];
}

/** In whole percent, rounded down: only what is all done is 100% done. */
function percentOf(done: number, total: number): number {
  return Math.floor((done * 100) / total);
}
