import { isTypoOf } from '../text/typo';
import type { Candidate } from './candidates';
import { withCapitals } from './capitals';
import { evidenceFor, type Signs } from './confidence';
import { startsWithCapital } from './block-words';
import type { DocumentWords, UnknownWord } from './document-words';
import { likelihood, type Ranked, type Surroundings } from './ranking';
import type { Spelling } from './spelling';

/** What an unknown word may be meant for, and how sure that is. */
export interface Suggestions {
  /** Best first. */
  readonly words: readonly Suggestion[];
  /** Bits; see `evidenceFor`. */
  readonly evidence: number;
  /** How many bits the first is ahead of the second. */
  readonly margin: number;
}

export interface Suggestion {
  /** In the capitals of the dictionary. */
  readonly word: string;
  /** In those of the place where it is to stand. */
  readonly written: string;
}

const MOST_SUGGESTIONS = 5;
const NO_SUGGESTIONS: Suggestions = { words: [], evidence: -Infinity, margin: 0 };
/** In words as long as this two slips are looked for where one explains nothing. */
const LONG_WORD = 7;
/** Bits: what is so much less likely than the first is not offered. */
const FAR_BEHIND = 16;
/** Bits of a slip in a word that only this document or its user has. */
const OWN_WORD_COST = 3;
/** How much likelier a word is that was chosen for this misspelling before. */
const CHOSEN_BEFORE = 20;
/** Bits: capitals left out, as in "microsoft". */
const LOST_CAPITALS = 2;
/** Names stand below such headings. */
const NAMES_HEADING =
  /\b(?:references|bibliography|sources|further reading|acknowledge?ments?|contributors|authors|credits|certificat(?:es?|ions?)|certificate authorities)\b/i;

/** Makes suggestions for the unknown words of one document. */
export class SuggestionMaker {
  readonly #own: ReadonlyMap<string, string>;
  readonly #made = new Map<string, Suggestions>();

  constructor(
    private readonly words: DocumentWords,
    private readonly spelling: Spelling,
    private readonly headingText: (unknown: UnknownWord) => string,
  ) {
    this.#own = ownWords(words, spelling);
  }

  /** For each unknown word. One that stands in several places is a misspelling in all of them or in none. */
  suggestAll(unknown: readonly UnknownWord[]): ReadonlyMap<UnknownWord, Suggestions> {
    const all = unknown.map(each => [each, this.#known(each)] as const);
    const byKey = new Map<string, Omit<Suggestions, 'words'>>();
    for (const [{ word }, { evidence, margin }] of all) {
      const known = byKey.get(word.text.toLowerCase()) ?? { evidence, margin };
      byKey.set(word.text.toLowerCase(), {
        evidence: Math.max(known.evidence, evidence),
        margin: Math.min(known.margin, margin),
      });
    }
    return new Map(
      all.map(([each, own]) => [each, { ...own, ...byKey.get(each.word.text.toLowerCase()) }] as const),
    );
  }

  /** What decides is the word and a little of where it stands: names come again and again. */
  #known(unknown: UnknownWord): Suggestions {
    const { word, block, blockWords } = unknown;
    const key = `${word.text} ${word.isStart} ${blockWords.isTitle} ${block.section?.index ?? ''}`;
    let suggestions = this.#made.get(key);
    if (suggestions === undefined) {
      suggestions = this.#suggest(unknown);
      this.#made.set(key, suggestions);
    }
    return suggestions;
  }

  #suggest(unknown: UnknownWord): Suggestions {
    const isDeep = this.spelling.deepAt !== undefined;
    const near = this.#within(unknown, isDeep);
    const isLong = unknown.word.text.length >= LONG_WORD;
    if (isDeep || near.evidence > 0 || !isLong) {
      return near;
    }
    const far = this.#within(unknown, true);
    return far.evidence > 0 ? far : near;
  }

  #within(unknown: UnknownWord, isDeep: boolean): Suggestions {
    const { word } = unknown;
    const around = this.#surroundings(unknown);
    const key = word.text.toLowerCase();
    const found = this.spelling.speller.suggest(word.text, around, this.#ownCandidates(key), isDeep);
    const ranked = withChosen(found, this.spelling.corrections?.get(key));
    const [best] = ranked;
    if (best === undefined) {
      return NO_SUGGESTIONS;
    }
    const written = unique(
      ranked.map(each => ({ ...each, written: withCapitals(each.word, word.text, word.isStart) })),
    );
    const [first = best, second] = written;
    return {
      words: written.filter(({ score }) => score >= first.score - FAR_BEHIND).slice(0, MOST_SUGGESTIONS),
      evidence: evidenceFor(best, this.#signsOf(unknown, around)),
      margin: second === undefined ? Infinity : first.score - second.score,
    };
  }

  #signsOf(unknown: UnknownWord, around: Surroundings): Signs {
    const { word, block, blockWords } = unknown;
    return {
      word: word.text,
      uses: this.words.usesOf(word.text.toLowerCase()),
      isNameLike: startsWithCapital(word.text) && !word.isStart && !blockWords.isTitle,
      isAmongNames: block.section !== null && NAMES_HEADING.test(this.headingText(unknown)),
      isPlausible: this.spelling.speller.isPlausible(word.text),
      nameScore: this.#nameScore(word.text, around),
    };
  }

  #surroundings({ word, block }: UnknownWord): Surroundings {
    const key = word.text.toLowerCase();
    const { workspace } = this.spelling;
    const document = this.words.around(key);
    const section = this.words.sectionAround(key, block.section);
    return { document, section, ...(workspace === undefined ? {} : { workspace }) };
  }

  /** Words that no dictionary has, though this document has them more than once, or its user taught them. */
  #ownCandidates(key: string): Candidate[] {
    const near = [...this.#own].filter(([own]) => isTypoOf(key, own));
    return near.map(([own, word]) => ({
      word,
      cost: OWN_WORD_COST,
      isAtStart: !own.startsWith(key.charAt(0)),
    }));
  }

  #nameScore(word: string, around: Surroundings): number {
    const { speller } = this.spelling;
    const name = speller.nameOf(word);
    const frequencyOf = (each: string): number => speller.frequencyOf(each);
    return name === undefined ? -Infinity : Math.log2(likelihood(name, frequencyOf, around)) - LOST_CAPITALS;
  }
}

function ownWords(words: DocumentWords, { userWords }: Spelling): Map<string, string> {
  const repeated = words.unknown
    .map(({ word }) => word.text)
    .filter(text => words.usesOf(text.toLowerCase()) > 1);
  return new Map([...repeated, ...(userWords ?? [])].map(word => [word.toLowerCase(), word]));
}

function withChosen(ranked: readonly Ranked[], chosen: string | undefined): readonly Ranked[] {
  if (chosen === undefined) {
    return ranked;
  }
  const known = ranked.find(({ word }) => word.toLowerCase() === chosen.toLowerCase());
  const score = (known?.score ?? ranked[0]?.score ?? 0) + CHOSEN_BEFORE;
  const first = { word: chosen, cost: 0, isAtStart: false, ...known, score };
  return [first, ...ranked.filter(each => each !== known)];
}

function unique<T extends Suggestion>(ranked: readonly T[]): T[] {
  const words = new Map<string, T>();
  for (const each of ranked) {
    if (!words.has(each.written)) {
      words.set(each.written, each);
    }
  }
  return [...words.values()];
}
