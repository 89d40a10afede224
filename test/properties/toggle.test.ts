import assert from 'node:assert/strict';
import fc from 'fast-check';
import { familyDocument } from '../support/family/documents';
import { gfmDocument } from '../support/gfm/documents';
import { planOf } from '../support/plan';
import { runs } from '../support/runs';
import { assertToggles, toggledTwice } from '../support/toggle-checks';
import { specialText } from '../support/texts';

describe('a tick', () => {
  it('changes its token and nothing else in a document of the family, and is read as it was wanted', () => {
    let set = 0;
    let refused = 0;
    fc.assert(
      fc.property(familyDocument, ({ source, expected }) => {
        const count = assertToggles(source);
        set += count.set;
        refused += count.refused;
        const writable = expected.filter(({ conflict, state }) => !conflict && state !== 'unknown');
        assert.equal(count.set, writable.length + writable.flatMap(({ subItems }) => subItems).length);
      }),
      runs(120),
    );
    assert.ok(set > 100 && refused > 10, `${set} set, ${refused} refused`);
  });

  it('does so in any GFM document and in random text', () => {
    const accountable = '| Lead | Owner | Accountability |\n|-|-|-|\n| CIO | | Sponsor |\n\n';
    let set = 0;
    fc.assert(
      fc.property(fc.oneof(gfmDocument, specialText), text => {
        set += assertToggles(accountable + text, 10).set;
      }),
      runs(250),
    );
    assert.ok(set > 50, `${set} set`);
  });

  it('leaves the same bytes when it is taken back, where the box was in its usual form', () => {
    fc.assert(
      fc.property(familyDocument, ({ source, expected }) => {
        const byLine = new Map(planOf(source).objectives.map(objective => [objective.line, objective]));
        for (const { line, usual, conflict, state } of expected.slice(0, 6)) {
          if (usual && !conflict && state !== 'unknown') {
            assert.equal(toggledTwice(source, byLine.get(line)!.checkbox.span.start), source);
          }
        }
      }),
      runs(80),
    );
  });
});
