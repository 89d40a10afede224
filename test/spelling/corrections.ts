import { CheckContext } from '../../src/core/checks/check-context';
import { readProseWords } from '../../src/core/spelling/prose-words';
import { distance } from 'fastest-levenshtein';
import type { CorpusDocument } from '../support/corpus';
import { familyOf } from '../support/corpus-halves';
import { planOf } from '../support/plan';

/** A word of one version that is another word in the next one. */
export interface Correction {
  /** The version that still has it. */
  readonly document: string;
  readonly misspelled: string;
  readonly corrected: string;
}

const MOST_CHANGES = 2;
const SHORTEST = 4;

/** Words that no dictionary has, of which the next version of the document has fewer, and of a similar one more. */
export function findCorrections(
  documents: readonly CorpusDocument[],
  isWord: (word: string) => boolean,
): Correction[] {
  const inTime = [...documents].sort((a, b) => (timeKey(a.name) < timeKey(b.name) ? -1 : 1));
  return inTime.flatMap((document, index) => {
    const next = inTime[index + 1];
    const isVersion = next !== undefined && familyOf(next.name) === familyOf(document.name);
    return isVersion ? between(document, next, isWord) : [];
  });
}

/** The latest version comes after those with numbers. */
function timeKey(name: string): string {
  return `${familyOf(name)} ${name.replace('-latest', '-v99')}`;
}

function between(
  { name, source }: CorpusDocument,
  next: CorpusDocument,
  isWord: (word: string) => boolean,
): Correction[] {
  const [before, after] = [countWords(source), countWords(next.source)];
  const added = [...after].filter(([word, count]) => count > (before.get(word) ?? 0)).map(([word]) => word);
  return [...before].flatMap(([misspelled, count]) => {
    const isGone = (after.get(misspelled) ?? 0) < count;
    if (misspelled.length < SHORTEST || isWord(misspelled) || !isGone) {
      return [];
    }
    const corrected = added.find(
      word => isWord(word) && distance(word.toLowerCase(), misspelled.toLowerCase()) <= MOST_CHANGES,
    );
    return corrected === undefined ? [] : [{ document: name, misspelled, corrected }];
  });
}

function countWords(source: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of readProseWords(new CheckContext(planOf(source), {}))) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
