import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { StepPlan } from '../../src/core/objectives/step-plan';
import { planAddRow } from '../../src/core/rows/add-row';
import { planFieldEdit } from '../../src/core/rows/edit-field';
import { familyDocument } from '../support/family/documents';
import { gfmDocument } from '../support/gfm/documents';
import { planOf } from '../support/plan';
import { assertAdd, assertOracle, assertRemove, assertSet, type Outcome } from '../support/row-checks';
import { runs } from '../support/runs';
import { anyText, specialText } from '../support/texts';

/** What somebody types: words mostly, and whatever else a keyboard or a clipboard gives. */
const typed: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('Use keys', 'A | B', '3. Use keys', '', 'C:\\', '`a|b`', '**Use** [keys](#k)', 'a\nb'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  specialText.map(text => text.slice(0, 25)),
);

const family = familyDocument.map(({ source }) => source);
const field = fc.constantFrom('objective' as const, 'owner' as const);

class Counts {
  readonly #counts: Record<Outcome, number> = { patch: 0, unchanged: 0, refused: 0 };

  add(outcome: Outcome): void {
    this.#counts[outcome]++;
  }

  assertMost(least: number): void {
    assert.ok(this.#counts.patch > least, JSON.stringify(this.#counts));
  }
}

/** Calls `check` for some of the objectives. */
function forSome(plan: StepPlan, seed: number, check: (at: number) => void): void {
  const { length } = plan.objectives;
  for (let i = 0; i < Math.min(3, length); i++) {
    check((seed + i * 7) % length);
  }
}

describe('an edit of a row', () => {
  it('sets a field to whatever is typed and changes nothing else, or is refused', () => {
    const counts = new Counts();
    fc.assert(
      fc.property(family, field, typed, fc.nat(), (source, name, text, seed) => {
        const plan = planOf(source);
        forSome(plan, seed, at => counts.add(assertSet(plan, at, name, text)));
      }),
      runs(400),
    );
    counts.assertMost(300);
  });

  it('adds a row below any other and changes nothing else, or is refused; removed again, the bytes are the same', () => {
    const counts = new Counts();
    fc.assert(
      fc.property(family, typed, typed, fc.nat(), (source, text, owner, seed) => {
        const plan = planOf(source);
        forSome(plan, seed, at => counts.add(assertAdd(plan, at, { text, owner })));
      }),
      runs(300),
    );
    counts.assertMost(200);
  });

  it('removes any row and changes nothing else, or is refused', () => {
    const counts = new Counts();
    fc.assert(
      fc.property(family, fc.boolean(), fc.nat(), (source, cutEnd, seed) => {
        const plan = planOf(cutEnd ? source.trimEnd() : source);
        forSome(plan, seed, at => counts.add(assertRemove(plan, at)));
      }),
      runs(200),
    );
    counts.assertMost(200);
  });

  it('does so in any GFM document and in random text', () => {
    const accountable = '| Lead | Owner | Accountability |\n|-|-|-|\n| CIO | | Sponsor |\n\n';
    const counts = new Counts();
    fc.assert(
      fc.property(fc.oneof(gfmDocument, anyText), typed, fc.nat(), (source, text, seed) => {
        const plan = planOf(accountable + source);
        forSome(plan, seed, at => {
          counts.add(assertSet(plan, at, 'objective', text));
          counts.add(assertAdd(plan, at, { text, owner: '' }));
          counts.add(assertRemove(plan, at));
        });
      }),
      runs(500),
    );
    counts.assertMost(50);
  });

  it('leaves a text in which remark finds the same cells as the scanner', () => {
    fc.assert(
      fc.property(family, typed, fc.nat(), (source, text, seed) => {
        const plan = planOf(source);
        const objective = plan.objectives[seed % Math.max(1, plan.objectives.length)];
        if (objective !== undefined) {
          assertOracle(plan, planFieldEdit(plan, objective, 'objective', text));
          assertOracle(plan, planAddRow(plan, objective, { text, owner: 'IT' }));
        }
      }),
      runs(60),
    );
  });
});
