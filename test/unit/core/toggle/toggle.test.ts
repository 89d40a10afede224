import assert from 'node:assert/strict';
import type { StepPlan } from '../../../../src/core/objectives/step-plan';
import { applyPatches } from '../../../../src/core/text/text-patch';
import { ownCheckbox, planToggle, targetAt, type ToggleResult } from '../../../../src/core/toggle/toggle';
import { planOf } from '../../../support/plan';

const table = (...rows: string[]): string =>
  ['| Done | Task | Notes |', '|---|---|---|', ...rows].map(line => `${line}\n`).join('');

const first = (plan: StepPlan) => ownCheckbox(plan.objectives[0]!);

function written(source: string, result: ToggleResult): string {
  assert.ok(result.kind === 'patch', result.kind);
  return applyPatches(source, [result.patch]);
}

describe('planToggle', () => {
  it('patches the token of the box', () => {
    const source = table('| [ ] | One | |');
    assert.equal(
      written(source, planToggle(planOf(source), first(planOf(source)), 'done')),
      table('| [x] | One | |'),
    );
  });

  it('does nothing where it is already so', () => {
    const plan = planOf(table('| [x] | One | |'));
    assert.deepEqual(planToggle(plan, first(plan), 'done'), { kind: 'unchanged' });
  });

  for (const [reason, name, source] of [
    ['unknown-state', 'a tick on every row', table('| ✔ | One | |')],
    [
      'unknown-state',
      'answer options',
      table('| | One | <input type="checkbox"> Yes <input type="checkbox"> No |'),
    ],
    ['unknown-state', 'a tag that never ends', table('| <input type="checkbox" | One | |')],
    [
      'conflict',
      'a table with conflict markers',
      table('<<<<<<< HEAD', '| [ ] | One | |', '=======', '>>>>>>> x'),
    ],
    [
      'conflict',
      'a box in a state that is wanted, between markers',
      table('<<<<<<< a', '| [x] | A | |', '>>>>>>> b'),
    ],
  ] as const) {
    it(`refuses (${reason}) ${name}`, () => {
      const plan = planOf(source);
      assert.deepEqual(planToggle(plan, first(plan), 'done'), { kind: 'refused', reason });
    });
  }

  it('refuses a tick glyph that says “done”: it has no other form', () => {
    const plan = planOf(table('| ✔ | One | |', '| | Two | |'));
    assert.equal(plan.objectives[0]!.state, 'done');
    assert.deepEqual(planToggle(plan, first(plan), 'todo'), { kind: 'refused', reason: 'unknown-state' });
  });
});

describe('targetAt', () => {
  const source =
    table('| [ ] | One <input type="checkbox" checked> part | |', '| [ ] | Two | |') + '\n- [x] Three\n';
  const plan = planOf(source);
  const offsetOf = (text: string): number => source.indexOf(text);

  it('finds the box of a row, of a sub-item and of a list item by where it starts', () => {
    assert.equal(targetAt(plan, offsetOf('[ ] | One'))?.objective, plan.objectives[0]);
    assert.equal(targetAt(plan, offsetOf('<input'))?.state, 'done');
    assert.equal(targetAt(plan, offsetOf('<input'))?.objective, plan.objectives[0]);
    assert.equal(targetAt(plan, offsetOf('[ ] | Two'))?.objective, plan.objectives[1]);
    assert.equal(targetAt(plan, offsetOf('[x] Three'))?.state, 'done');
  });

  it('finds nothing beside a box', () => {
    assert.equal(targetAt(plan, offsetOf('[ ] | One') + 1), undefined);
    assert.equal(targetAt(plan, offsetOf('part')), undefined);
    assert.equal(targetAt(plan, source.length), undefined);
  });

  it('means the answer option where it is the unknown objective’s box too: the option can be set', () => {
    const options = table('| | Which? | <input type="checkbox"> This <input type="checkbox"> That |');
    const read = planOf(options);
    const target = targetAt(read, options.indexOf('<input'));
    assert.equal(read.objectives[0]!.state, 'unknown');
    assert.equal(target?.state, 'todo');
    assert.equal(
      written(options, planToggle(read, target, 'done')),
      options.replace('<input type="checkbox">', '<input type="checkbox" checked>'),
    );
  });
});
