import { fenceStart, isFenceEnd, type Fence } from './block-starts';
import { LESS } from './characters';
import { htmlBlockStart } from './html-block';
import type { LineReader } from './line-reader';

/** Fenced code or an HTML block: its lines are no markdown. */
export interface VerbatimBlock {
  /** What ends it: a closing fence, a line that holds a text (that line still belongs to it), or a blank line. */
  readonly ends: Fence | RegExp | 'blank-line';
  /** Code and comments hold no anchors; other HTML may. */
  readonly isOpaque: boolean;
  readonly isComment: boolean;
}

/**
 * The block that starts on the rest of the line, or undefined.
 *
 * @param canBeAnyTag False inside a paragraph; see `htmlBlockStart`.
 */
export function verbatimStart(
  source: string,
  line: LineReader,
  canBeAnyTag: boolean,
): VerbatimBlock | undefined {
  if (line.textCode === LESS) {
    const ends = htmlBlockStart(source, line.textOffset, canBeAnyTag);
    const isComment = source.startsWith('<!--', line.textOffset);
    return ends === undefined ? undefined : { ends, isOpaque: ends !== 'blank-line', isComment };
  }
  const fence = fenceStart(source, line.textOffset, line.end);
  return fence === undefined ? undefined : { ends: fence, isOpaque: true, isComment: false };
}

/** True when an HTML block ends on the line on which it starts: `<!-- note -->`. */
export function endsOnFirstLine(source: string, line: LineReader, { ends }: VerbatimBlock): boolean {
  return ends instanceof RegExp && ends.test(source.slice(line.textOffset, line.end));
}

/** True when the block, which is open, ends with this line. */
export function endsVerbatim(source: string, line: LineReader, block: VerbatimBlock): boolean {
  if (block.ends === 'blank-line' || block.ends instanceof RegExp) {
    return endsOnFirstLine(source, line, block);
  }
  return line.indent < 4 && isFenceEnd(source, line.textOffset, line.end, block.ends);
}
