import type { CheckContext } from '../checks/check-context';
import { fieldOf } from '../checks/document-front-matter';
import type { TextPiece } from '../checks/text-pieces';
import type { Heading } from '../scan/step-file';
import type { Span } from '../text/span';
import { foreignElements } from './foreign-elements';
import { readPieceWords, type PieceWord } from './piece-words';

/** A part of a document whose words are read at once: a paragraph, a heading, a cell, a value of the front matter. */
export interface ProseBlock {
  readonly kind: TextPiece['kind'] | 'front matter';
  /** In the document. What stands there decides which words are found: they can be kept by it. */
  readonly span: Span;
  /** The heading that it stands under, or is; null before the first one. */
  readonly section: Heading | null;
}

/** A word of a document, with its span there. */
export interface ProseWord extends PieceWord {
  readonly block: ProseBlock;
}

/** The front matter that readers see, on the page and in search results. */
const READ_FIELDS = ['title', 'description'];

/** What is read of a document, in source order, but what is marked as another language. */
export function readProseBlocks(context: CheckContext): ProseBlock[] {
  const { headings } = context.file;
  const foreign = foreignElements(context.source, context.pieces);
  const blocks = frontMatterBlocks(context);
  let [next, element] = [0, 0];
  for (const { kind, span } of context.pieces) {
    while ((headings[next]?.content.start ?? Infinity) <= span.start) {
      next++;
    }
    while ((foreign[element]?.end ?? Infinity) <= span.start) {
      element++;
    }
    if ((foreign[element]?.start ?? Infinity) > span.start) {
      blocks.push({ kind, span, section: headings[next - 1] ?? null });
    }
  }
  return blocks;
}

function frontMatterBlocks(context: CheckContext): ProseBlock[] {
  const fields = READ_FIELDS.map(name => fieldOf(context, name)).filter(field => field !== undefined);
  return fields
    .filter(({ text }) => text !== null)
    .map(({ value: span }) => ({ kind: 'front matter' as const, span, section: null }))
    .sort((a, b) => a.span.start - b.span.start);
}

/** @param read `readPieceWords`, or one that keeps what it read by the text. */
export function* readProseWords(
  context: CheckContext,
  read: (raw: string) => readonly PieceWord[] = readPieceWords,
): Iterable<ProseWord> {
  for (const block of readProseBlocks(context)) {
    const { start } = block.span;
    for (const { text, span, isContiguous, compound, label, isStart } of read(context.text(block.span))) {
      const at = { start: start + span.start, end: start + span.end };
      yield { text, span: at, isContiguous, compound, label, isStart, block };
    }
  }
}
