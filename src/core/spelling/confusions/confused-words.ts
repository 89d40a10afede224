import type { Confusion } from './confusion';
import { NOUN_CONFUSIONS } from './nouns';
import { SMALL_WORD_CONFUSIONS } from './small-words';
import { VERB_CONFUSIONS } from './verbs';

export const CONFUSIONS: readonly Confusion[] = [
  ...NOUN_CONFUSIONS,
  ...VERB_CONFUSIONS,
  ...SMALL_WORD_CONFUSIONS,
];

/** A word in the place of another one; offsets into the prose. */
export interface ConfusedWord {
  readonly start: number;
  readonly end: number;
  /** In small letters. */
  readonly right: string;
  readonly rule: Confusion;
}

/** How far from a word its neighbours are looked for. */
const REACH = 80;
const RULES = new Map<string, readonly Confusion[]>();
for (const rule of CONFUSIONS) {
  RULES.set(rule.wrong, [...(RULES.get(rule.wrong) ?? []), rule]);
}
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}_'’./@\\\\])(?:${[...RULES.keys()].map(word => word.replace("'", "['’]").replace(' ', '\\s')).join('|')})(?![\\p{L}\\p{N}_'’/@\\\\]|\\.\\p{L})`,
  'giu',
);

/** The first words of all rules, and what is before their apostrophes: a text without any is looked at no further. */
const FIRST_WORDS = new Set(
  [...RULES.keys()].flatMap(words => [words.split(' ')[0] ?? '', words.split(/[' ]/)[0] ?? '']),
);

/** @param word As spell checkers read it: see `ChunkWord`. */
export function mayBeConfused(word: string): boolean {
  return FIRST_WORDS.has(word.toLowerCase());
}

/** Words that are right by themselves and wrong beside their neighbours, in order. Linear. */
export function findConfusedWords(prose: string): readonly ConfusedWord[] {
  const found: ConfusedWord[] = [];
  for (const { index: start, 0: written } of prose.matchAll(PATTERN)) {
    const end = start + written.length;
    const word = written.replace('’', "'").replace(/\s/, ' ').toLowerCase();
    const before = prose.slice(Math.max(0, start - REACH), start);
    const after = prose.slice(end, end + REACH);
    const rule = RULES.get(word)?.find(
      each => each.before?.test(before) !== false && each.after?.test(after) !== false,
    );
    if (rule !== undefined && written !== written.toUpperCase()) {
      found.push({ start, end, right: rule.right, rule });
    }
  }
  return found;
}
