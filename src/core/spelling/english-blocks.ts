import type { CheckContext } from '../checks/check-context';
import { languageOf } from '../checks/document-language';
import { addCounts, isForeign } from './english';
import { readProseBlocks, type ProseBlock } from './prose-words';
import { readText, type ReadText } from './read-text';

/** Nobody writes a longer paragraph, and its words would take more memory than all others. */
const LONGEST_BLOCK = 200_000;

/** A part of a document that is written in English, as far as it can be told. */
export interface EnglishBlock extends ProseBlock {
  readonly text: ReadText;
}

/**
 * What is in English, in source order; nothing of a document in another language. The front matter or the path says
 * what a document is in, else its words do. A paragraph is left out only where its own words speak against it.
 */
export function readEnglishBlocks(context: CheckContext): EnglishBlock[] {
  const named = languageOf(context);
  if (named !== '' && named !== 'en') {
    return [];
  }
  const blocks: EnglishBlock[] = [];
  for (const { kind, span, section } of readProseBlocks(context)) {
    if (span.end - span.start <= LONGEST_BLOCK) {
      blocks.push({ kind, span, section, text: readText(context.text(span)) });
    }
  }
  if (named === '' && isForeign(addCounts(blocks.map(({ text }) => text.counts)))) {
    return [];
  }
  return blocks.filter(({ text }) => !text.isForeign);
}
