import assert from 'node:assert/strict';
import { rememberByText } from '../../../../src/core/text/remember';

describe('a function that remembers by text', () => {
  it('reads each text once, until it has seen very much', () => {
    let count = 0;
    const read = rememberByText(text => [text.length, ++count] as const);
    assert.deepEqual(read('abc'), [3, 1]);
    assert.equal(read('abc'), read('abc'));
    assert.deepEqual([read('ab'), read('abc'), count], [[2, 2], [3, 1], 2]);
    const long = 'x'.repeat(600_000);
    read(long);
    assert.equal(read(long), read(long));
    assert.deepEqual(read('d'), [1, 4]);
    assert.deepEqual(read('abc'), [3, 5]);
  });
});
