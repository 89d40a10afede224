import assert from 'node:assert/strict';
import type { Speller } from '../../src/core/spelling/speller';
import { corpusHalves } from '../support/corpus-halves';
import { loadReference, loadSpeller } from '../support/dictionary';
import { SLIPS } from '../support/misspellings';
import { judge, plant, type Verdict } from '../support/planting';

const COUNT = 1000;
const LEAST_RIGHT = 0.95;
/** Kinds of slips differ in how much they tell: a wrong letter leaves less of a word than two swapped ones. */
const LEAST_OF_A_KIND = 0.9;
const SEED = 1;

describe('misspellings planted in the corpus', function () {
  this.timeout(120_000);
  let speller: Speller;
  let isWord: (word: string) => boolean;
  before(async () => {
    speller = await loadSpeller();
    isWord = await loadReference();
  });

  for (const [index, documents] of corpusHalves().entries()) {
    const half = ['the half that rules were made with', 'the half that was held back'][index]!;
    it(`are found, and the right word comes first: ${half}`, () => {
      if (documents.length === 0) {
        return;
      }
      const verdicts = [...plant(documents, isWord, COUNT, SEED)].map(planted => judge(planted, speller));
      assert.equal(verdicts.length, COUNT);
      const missed = verdicts.filter(({ outcome }) => outcome !== 'right').map(describeVerdict);
      const report = `${COUNT - missed.length} of ${COUNT}:\n${missed.join('\n')}`;
      assert.ok(missed.length <= COUNT * (1 - LEAST_RIGHT), report);
      for (const kind of SLIPS) {
        const ofKind = verdicts.filter(({ slip }) => slip === kind);
        const right = ofKind.filter(({ outcome }) => outcome === 'right').length;
        assert.ok(
          right >= ofKind.length * LEAST_OF_A_KIND,
          `${kind}: ${right} of ${ofKind.length}\n${report}`,
        );
      }
    });
  }
});

function describeVerdict({ slip, original, misspelled, outcome, first }: Verdict): string {
  return `${slip}: ${original} as ${misspelled}: ${outcome}${first === undefined ? '' : ` (${first})`}`;
}
