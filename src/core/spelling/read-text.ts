import { rememberByText } from '../text/remember';
import { readBlockWords, type BlockWords } from './block-words';
import { findConfusedWords, mayBeConfused, type ConfusedWord } from './confusions/confused-words';
import { countLanguages, isForeign, type LanguageCounts } from './english';
import { readPieceWords, type PieceWord } from './piece-words';
import { findMisspelledNames, type MisspelledName } from './product-names';
import { readProse } from './prose-view';
import type { Speller } from './speller';

/**
 * What the checks of spelling read of a block's markdown, each when it is first asked for. It depends on the markdown
 * alone, so that it is kept by that: while somebody types, one block is new and the others are not.
 */
export class ReadText {
  /** As long as the markdown; see `ProseView`. */
  readonly prose: string;
  /** With spans in the markdown. */
  readonly words: readonly PieceWord[];
  readonly counts: LanguageCounts;
  readonly isForeign: boolean;
  #names: readonly MisspelledName[] | undefined;
  #confused: readonly ConfusedWord[] | undefined;
  #known: { readonly speller: Speller; readonly words: BlockWords } | undefined;

  constructor(raw: string) {
    const view = readProse(raw);
    this.prose = view.prose;
    this.words = readPieceWords(raw, view);
    this.counts = countLanguages(this.words);
    this.isForeign = isForeign(this.counts);
  }

  get names(): readonly MisspelledName[] {
    this.#names ??= findMisspelledNames(this.prose);
    return this.#names;
  }

  get confused(): readonly ConfusedWord[] {
    this.#confused ??= this.words.some(({ text }) => mayBeConfused(text))
      ? findConfusedWords(this.prose)
      : [];
    return this.#confused;
  }

  /** What a dictionary says of the words; there is one at a time. */
  knownTo(speller: Speller): BlockWords {
    if (this.#known?.speller !== speller) {
      this.#known = { speller, words: readBlockWords(this.words, speller) };
    }
    return this.#known.words;
  }
}

export const readText = rememberByText(raw => new ReadText(raw));
