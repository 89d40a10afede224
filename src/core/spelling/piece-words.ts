import { NO_PROSE } from '../checks/text-pieces';
import { CR, isAsciiLetter, isSmallAsciiLetter, LF, SPACE } from '../scan/characters';
import { readChunk, type ChunkWord } from './chunk-words';
import type { Label } from './labels';
import { readProse, type ProseView } from './prose-view';
import { isSentenceStart } from './sentence-start';
import type { Span } from '../text/span';

/** A word of a piece of markdown; spans are offsets into the piece. */
export interface PieceWord extends ChunkWord {
  /** It stands in the text of a link or of an image; null elsewhere. */
  readonly label: Label['kind'] | null;
  /** A sentence, a line or the piece starts with it, behind numbers and checkboxes. */
  readonly isStart: boolean;
}

/** What stands together without white space, brackets or the punctuation that parts words; references may be in it. */
const CHUNK =
  /(?:[^\s\uFFFC\u2029()[\]{}<>|"“”„«»!?,;—–=^`☐☑☒&]|&(?:[#\dA-Za-z]+;)?)[^\s\uFFFC\u2029()[\]{}<>|"“”„«»!?,;—–=^`☐☑☒&]*(?:&(?:[#\dA-Za-z]+;)?[^\s\uFFFC\u2029()[\]{}<>|"“”„«»!?,;—–=^`☐☑☒&]*)*/y;

/**
 * The words that a spell checker reads, in order. Linear; the result depends on `raw` alone, so it can be kept by it.
 *
 * @param view That of `raw`, where it is known.
 */
export function readPieceWords(raw: string, view = readProse(raw)): PieceWord[] {
  const { prose } = view;
  const hasCode = raw.includes('`');
  const labels = new LabelFinder(view.labels);
  const words: PieceWord[] = [];
  let at = 0;
  while (at < prose.length) {
    const end = endOfPlainWord(prose, at);
    const chunk = end > at ? prose.slice(at, end) : chunkAt(prose, at);
    if (chunk !== '' && !(hasCode && touchesCode(view, at, at + chunk.length))) {
      if (end > at) {
        words.push(new PlainWord(chunk, at, labels.at(at), isSentenceStart(prose, at)));
      } else {
        addWords(words, chunk, at, prose, labels);
      }
    }
    at += Math.max(1, chunk.length);
  }
  return words;
}

/** Most words are such, and few are asked where they stand: a span for each would take half of the memory. */
class PlainWord implements PieceWord {
  readonly isContiguous = true;
  readonly compound = null;

  constructor(
    readonly text: string,
    private readonly start: number,
    readonly label: PieceWord['label'],
    readonly isStart: boolean,
  ) {}

  get span(): Span {
    return { start: this.start, end: this.start + this.text.length };
  }
}

function addWords(
  words: PieceWord[],
  chunk: string,
  offset: number,
  prose: string,
  labels: LabelFinder,
): void {
  let isFirst = true;
  for (const { text, span, isContiguous, compound } of readChunk(chunk, offset)) {
    const isStart = isFirst && isSentenceStart(prose, span.start);
    words.push({ text, span, isContiguous, compound, label: labels.at(span.start), isStart });
    isFirst = false;
  }
}

function chunkAt(prose: string, offset: number): string {
  if (isBlank(prose.charCodeAt(offset))) {
    return '';
  }
  CHUNK.lastIndex = offset;
  return CHUNK.exec(prose)?.[0] ?? '';
}

/**
 * Where a word of ASCII letters ends that a blank, a comma or the end of the piece follows; else `start`. Most words are
 * such, and need no pattern. The character before `start` is one that parts words.
 */
function endOfPlainWord(prose: string, start: number): number {
  if (!isAsciiLetter(prose.charCodeAt(start)) || !isSmallAsciiLetter(prose.charCodeAt(start + 1))) {
    return start;
  }
  let end = start + 2;
  while (isSmallAsciiLetter(prose.charCodeAt(end))) {
    end++;
  }
  return end === prose.length || isBlank(prose.charCodeAt(end)) || prose.charCodeAt(end) === COMMA
    ? end
    : start;
}

const COMMA = 0x2c;

function isBlank(code: number): boolean {
  return code === SPACE || code === LF || code === CR;
}

/** "`VM`s": the rest of a word that begins or ends with code. */
function touchesCode({ raw, prose }: ProseView, start: number, end: number): boolean {
  const isCode = (offset: number): boolean => raw.charAt(offset) === '`' && prose.charAt(offset) === NO_PROSE;
  return isCode(start - 1) || isCode(end);
}

/** Asked with growing offsets. */
class LabelFinder {
  #next = 0;
  /** Those that may still hold a word, the innermost one last. */
  readonly #open: Label[] = [];

  constructor(private readonly labels: readonly Label[]) {}

  at(offset: number): Label['kind'] | null {
    for (let label = this.labels[this.#next]; label !== undefined && label.span.start <= offset;) {
      this.#open.push(label);
      label = this.labels[++this.#next];
    }
    while ((this.#open.at(-1)?.span.end ?? Infinity) <= offset) {
      this.#open.pop();
    }
    return this.#open.at(-1)?.kind ?? null;
  }
}
