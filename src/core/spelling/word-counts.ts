import { readTextPieces } from '../checks/text-pieces';
import type { StepFile } from '../scan/step-file';
import { copyText } from '../text/copy-text';
import type { WorkspaceWords } from './spelling';

const WORD = /\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*/gu;

/** How often words stand in several files. */
export class WordCounts implements WorkspaceWords {
  readonly #words = new Map<string, { uses: number; files: number }>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  /** @param word In lower case. */
  usesOf(word: string): number {
    return this.#words.get(word)?.uses ?? 0;
  }

  /** @param word In lower case. */
  filesWith(word: string): number {
    return this.#words.get(word)?.files ?? 0;
  }

  add(file: StepFile): void {
    this.#count(file, 1);
  }

  /** Takes out what was added. */
  remove(file: StepFile): void {
    this.#count(file, -1);
  }

  #count(file: StepFile, sign: 1 | -1): void {
    for (const [word, uses] of wordsOf(file)) {
      const known = this.#words.get(word) ?? this.#enter(word);
      known.uses += sign * uses;
      known.files += sign;
      this.#total += sign * uses;
      if (known.files === 0) {
        this.#words.delete(word);
      }
    }
  }

  #enter(word: string): { uses: number; files: number } {
    const counts = { uses: 0, files: 0 };
    this.#words.set(copyText(word), counts);
    return counts;
  }
}

/** How often each word stands in what readers read, in lower case. */
function wordsOf(file: StepFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { prose } of readTextPieces(file)) {
    for (const [word] of prose.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
