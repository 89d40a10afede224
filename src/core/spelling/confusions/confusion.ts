/** A word that stands for another one where certain words are next to it. */
export interface Confusion {
  /** In small letters. */
  readonly wrong: string;
  readonly right: string;
  /** Matches what stands before the word, up to it; null where that does not matter. */
  readonly before: RegExp | null;
  /** Matches what stands behind the word. */
  readonly after: RegExp | null;
}

/** The words next to it, as patterns of whole words, each up to several words long. */
interface Neighbours {
  readonly before?: string;
  readonly after?: string;
  /** What must not follow, though `after` may. */
  readonly notAfter?: string;
  /** The sentence or the piece may also end behind the word. */
  readonly orEnd?: true;
}

const NO_WORD = "(?![\\p{L}\\p{N}’'-])";

export function confusion(
  wrong: string,
  right: string,
  { before, after, notAfter, orEnd }: Neighbours,
): Confusion {
  const unless = notAfter === undefined ? '' : `(?![\\s-]+(?:${spaced(notAfter)})${NO_WORD})`;
  const end = orEnd === true ? '|\\s*(?:[.,;:!?)\\u2029\\uFFFC]|$)' : '';
  const behind = after === undefined ? '' : `(?:[\\s-]+(?:${spaced(after)})${NO_WORD}${end})`;
  return {
    wrong,
    right,
    before:
      before === undefined ? null : new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${spaced(before)})[\\s-]+$`, 'iu'),
    after: unless + behind === '' ? null : new RegExp(`^${unless}${behind}`, 'iu'),
  };
}

/** A blank of a rule is any white space or a hyphen: "on-premises". */
function spaced(words: string): string {
  return words.replace(/ +/g, '[\\s-]+');
}
