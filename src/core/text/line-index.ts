/** A place in a text: line and column, both 0-based; columns count UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

const LF = 10;
const CR = 13;

/** Turns offsets into lines and back. A line ends with LF, CRLF or a lone CR (CommonMark 0.31, section 2.1). */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line; a line past the end gives the last line's. */
  startOf(line: number): number {
    return this.#starts[Math.min(line, this.#starts.length - 1)] ?? 0;
  }

  positionAt(offset: number): LinePosition {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return { line: low, column: offset - this.startOf(low) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) {
      starts.push(i + 1);
    }
  }
  return starts;
}
