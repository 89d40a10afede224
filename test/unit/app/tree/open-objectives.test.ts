import assert from 'node:assert/strict';
import { objectiveAtLine, openObjectiveFrom } from '../../../../src/app/tree/open-objectives';
import { planOf } from '../../../support/plan';
import { DONE, TODO } from '../support/harness';

const plan = planOf(
  [
    '| Done | Objective |',
    '|---|---|',
    `| ${TODO} | First |`,
    `| ${DONE} | Done already |`,
    `| ${TODO} | TBD |`,
    `| ${TODO} | Last |`,
    '',
    'Words',
    '',
    '- [ ] A task',
    '  in two lines',
    '',
    'More words',
    '',
  ].join('\n'),
);

describe('the open objective nearby', () => {
  const from = (line: number, direction: 'next' | 'previous') =>
    openObjectiveFrom(plan, line, direction)?.text;

  it('is the next or previous one that is to do, neither done nor a placeholder, and starts anew at the end', () => {
    assert.equal(from(0, 'next'), 'First');
    assert.equal(from(2, 'next'), 'Last');
    assert.equal(from(9, 'next'), 'First');
    assert.equal(from(9, 'previous'), 'Last');
    assert.equal(from(5, 'previous'), 'First');
    assert.match(from(0, 'previous') ?? '', /^A task/);
  });

  it('is none where everything is done', () => {
    const done = planOf(`| Done | Task |\n|-|-|\n| ${DONE} | One |\n`);
    assert.equal(openObjectiveFrom(done, 0, 'next'), undefined);
    assert.equal(openObjectiveFrom(done, 0, 'previous'), undefined);
  });
});

describe('the objective at a line', () => {
  const at = (line: number) => objectiveAtLine(plan, line)?.text;

  it('is that of the row or of any line of the item, and none beside', () => {
    assert.equal(at(2), 'First');
    assert.equal(at(4), 'TBD');
    assert.match(at(9) ?? '', /^A task/);
    assert.match(at(10) ?? '', /^A task/);
    for (const line of [0, 1, 6, 7, 11, 12, 99]) {
      assert.equal(at(line), undefined, `line ${line}`);
    }
  });
});
