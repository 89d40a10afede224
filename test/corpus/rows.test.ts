import assert from 'node:assert/strict';
import { planAddRow } from '../../src/core/rows/add-row';
import { planFieldEdit } from '../../src/core/rows/edit-field';
import { corpusDocuments } from '../support/corpus';
import { planOf } from '../support/plan';
import { assertAdd, assertOracle, assertRemove, assertSet, type Outcome } from '../support/row-checks';

const TEXT = 'Use [keys](#keys) | **MFA**';

describe('changing the rows of a corpus document', () => {
  const counts = new Map<string, Record<Outcome, number>>();
  const count = (operation: string, outcome: Outcome) => {
    const of = counts.get(operation) ?? { patch: 0, unchanged: 0, refused: 0 };
    of[outcome]++;
    counts.set(operation, of);
  };

  for (const { name, source } of corpusDocuments()) {
    const { objectives } = planOf(source);
    it(`changes nothing else, for each of its ${objectives.length} objectives: ${name}`, () => {
      for (const text of [source, source.trimEnd().replace(/\r?\n/g, '\r\n')]) {
        const plan = planOf(text);
        plan.objectives.forEach(({ fields }, at) => {
          count('text', assertSet(plan, at, 'objective', TEXT));
          count('blank text', assertSet(plan, at, 'objective', ''));
          if (fields.owner !== null) {
            count('owner', assertSet(plan, at, 'owner', TEXT));
          }
          count('new row', assertAdd(plan, at, { text: TEXT, owner: 'IT' }));
          count('no row', assertRemove(plan, at));
        });
      }
    });

    it(`leaves tables in which remark finds the same cells: ${name}`, () => {
      const plan = planOf(source);
      const objective = plan.objectives[objectives.length >> 1];
      if (objective !== undefined) {
        assertOracle(plan, planFieldEdit(plan, objective, 'objective', TEXT));
        assertOracle(plan, planAddRow(plan, objective, { text: TEXT, owner: 'IT' }));
      }
    });
  }

  after(function () {
    for (const [operation, { patch, unchanged, refused }] of counts) {
      console.log(`      ${operation}: ${patch} written, ${unchanged} so already, ${refused} refused`);
      assert.ok(refused <= (patch + unchanged) / 50, `${operation} is refused too often`);
    }
  });
});
