import assert from 'node:assert/strict';
import { baseId, findById, numberEquals } from '../../../../src/core/objectives/identity';
import { planOf } from '../../../support/plan';

const table = (...rows: string[]) =>
  ['| Done | Task |', '|---|---|', ...rows.map(row => `| [ ] | ${row} |`), ''].join('\n');
const ids = (source: string) => planOf(source).objectives.map(objective => objective.id);

describe('identity', () => {
  it('is the same text for text and path, whatever case, number and state', () => {
    assert.equal(baseId(['A'], 'Enable MFA'), baseId(['a'], 'enable mfa'));
    assert.notEqual(baseId(['A'], 'B'), baseId([], 'A B'));
    assert.deepEqual(ids(table('1. Enable MFA')), ids(table('7. Enable MFA')));
    assert.deepEqual(ids(table('Enable MFA')), ids(table('Enable MFA').replace('[ ]', '[x]')));
  });

  it('tells equal rows apart by their position among how many', () => {
    assert.deepEqual(numberEquals(['a', 'b', 'a']), ['a-1-of-2', 'b', 'a-2-of-2']);
  });

  it('is of lower-case letters, digits and hyphens', () => {
    for (const id of ids(table('Ünïcödé <script>', '', '', '😀'))) {
      assert.match(id, /^[a-z0-9-]+$/);
    }
  });

  it('does not hang on a tick elsewhere, where a glyph gets its state from other rows', () => {
    const source = [
      '|  | A | B |',
      '|---|---|---|',
      '| access ✅ | [ ] | b |',
      '| Meet <input type="checkbox" checked> | x | y |',
      '',
    ].join('\n');
    assert.deepEqual(ids(source.replace(' checked', '')), ids(source));
  });

  it('finds the row that an id names', () => {
    const plan = planOf(table('a', 'b'));
    const [, second] = plan.objectives;
    assert.deepEqual(findById(plan, second!.id), { kind: 'found', objective: second });
    assert.deepEqual(findById(plan, 'nowhere'), { kind: 'missing' });
  });

  it('is ambiguous once the number of equal rows has changed', () => {
    const [single] = ids(table('a', 'b'));
    const twice = planOf(table('a', 'a', 'b'));
    const lookup = findById(twice, single!);
    assert.ok(lookup.kind === 'ambiguous');
    assert.deepEqual(
      lookup.candidates.map(each => each.line),
      [2, 3],
    );
    const pair = findById(planOf(table('a', 'b')), ids(table('a', 'a', 'b'))[0]!);
    assert.equal(pair.kind, 'ambiguous');
  });
});
