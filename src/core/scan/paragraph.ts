import type { Span } from '../text/span';
import { lineEnd } from './line-reader';
import type { Checkbox } from './step-file';

const TASK = /^\[([ \txX])\](?=[ \t\r\n])[ \t\r\n]*/;
/** A link reference definition on one line (CommonMark 0.31, section 4.7): it is no text of a heading. */
const DEFINITION = /^\[(?:[^\\[\]]|\\.)+\]:[ \t]*(?:<[^<>]*>|\S+)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/;

/** Between the text of two lines of a paragraph: the line ending, and what its containers put before the next. */
const LINE_START = /^\s*(?:[ \t]|>)*/;

/** A paragraph while its lines are read: it may still turn out to end in a table's header, or to be a heading. */
export class Paragraph {
  /** 0-based line on which it starts. */
  readonly line: number;
  readonly start: number;
  /** The last line, without white space at its ends. */
  last: Span;
  lastLine: number;
  /** A continuation line that is indented like code is text, and no header row. */
  lastCanBeHeader = true;
  #beforeLast: Span | undefined;
  readonly #isFirstOfItem: boolean;

  /** @param inConflict It begins between merge-conflict markers. */
  constructor(
    first: Span,
    line: number,
    isFirstOfItem: boolean,
    readonly inConflict: boolean,
  ) {
    this.line = line;
    this.start = first.start;
    this.last = first;
    this.lastLine = line;
    this.#isFirstOfItem = isFirstOfItem;
  }

  get content(): Span {
    return { start: this.start, end: this.last.end };
  }

  add(span: Span, line: number, indent: number): void {
    this.#beforeLast = this.last;
    this.last = span;
    this.lastLine = line;
    this.lastCanBeHeader = indent < 4;
  }

  /** Gives the last line away to a table; false when it was the only one. */
  dropLast(): boolean {
    if (this.#beforeLast === undefined) {
      return false;
    }
    this.last = this.#beforeLast;
    return true;
  }

  /**
   * What a setext underline below makes a heading of: the lines after leading link reference definitions. Undefined
   * where nothing else stands there: then the underline is text.
   */
  headingText(source: string): { line: number; content: Span } | undefined {
    let { line, start } = this;
    while (start < this.last.end) {
      const end = lineEnd(source, start);
      if (!DEFINITION.test(source.slice(start, end).trim())) {
        return { line, content: { start, end: this.last.end } };
      }
      line++;
      start = LINE_START.exec(source.slice(end, this.last.end))?.[0].length ?? 0;
      start += end;
    }
    return undefined;
  }

  /** The checkbox at the start of a list item's first paragraph, and the text behind it (GFM, "Task list items"). */
  task(source: string): { checkbox: Checkbox; content: Span } | undefined {
    if (!this.#isFirstOfItem || source.charAt(this.start) !== '[') {
      return undefined;
    }
    const match = TASK.exec(source.slice(this.start, this.last.end));
    if (match === null || this.start + match[0].length >= this.last.end) {
      return undefined;
    }
    const span = { start: this.start, end: this.start + 3 };
    const state = /x/i.test(match[1] ?? '') ? 'done' : 'todo';
    const content = { start: this.start + match[0].length, end: this.last.end };
    return { checkbox: { kind: 'bracket', span, state, malformed: false }, content };
  }
}
