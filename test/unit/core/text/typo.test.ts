import assert from 'node:assert/strict';
import { isTypoOf } from '../../../../src/core/text/typo';

describe('isTypoOf', () => {
  it('takes one letter dropped, added or changed, or two neighbours swapped', () => {
    for (const word of ['wner', 'ownr', 'owne', 'oowner', 'ownerr', 'ovner', 'onwer', 'owenr']) {
      assert.ok(isTypoOf(word, 'owner'), word);
    }
  });

  it('takes neither the word itself nor two slips', () => {
    for (const word of ['owner', 'onwr', 'ower s', 'renwo', '', 'own']) {
      assert.equal(isTypoOf(word, 'owner'), false, word);
    }
  });
});
