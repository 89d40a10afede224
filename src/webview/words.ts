import { fill } from '../core/report/report-words';
import type { WordKey, Words } from '../protocol/words';

let known: Partial<Words> = {};

/** The host's words, once it has sent them. Nothing is drawn before. */
export function setWords(words: Words): void {
  known = words;
}

/** A text of the page, with `{0}`, `{1}` … filled in. */
export function t(key: WordKey, ...values: readonly (string | number)[]): string {
  return fill(known[key] ?? '', ...values);
}
