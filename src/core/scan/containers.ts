import { GREATER, SPACE } from './characters';
import type { LineReader } from './line-reader';
import type { Heading } from './step-file';

/** A block quote or a list item that is open, from the outside in. */
export type Container = BlockQuote | ListItem;

interface BlockQuote {
  readonly kind: 'quote';
  readonly headingBefore: Heading | null;
}

export interface ListItem {
  readonly kind: 'item';
  readonly headingBefore: Heading | null;
  /** Columns of indentation that a line needs to stand in the item. */
  readonly indent: number;
  /** The item's first line holds nothing but the marker, and no block has followed yet: a blank line ends it. */
  isEmpty: boolean;
  /** A task's checkbox may stand at the start of the item's first block only. */
  hasContent: boolean;
}

/** Consumes the line's share of one container (`> `, an indentation); false when the line does not stand in it. */
export function continueContainer(container: Container, source: string, line: LineReader): boolean {
  if (container.kind === 'quote') {
    return openQuote(source, line);
  }
  if (line.isBlank) {
    const goesOn = !container.isEmpty;
    line.skipColumns(container.indent);
    return goesOn;
  }
  if (line.indent < container.indent) {
    return false;
  }
  line.skipColumns(container.indent);
  return true;
}

/** Consumes `>` and one column of white space behind it, with up to three before it. */
export function openQuote(source: string, line: LineReader): boolean {
  if (line.indent > 3 || line.textCode !== GREATER) {
    return false;
  }
  line.skip(1);
  if (source.charCodeAt(line.offset) === SPACE || line.indent > 0) {
    line.skipColumns(1);
  }
  return true;
}
