import assert from 'node:assert/strict';
import fc from 'fast-check';
import { copyText } from '../../../../src/core/text/copy-text';
import { runs } from '../../../support/runs';

describe('a copy of a text', () => {
  it('is the same text, with halves of characters too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, words) => {
        assert.equal(copyText(text), text);
        const half = `${words}\ud83d`;
        assert.equal(copyText(half), half);
      }),
      runs(200),
    );
  });
});
