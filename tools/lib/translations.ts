import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

/** Of VS Code's own display languages, those that the extension speaks beside English. */
export const LANGUAGES = ['de', 'ja'] as const;

type Texts = Readonly<Record<string, string>>;

/** What is the same in every language. */
const NAMES: ReadonlySet<string> = new Set(['Zero Trust Steps']);
/** What a translation must have as the English text has it: places, commands, code. */
const FIXED = /\{\d\}|\(command:[\w.]+\)|`[^`]*`/g;

/** What is wrong with the translations, each in a sentence; nothing where all are whole. */
export function translationProblems(english = readJson('l10n/bundle.l10n.json')): string[] {
  const manifest = readJson('package.nls.json');
  return LANGUAGES.flatMap(language => [
    ...compare(`l10n/bundle.l10n.${language}.json`, english),
    ...compare(`package.nls.${language}.json`, manifest),
  ]);
}

function compare(path: string, english: Texts): string[] {
  return problemsOf(english, readJson(path)).map(problem => `${path}: ${problem}`);
}

export function problemsOf(english: Texts, translated: Texts): string[] {
  const missing = Object.keys(english).filter(key => !Object.hasOwn(translated, key));
  const left = Object.keys(translated).filter(key => !Object.hasOwn(english, key));
  return [
    ...missing.map(key => `there is no translation of "${key}"`),
    ...left.map(key => `"${key}" is no longer a text of the extension`),
    ...Object.entries(english).flatMap(([key, text]) => {
      const own = translated[key];
      return own === undefined ? [] : pairProblems(key, text, own);
    }),
  ];
}

function pairProblems(key: string, text: string, own: string): string[] {
  if (own === text) {
    return NAMES.has(text) ? [] : [`"${key}" is not translated`];
  }
  return fixedOf(own) === fixedOf(text) ? [] : [`"${key}" differs in its places, commands or code`];
}

function fixedOf(text: string): string {
  return (text.match(FIXED) ?? []).sort().join();
}

function readJson(path: string): Texts {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Texts;
}
