import assert from 'node:assert/strict';
import { corpusDocuments } from '../support/corpus';
import { assertPlanInvariants } from '../support/plan-invariants';
import { planOf } from '../support/plan';
import { assertScanInvariants } from '../support/scan-invariants';

/** Documents whose number in INDEX.tsv is wrong, with the number that DESIGN.md's model gives, and why. */
const INDEX_ERRORS: ReadonlyMap<string, { readonly rows: number; readonly reason: string }> = new Map([
  [
    'tp-disabled-checked-prefixed-excerpt.md',
    {
      rows: 5,
      reason:
        'The sixth row has tick glyphs in columns headed by topics; a glyph counts only under a Done-like or blank header.',
    },
  ],
]);

describe('a corpus document', () => {
  for (const { name, source, rowsVisible } of corpusDocuments()) {
    it(`has the objectives that INDEX.tsv counts: ${name}`, () => {
      const rows = planOf(source).objectives.filter(({ container }) => container === 'table');
      const error = INDEX_ERRORS.get(name);
      assert.notEqual(error?.rows, rowsVisible, 'an index error that is none');
      assert.equal(rows.length, error?.rows ?? rowsVisible);
    });

    it(`holds what every scan and plan must hold: ${name}`, () => {
      const plan = planOf(source);
      assertScanInvariants(plan.file);
      assertPlanInvariants(plan);
      for (const { text, placeholder, line } of plan.objectives) {
        assert.ok(text !== '' || placeholder, `line ${line + 1} has text or is a placeholder`);
      }
    });

    it(`is read the same with CRLF and behind a BOM: ${name}`, () => {
      const words = (text: string): unknown =>
        planOf(text).objectives.map(({ id, line, state, owner, placeholder }) => [
          id,
          line,
          state,
          owner,
          placeholder,
        ]);
      assert.deepEqual(words(source.replace(/\r?\n/g, '\r\n')), words(source));
      assert.deepEqual(words('\uFEFF' + source), words(source));
    });
  }
});
