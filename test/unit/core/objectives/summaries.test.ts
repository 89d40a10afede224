import assert from 'node:assert/strict';
import { planOf } from '../../../support/plan';

const steps = (...rows: string[]) => ['| Done | Step |', '|---|---|', ...rows, ''].join('\n');
const counted = (source: string) => planOf(source).objectives.map(each => each.countedBySteps);

describe('summary rows', () => {
  const summary = steps('| [ ] | [1. Know your data](#know) |');

  it('leave the totals when the section that they link to has a step that counts', () => {
    const plan = planOf(
      `# T\n\n${summary}\n<a id="know"></a>\n\n## 1. Know\n\n${steps('| [x] | a |', '| [ ] | b |')}`,
    );
    assert.deepEqual(
      plan.objectives.map(each => each.countedBySteps),
      [true, false, false],
    );
    assert.deepEqual(plan.progress, {
      done: 1,
      todo: 1,
      unknown: 0,
      placeholders: 0,
      summaries: 1,
      total: 2,
    });
  });

  it('find the section by an anchor in or under the heading, and by the slug of its text', () => {
    const rest = `\n\n${steps('| [ ] | a |')}`;
    assert.deepEqual(counted(`${summary}\n## <a id="know"></a>1. Know${rest}`), [true, false]);
    assert.deepEqual(counted(`${summary}\n## 1. Know\n<a name="know"> </a>${rest}`), [true, false]);
    assert.deepEqual(counted(`${summary}\n## Know!${rest}`), [true, false]);
  });

  it('stay when the section has no table, or only placeholders and unknown states', () => {
    assert.deepEqual(counted(`${summary}\n## Know\n\ntext\n`), [false]);
    assert.deepEqual(counted(`${summary}\n## Know\n\n${steps('| [ ] | 1. |')}`), [false, false]);
    assert.deepEqual(counted(`${summary}\n## Know\n\n| Done | Task |\n|-|-|\n| &check; | a |\n`), [
      false,
      false,
    ]);
  });

  it('stay when they link to the section in which they stand', () => {
    assert.deepEqual(counted(`## Know\n\n${summary}${steps('| [ ] | a |')}`), [false, false]);
  });

  it('both stay when two sections link to each other: nothing may be lost from the totals', () => {
    const source = `## A\n\n${steps('| [ ] | [b](#b) |')}\n## B\n\n${steps('| [ ] | [a](#a) |')}`;
    assert.equal(planOf(source).progress.total, 2);
  });
});
