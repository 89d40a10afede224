import type { Span } from '../text/span';
import { CR, LF, SPACE, TAB, isSpaceOrTab } from './characters';

const TAB_SIZE = 4;
/** Behind the end of any string (V8 and others hold fewer than 2³⁰ characters), and still a small integer. */
const NONE = 0x3fffffff;

/**
 * Walks a text line by line, and each line from its start, counting columns as CommonMark does (section 2.2: a tab
 * reaches to the next multiple of four, and may be consumed in part by a container's indentation).
 */
export class LineReader {
  /** 0-based. */
  number = -1;
  /** Offset of the line's first character. */
  start = 0;
  /** Offset after its last character, line ending apart. */
  end = 0;
  /** Where reading stands in the line. */
  offset = 0;
  /** First character at or after `offset` that is no space or tab; `end` in a blank line. */
  textOffset = 0;
  /** Columns of white space between `offset` and `textOffset`. */
  indent = 0;
  #column = 0;
  #next: number;
  /** The next of each line ending, looked up once: a text may hold but one kind. */
  #nextLf = -1;
  #nextCr = -1;
  readonly #source: string;

  /** @param from Where the first line starts. */
  constructor(source: string, from: number) {
    this.#source = source;
    this.#next = from;
    this.#findNextEndings(from);
  }

  get isBlank(): boolean {
    return this.textOffset >= this.end;
  }

  /** The character at `textOffset`; NaN in a blank line. */
  get textCode(): number {
    return this.textOffset < this.end ? this.#source.charCodeAt(this.textOffset) : NaN;
  }

  /** The rest of the line without white space at its ends. */
  get textSpan(): Span {
    let { end } = this;
    while (end > this.textOffset && isSpaceOrTab(this.#source.charCodeAt(end - 1))) {
      end--;
    }
    return { start: this.textOffset, end };
  }

  /** Moves to the next line; false at the end of the text. */
  advance(): boolean {
    if (this.#next >= this.#source.length) {
      return false;
    }
    this.number++;
    this.start = this.#next;
    this.#findEnd();
    this.offset = this.start;
    this.#column = 0;
    this.lookAhead();
    return true;
  }

  /** Moves past `count` characters that are no tabs. */
  skip(count: number): void {
    this.offset = this.textOffset + count;
    this.#column += this.indent + count;
    this.lookAhead();
  }

  /** Consumes up to `columns` columns of white space; a tab that reaches further stays, shortened. */
  skipColumns(columns: number): void {
    let left = columns;
    while (left > 0 && this.offset < this.end) {
      const code = this.#source.charCodeAt(this.offset);
      if (!isSpaceOrTab(code)) {
        break;
      }
      const width = code === TAB ? TAB_SIZE - (this.#column % TAB_SIZE) : 1;
      this.#column += Math.min(width, left);
      if (width <= left) {
        this.offset++;
      }
      left -= width;
    }
    this.lookAhead();
  }

  lookAhead(): void {
    let offset = this.offset;
    let column = this.#column;
    for (; offset < this.end; offset++) {
      const code = this.#source.charCodeAt(offset);
      if (code === SPACE) {
        column++;
      } else if (code === TAB) {
        column += TAB_SIZE - (column % TAB_SIZE);
      } else {
        break;
      }
    }
    this.textOffset = offset;
    this.indent = column - this.#column;
  }

  #findEnd(): void {
    const source = this.#source;
    this.#findNextEndings(this.start);
    const ending = Math.min(this.#nextLf, this.#nextCr);
    this.end = Math.min(ending, source.length);
    const isCrLf = ending === this.#nextCr && this.#nextLf === ending + 1;
    this.#next = ending + (isCrLf ? 2 : 1);
  }

  #findNextEndings(from: number): void {
    if (this.#nextLf < from) {
      this.#nextLf = indexOrNone(this.#source, '\n', from);
    }
    if (this.#nextCr < from) {
      this.#nextCr = indexOrNone(this.#source, '\r', from);
    }
  }
}

function indexOrNone(source: string, text: string, from: number): number {
  const index = source.indexOf(text, from);
  return index < 0 ? NONE : index;
}

/** Offset of the line ending at or after `from`, or the end of the text. */
export function lineEnd(source: string, from: number): number {
  let offset = from;
  while (offset < source.length) {
    const code = source.charCodeAt(offset);
    if (code === LF || code === CR) {
      break;
    }
    offset++;
  }
  return offset;
}
