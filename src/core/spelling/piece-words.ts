import { NO_PROSE } from '../checks/text-pieces';
import { readChunk, type ChunkWord } from './chunk-words';
import type { Label } from './labels';
import { readProse, type ProseView } from './prose-view';
import { isSentenceStart } from './sentence-start';

/** A word of a piece of markdown; spans are offsets into the piece. */
export interface PieceWord extends ChunkWord {
  /** It stands in the text of a link or of an image; null elsewhere. */
  readonly label: Label['kind'] | null;
  /** A sentence, a line or the piece starts with it, behind numbers and checkboxes. */
  readonly isStart: boolean;
}

/** What stands together without white space, brackets or the punctuation that parts words; references may be in it. */
const CHUNK =
  /(?:[^\s\uFFFC\u2029()[\]{}<>|"“”„«»!?,;—–=^`☐☑☒&]|&(?:[#\dA-Za-z]+;)?)[^\s\uFFFC\u2029()[\]{}<>|"“”„«»!?,;—–=^`☐☑☒&]*(?:&(?:[#\dA-Za-z]+;)?[^\s\uFFFC\u2029()[\]{}<>|"“”„«»!?,;—–=^`☐☑☒&]*)*/g;

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
  for (const { index, 0: chunk } of prose.matchAll(CHUNK)) {
    if (hasCode && touchesCode(view, index, index + chunk.length)) {
      continue;
    }
    let isFirst = true;
    for (const { text, span, isContiguous, compound } of readChunk(chunk, index)) {
      const isStart = isFirst && isSentenceStart(prose, span.start);
      words.push({ text, span, isContiguous, compound, label: labels.at(span.start), isStart });
      isFirst = false;
    }
  }
  return words;
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
