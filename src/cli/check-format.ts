import type { Finding } from '../core/checks/finding';
import { LineIndex } from '../core/text/line-index';
import type { Span } from '../core/text/span';
import type { PathError } from './find-files';

/** A document with what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** How the answer of `check` is written: a piece for each file with findings, and what stands around them. */
export interface CheckFormat {
  file(checked: CheckedFile): string;
  document(files: readonly string[], errors: readonly PathError[]): Iterable<string>;
}

/** A span as lines and columns, all from 1. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns the spans of one text into regions. */
export class Regions {
  readonly #lines: LineIndex;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  of({ start, end }: Span): Region {
    const from = this.#lines.positionAt(start);
    const to = this.#lines.positionAt(end);
    return {
      line: from.line + 1,
      column: from.column + 1,
      endLine: to.line + 1,
      endColumn: to.column + 1,
    };
  }

  /** A line, counted from 1, without its ending. */
  line(number: number): Span {
    const start = this.#lines.startOf(number - 1);
    let end = number < this.#lines.lineCount ? this.#lines.startOf(number) : this.#text.length;
    while (end > start && /[\r\n]/.test(this.#text.charAt(end - 1))) {
      end--;
    }
    return { start, end };
  }
}

/**
 * The fixes of each finding. One that several findings share is given with the first alone: it is one fix, and printing
 * it with each would take quadratic space.
 */
export function* withFixes({ findings }: CheckedFile): Iterable<Finding> {
  const shared = new Set<unknown>();
  for (const finding of findings) {
    const fixes = finding.fixes.filter(({ scope, patches }) => scope === undefined || !shared.has(patches));
    fixes.forEach(({ patches }) => shared.add(patches));
    yield { ...finding, fixes };
  }
}
