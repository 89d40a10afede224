import type { CheckContext } from '../checks/check-context';
import { languageOf } from '../checks/document-language';
import { rememberByText } from '../text/remember';
import { addCounts, countLanguages, isForeign } from './english';
import { readPieceWords, type PieceWord } from './piece-words';
import { readProseBlocks, type ProseBlock } from './prose-words';
import { readProse } from './prose-view';

/** Nobody writes a longer paragraph, and its words would take more memory than all others. */
const LONGEST_BLOCK = 200_000;

/** A part of a document that is written in English, as far as it can be told. */
export interface EnglishBlock extends ProseBlock {
  /** As long as the span; see `ProseView`. */
  readonly prose: string;
  /** With spans in the block. */
  readonly words: readonly PieceWord[];
}

const readText = rememberByText(raw => {
  const view = readProse(raw);
  const words = readPieceWords(raw, view);
  return { prose: view.prose, words, counts: countLanguages(words) };
});

/**
 * What is in English, in source order; nothing of a document in another language. The front matter or the path says
 * what a document is in, else its words do. A paragraph is left out only where its own words speak against it.
 */
export function readEnglishBlocks(context: CheckContext): EnglishBlock[] {
  const named = languageOf(context);
  if (named !== '' && named !== 'en') {
    return [];
  }
  const read = readProseBlocks(context).filter(({ span }) => span.end - span.start <= LONGEST_BLOCK);
  const blocks = read.map(block => {
    const { prose, words, counts } = readText(context.text(block.span));
    return { block: { ...block, prose, words }, counts };
  });
  if (named === '' && isForeign(addCounts(blocks.map(({ counts }) => counts)))) {
    return [];
  }
  return blocks.filter(({ counts }) => !isForeign(counts)).map(({ block }) => block);
}
