import { collapse, stepNumber } from '../objectives/words';

/** What a new step file is made from. */
export interface NewStep {
  /** As it was typed: any text that is not blank. */
  readonly title: string;
  /** A whole number from 0 to 999999999. */
  readonly number: number;
  /** Headings of its parts, in their order. */
  readonly pillars: readonly string[];
  /** The day that it is made, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** What Zero Trust protects, as guidance names it. They become headings, so they are in its language. */
export const PILLARS = [
  'User accounts',
  'Devices',
  'Apps',
  'Data',
  'Infrastructure',
  'Network',
  'Visibility and automation',
] as const;

/** Controls, halves of surrogate pairs, line separators, and those that turn the direction of all that follows. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const OWN_NUMBER = /^step\s+\d{1,9}\s*(?:[.:)–—-]\s*)?/i;
const LONGEST_SLUG = 60;
const NUMBER = /^\d{1,9}$/;

/** A title on one line, without the "Step 3." that is put before it anyway. Empty where nothing is left. */
export function cleanTitle(typed: string): string {
  const title = collapse(typed.replace(UNWRITABLE, ' '));
  const rest = title.replace(OWN_NUMBER, '');
  return rest === '' && stepNumber(title) === null ? title : rest;
}

/** The number that somebody typed; undefined where it is none. */
export function readNumber(typed: string): number | undefined {
  return NUMBER.test(typed.trim()) ? Number(typed) : undefined;
}

/** One more than the largest, which the files of a folder have in their titles or names; 1 without any. */
export function nextNumber(titles: readonly (number | null)[], names: readonly string[]): number {
  const named = names.map(name => Number(/^step-?(\d{1,6})(?!\d)/i.exec(name)?.[1] ?? 0));
  return Math.max(0, ...named, ...titles.map(number => number ?? 0)) + 1;
}

/** `step-2-protect-data.md`: letters of any script, digits and hyphens. */
export function fileNameOf({ title, number }: Pick<NewStep, 'title' | 'number'>): string {
  const words = cleanTitle(title)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  return `${['step', number, ...fitting(words)].join('-')}.md`;
}

/** `a.md`, `a-2.md`, `a-3.md`: the first that is not taken. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  const stem = name.replace(/\.md$/, '');
  let free = name;
  for (let i = 2; taken(free); i++) {
    free = `${stem}-${i}.md`;
  }
  return free;
}

function fitting(words: readonly string[]): string[] {
  let left = LONGEST_SLUG;
  const [first = '', ...others] = words;
  const start = Array.from(first).slice(0, LONGEST_SLUG).join('');
  left -= start.length;
  const end = others.findIndex(word => (left -= word.length + 1) < 0);
  return [start, ...(end < 0 ? others : others.slice(0, end))].filter(Boolean);
}
