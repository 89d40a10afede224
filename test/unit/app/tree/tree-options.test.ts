import assert from 'node:assert/strict';
import { DEFAULT_OPTIONS, isNarrowed, readTreeOptions } from '../../../../src/app/tree/tree-options';

describe('the options of the tree that a workspace remembers', () => {
  it('come back as they were', () => {
    const options = {
      grouping: 'owner',
      order: 'state',
      filter: 'mfa',
      onlyActiveFile: true,
      hideDone: true,
    } as const;
    assert.deepEqual(readTreeOptions(JSON.parse(JSON.stringify(options))), options);
  });

  it('are the usual ones where nothing is remembered, or nothing that is known', () => {
    const strange = { grouping: 'colour', order: 3, filter: ['x'], onlyActiveFile: 'yes', hideDone: 1 };
    for (const value of [undefined, null, 'owner', 7, [], {}, strange]) {
      assert.deepEqual(readTreeOptions(value), DEFAULT_OPTIONS);
    }
  });

  it('narrow the tree by words, by file and by state, and by no order', () => {
    assert.equal(isNarrowed({ ...DEFAULT_OPTIONS, grouping: 'flat', order: 'name' }), false);
    for (const change of [{ filter: 'x' }, { onlyActiveFile: true }, { hideDone: true }]) {
      assert.equal(isNarrowed({ ...DEFAULT_OPTIONS, ...change }), true);
    }
  });
});
