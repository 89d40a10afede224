import type { CheckOptions } from '../checks/check-options';
import type { Severity } from '../checks/finding';
import type { Term } from '../checks/term';
import type { PlanOptions } from '../objectives/plan-options';
import type { Spelling } from '../spelling/spelling';
import { matchesGlob } from './glob';

/** The settings of `.zt-steps.json`; those of VS Code have the same names. Everything has a default. */
export interface Config {
  /** By code of a check. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly profile?: 'auto' | 'guidance' | 'plan';
  readonly terminology?: readonly Term[];
  readonly placeholders?: readonly string[];
  readonly requiredFrontMatter?: readonly string[];
  /** Globs of files that are not checked, relative to the folder of the file. */
  readonly ignore?: readonly string[];
  readonly siteUrl?: string;
  /** Use new names also in files that are older than they are. */
  readonly termsInOlderFiles?: boolean;
  /** Words that are no misspellings. */
  readonly words?: readonly string[];
  /** Also tell of words that no dictionary has and that are like no other. */
  readonly unknownWords?: boolean;
  /** Which spelling is the right one; by default the one that a file uses more. */
  readonly english?: English;
}

export type English = 'auto' | 'american' | 'british';

/**
 * What a repository says and what a user set, in one. The file wins, so that command line and every editor find the
 * same; the user's settings add what it leaves open. Lists of words are joined; a list of fields is one or the other.
 */
export function mergeConfig(fromFile: Config, fromSettings: Config): Config {
  const terms = new Set(fromFile.terminology?.map(({ from }) => from.toLowerCase()));
  const others = fromSettings.terminology?.filter(({ from }) => !terms.has(from.toLowerCase()));
  return {
    ...fromSettings,
    ...fromFile,
    ...both('severities', fromFile.severities, fromSettings.severities, (a, b) => ({ ...b, ...a })),
    ...both('terminology', fromFile.terminology, others, join),
    ...both('placeholders', fromFile.placeholders, fromSettings.placeholders, join),
    ...both('ignore', fromFile.ignore, fromSettings.ignore, join),
    ...both('words', fromFile.words, fromSettings.words, join),
  };
}

function both<K extends keyof Config, V>(
  name: K,
  ours: V | undefined,
  theirs: V | undefined,
  merge: (ours: V, theirs: V) => V,
): Partial<Record<K, V>> {
  const value = ours === undefined ? theirs : theirs === undefined ? ours : merge(ours, theirs);
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}

function join<T>(ours: readonly T[], theirs: readonly T[]): readonly T[] {
  return [...new Set([...ours, ...theirs])];
}

/** What a check knows of a file beside its text and the settings. */
export type KnownSurroundings = Pick<
  CheckOptions,
  | 'isPublished'
  | 'hasMarkdownlint'
  | 'metadata'
  | 'language'
  | 'fileExists'
  | 'knownFiles'
  | 'today'
  | 'spelling'
>;

export function toCheckOptions(config: Config, surroundings: KnownSurroundings = {}): CheckOptions {
  const { severities, profile, terminology, requiredFrontMatter, siteUrl, termsInOlderFiles, english } =
    config;
  return {
    ...surroundings,
    ...(severities === undefined ? {} : { severities }),
    ...(profile === undefined ? {} : { profile }),
    ...(english === undefined || english === 'auto' ? {} : { english }),
    ...(terminology === undefined ? {} : { terms: terminology }),
    ...(requiredFrontMatter === undefined ? {} : { requiredFrontMatter }),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    ...(termsInOlderFiles === undefined ? {} : { termsInOlderFiles }),
  };
}

/** What is known of words beside the settings; `words` are those that other tools allow. */
export interface KnownWords extends Pick<Spelling, 'speller' | 'workspace' | 'corrections'> {
  readonly words: readonly string[];
}

export function toSpelling(
  { words = [], unknownWords }: Config,
  { words: others, ...known }: KnownWords,
): Spelling {
  return {
    ...known,
    userWords: new Set([...words, ...others]),
    ...(unknownWords === undefined ? {} : { unknownWords }),
  };
}

/** Placeholders decide what counts as an objective, for every view and not for the checks alone. */
export function toPlanOptions({ placeholders }: Config): Pick<PlanOptions, 'placeholders'> {
  return placeholders === undefined ? {} : { placeholders };
}

/** `path` is relative to the folder of the settings. A glob that means a folder means all that is in it. */
export function isIgnored({ ignore }: Config, path: string): boolean {
  return (ignore ?? []).some(glob => matchesGlob(glob, path) || matchesGlob(`${glob}/**`, path));
}
