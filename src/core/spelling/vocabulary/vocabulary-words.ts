import { ACRONYMS } from './acronyms';
import type { Frequency } from './name-list';
import { BRANDS, LONE_NAMES, SERVICES } from './products';
import { ROLES } from './roles';
import { TERMS } from './terms';

/** A word of the vocabulary in its right spelling. */
export interface VocabularyWord {
  readonly text: string;
  /** Of the most frequent name or term that it stands in. */
  readonly frequency: Frequency;
}

/** Every word of the names and terms, for the dictionary: parts of compounds and names apart, without numbers alone. */
export function vocabularyWords(): VocabularyWord[] {
  const words = new Map<string, Frequency>();
  for (const { text, frequency } of [
    ...BRANDS,
    ...SERVICES,
    ...LONE_NAMES,
    ...ACRONYMS,
    ...ROLES,
    ...TERMS,
  ]) {
    for (const word of text.split(/[\s-]+/).filter(part => /\p{L}/u.test(part))) {
      const known = words.get(word) ?? 1;
      words.set(word, known > frequency ? known : frequency);
    }
  }
  return [...words]
    .map(([text, frequency]) => ({ text, frequency }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
}
