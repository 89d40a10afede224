import type { Span } from '../text/span';
import type { PieceWord } from './piece-words';

/** A replacement of characters, by offsets into the block. */
export interface WordPatch {
  readonly span: Span;
  readonly newText: string;
}

const LETTER = /[\p{L}\p{M}'’‘-]/u;

/**
 * What makes `word` into `newWord` in the markdown of its block. A word in one piece is replaced as a whole; of one with
 * marks of emphasis or soft hyphens in it only the letters that differ are. Undefined where such marks stand among those.
 */
export function patchWord(raw: string, word: PieceWord, newWord: string): WordPatch | undefined {
  const written = raw.slice(word.span.start, word.span.end);
  const newText = /[’‘]/.test(written) ? newWord.replaceAll("'", '’') : newWord;
  if (word.isContiguous) {
    return { span: word.span, newText };
  }
  const { text } = word;
  let [start, end] = [0, 0];
  while (start < text.length && text[start] === newWord[start]) {
    start++;
  }
  while (end < Math.min(text.length, newWord.length) - start && text.at(-1 - end) === newWord.at(-1 - end)) {
    end++;
  }
  const letters = lettersIn(raw, word.span);
  const differing = letters.slice(start, text.length - end);
  const first = letters[start] ?? word.span.end;
  const last = differing.at(-1);
  const span = { start: first, end: last === undefined ? first : last + 1 };
  const isWhole = letters.length === text.length && span.end - span.start === differing.length;
  return isWhole ? { span, newText: newText.slice(start, newWord.length - end) } : undefined;
}

/** Where its letters stand. */
function lettersIn(raw: string, { start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index).filter(at =>
    LETTER.test(raw.charAt(at)),
  );
}
