import { assertFindings, assertFixAll, assertSafeFixes } from '../support/check-invariants';
import { findingsOf } from '../support/checks';
import type { CheckOptions } from '../../src/core/checks/check-options';
import { corpusHalves } from '../support/corpus-halves';
import { loadReference, loadSpeller } from '../support/dictionary';
import { plant } from '../support/planting';
import { applyPatches } from '../../src/core/text/text-patch';

/** So many misspellings in one text, and so many texts. */
const TOGETHER = 12;
const TEXTS = 40;

describe('fixes of misspellings', function () {
  this.timeout(120_000);

  it('remove their finding, add none, change nothing else, and all together reach their end at once', async () => {
    const options: CheckOptions = { spelling: { speller: await loadSpeller() } };
    const isWord = await loadReference();
    for (const [index, document] of corpusHalves().flat().slice(0, TEXTS).entries()) {
      const planted = [...plant([document], isWord, TOGETHER, index)];
      const apart = new Map(planted.map(each => [each.start, each]));
      const text = applyPatches(
        document.source,
        [...apart.values()].map(({ start, original, misspelled }) => ({
          span: { start, end: start + original.length },
          expected: original,
          newText: misspelled,
        })),
      );
      assertFindings(text, findingsOf(text, options));
      assertSafeFixes(text, options);
      assertFixAll(text, options);
    }
  });
});
