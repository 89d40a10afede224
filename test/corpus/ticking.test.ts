import assert from 'node:assert/strict';
import { corpusDocuments } from '../support/corpus';
import { planOf } from '../support/plan';
import { assertToggles, targetsOf, toggledTwice } from '../support/toggle-checks';

describe('ticking a corpus document', () => {
  for (const { name, source } of corpusDocuments()) {
    const settable = targetsOf(planOf(source)).filter(({ state }) => state !== 'unknown');
    if (settable.length === 0) {
      continue;
    }

    it(`changes only the token, for each of its ${settable.length} boxes: ${name}`, () => {
      assert.equal(assertToggles(source).set, settable.length);
    });

    it(`gives the same bytes when it is taken back: ${name}`, () => {
      for (const { checkbox, state } of settable) {
        if (state === 'todo') {
          assert.equal(toggledTwice(source, checkbox.span.start), source);
        }
      }
    });
  }
});
