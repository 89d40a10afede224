import type { Finding } from '../../src/core/checks/finding';
import { CheckContext } from '../../src/core/checks/check-context';
import { readEnglishBlocks } from '../../src/core/spelling/english-blocks';
import type { Speller } from '../../src/core/spelling/speller';
import { applyPatches } from '../../src/core/text/text-patch';
import { findingsOf } from './checks';
import type { CorpusDocument } from './corpus';
import { misspell, pick, seeded, SLIPS, type Slip } from './misspellings';
import { planOf } from './plan';

export interface Planted {
  readonly document: CorpusDocument;
  readonly original: string;
  readonly misspelled: string;
  readonly slip: Slip;
  readonly start: number;
  readonly text: string;
}

export interface Verdict extends Planted {
  readonly outcome: 'right' | 'other first' | 'not found';
  /** What is suggested first. */
  readonly first: string | undefined;
}

const SHORTEST = 6;

/** Plants misspellings one at a time, each in the document as it is, until there are `count`. */
export function* plant(
  documents: readonly CorpusDocument[],
  isWord: (word: string) => boolean,
  count: number,
  seed: number,
): Iterable<Planted> {
  const random = seeded(seed);
  const places = documents.flatMap(document => wordsOf(document).map(place => ({ document, ...place })));
  for (let planted = 0; planted < count && places.length > 0;) {
    const { document, original, start } = pick(random, places);
    const slip = SLIPS[planted % SLIPS.length]!;
    const misspelled = misspell(original, slip, random);
    if (!isWord(original) || misspelled === original || isWord(misspelled)) {
      continue;
    }
    const { source } = document;
    const text = source.slice(0, start) + misspelled + source.slice(start + original.length);
    planted++;
    yield { document, original, misspelled, slip, start, text };
  }
}

function wordsOf({ source }: CorpusDocument): { original: string; start: number }[] {
  return readEnglishBlocks(new CheckContext(planOf(source), {})).flatMap(block =>
    block.text.words
      .filter(({ text, isContiguous }) => isContiguous && /^[A-Za-z]+$/.test(text) && text.length >= SHORTEST)
      .map(({ text, span }) => ({ original: text, start: block.span.start + span.start })),
  );
}

/** Found is what a warning stands at; right is what its first fix makes the original of. */
export function judge(planted: Planted, speller: Speller): Verdict {
  const { start, misspelled, original, text, document } = planted;
  const end = start + misspelled.length;
  const isThere = ({ span, severity }: Finding): boolean =>
    span.start === start && span.end === end && severity === 'warning';
  const fix = findingsOf(text, { spelling: { speller } }, 'typo').find(isThere)?.fixes[0];
  if (fix === undefined) {
    return { ...planted, outcome: 'not found', first: undefined };
  }
  const fixed = applyPatches(text, fix.patches);
  const first = fixed.slice(start, fixed.length - (text.length - end));
  const isRight = fixed === document.source && first === original;
  return { ...planted, outcome: isRight ? 'right' : 'other first', first };
}
