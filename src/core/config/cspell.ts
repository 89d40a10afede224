import { plainValue, readJson } from './json-reader';

/** Lists of words in the settings of cspell and of its extension for VS Code, whose names begin with `cSpell.`. */
export const CSPELL_LISTS = ['words', 'userWords', 'ignoreWords'] as const;

/** The words that settings of cspell allow; none where they are not JSON. */
export function readCspellWords(text: string): readonly string[] {
  const { node } = readJson(text);
  const settings = node?.kind === 'object' ? plainValue(node) : {};
  return CSPELL_LISTS.flatMap(name => wordsIn((settings as Readonly<Record<string, unknown>>)[name]));
}

/** The texts of a list in settings, whatever somebody wrote there. */
export function wordsIn(list: unknown): readonly string[] {
  return Array.isArray(list)
    ? list.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
    : [];
}
