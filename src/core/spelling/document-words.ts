import type { CheckContext } from '../checks/check-context';
import type { Heading } from '../scan/step-file';
import type { BlockWords } from './block-words';
import type { PieceWord } from './piece-words';
import type { EnglishBlock } from './english-blocks';
import type { WordUses } from './ranking';
import type { ReadText } from './read-text';
import type { Speller } from './speller';

/** A word that the dictionary has not, where it stands. */
export interface UnknownWord {
  readonly word: PieceWord;
  readonly block: EnglishBlock;
  readonly blockWords: BlockWords;
}

/** The words of one document; what only misspellings need is counted when the first one is looked at. */
export class DocumentWords {
  readonly unknown: readonly UnknownWord[];
  readonly #blocks: readonly EnglishBlock[];
  #sections: ReadonlyMap<Heading | null, WordCounts> | undefined;

  constructor(
    context: CheckContext,
    private readonly speller: Speller,
  ) {
    this.#blocks = context.english;
    const unknown: UnknownWord[] = [];
    for (const block of this.#blocks) {
      const blockWords = block.text.knownTo(speller);
      if (!blockWords.isForeign) {
        blockWords.unknown.forEach(word => unknown.push({ word, block, blockWords }));
      }
    }
    this.unknown = unknown;
  }

  /** @param key A word in lower case. */
  usesOf(key: string): number {
    return sum(this.#counts(), counts => counts.usesOf(key));
  }

  /** What the document says about what the unknown word `key` may be meant for. */
  around(key: string): WordUses {
    const sections = this.#counts().map(counts => counts.around(key));
    return {
      total: sum(sections, ({ total }) => total),
      usesOf: word => sum(sections, section => section.usesOf(word)),
    };
  }

  sectionAround(key: string, section: Heading | null): WordUses {
    return this.#bySection().get(section)?.around(key) ?? { total: 0, usesOf: () => 0 };
  }

  #counts(): WordCounts[] {
    return [...this.#bySection().values()];
  }

  #bySection(): ReadonlyMap<Heading | null, WordCounts> {
    if (this.#sections === undefined) {
      const sections = new Map<Heading | null, WordCounts>();
      for (const { section, text } of this.#blocks) {
        const counts = sections.get(section) ?? new WordCounts(this.speller);
        counts.add(text);
        sections.set(section, counts);
      }
      this.#sections = sections;
    }
    return this.#sections;
  }
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** What stands in some blocks, and what their unknown words are likely meant for. */
class WordCounts {
  #total = 0;
  readonly #counts = new Map<string, number>();
  /** By word that is meant: how often each unknown word stands for it. */
  readonly #meant = new Map<string, Map<string, number>>();

  constructor(private readonly speller: Speller) {}

  add(block: ReadText): void {
    this.#total += block.words.length;
    for (const { text } of block.words) {
      increase(this.#counts, text.toLowerCase());
    }
    for (const { text } of block.knownTo(this.speller).unknown) {
      this.#addMeant(text.toLowerCase(), this.speller.likeliest(text)?.toLowerCase());
    }
  }

  usesOf(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** A misspelling counts for what is meant: mending it changes nothing for others. `key` itself proves nothing. */
  around(key: string): WordUses {
    const usesOf = (word: string): number => {
      let uses = this.#counts.get(word) ?? 0;
      for (const [unknown, count] of this.#meant.get(word) ?? []) {
        uses += unknown === key ? 0 : count;
      }
      return uses;
    };
    return { total: this.#total, usesOf };
  }

  #addMeant(key: string, meant: string | undefined): void {
    if (meant !== undefined) {
      const keys = this.#meant.get(meant) ?? new Map<string, number>();
      increase(keys, key);
      this.#meant.set(meant, keys);
    }
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
