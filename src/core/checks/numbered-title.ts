/** A title that starts with a number in a sequence: `Step 3. Reduce effort`, `Phase 2: …`, `4. …`. */
export interface NumberedTitle {
  /** `Step`; empty for a number alone. */
  readonly word: string;
  /** As written. */
  readonly number: string;
  /** `Step 3`: from the word to the number. */
  readonly phrase: string;
  readonly rest: string;
}

const NUMBERED = /^[^\p{L}\p{N}]*((?:(\p{L}+)\s+)?(\d{1,9}))(?![\p{L}\p{N}]|[.,]\d)(.*)$/su;

export function readNumbered(title: string): NumberedTitle | undefined {
  const [, phrase = '', word = '', number = '', rest = ''] = NUMBERED.exec(title) ?? [];
  // `10 ways to …` is no place in a sequence.
  const isPlace = word !== '' || /^[.:)]/.test(rest);
  return number === '' || !isPlace ? undefined : { word, number, phrase, rest };
}
