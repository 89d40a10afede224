import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertFindings, assertFixAll, assertSafeFixes } from '../support/check-invariants';
import { findingsOf } from '../support/checks';
import { familyDocument } from '../support/family/documents';
import { gfmDocument } from '../support/gfm/documents';
import { runs } from '../support/runs';
import { anyText } from '../support/texts';

describe('checking', () => {
  it('mends what is safe in any document of the family, and nothing else changes', () => {
    let [safe, mended] = [0, 0];
    fc.assert(
      fc.property(familyDocument, ({ source }) => {
        assertFindings(source, findingsOf(source));
        safe += assertSafeFixes(source, {}, undefined, 8);
        mended += assertFixAll(source, {});
      }),
      runs(150),
    );
    assert.ok(safe > 200 && mended > 300, `${safe} fixes, ${mended} in one go`);
  });

  it('does so in any GFM document and in random text behind a table of objectives', () => {
    const table = '| Done | Task | Owner |\n|-|-|-|\n| [ ] | Pack | Guide |\n';
    let safe = 0;
    fc.assert(
      fc.property(fc.oneof(gfmDocument, anyText), fc.constantFrom('', '\n'), (text, between) => {
        const source = table + between + text;
        assertFindings(source, findingsOf(source));
        safe += assertSafeFixes(source, {}, undefined, 5);
        assertFixAll(source, {});
      }),
      runs(400),
    );
    assert.ok(safe > 100, `${safe} fixes`);
  });
});
