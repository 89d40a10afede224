import assert from 'node:assert/strict';
import { BoundedCache } from '../../../../src/core/text/bounded-cache';

describe('a bounded cache', () => {
  function counted(size: number): { ask: (key: string) => string; made: string[] } {
    const made: string[] = [];
    const cache = new BoundedCache<string>(size);
    const make = (key: string): string => {
      made.push(key);
      return key.toUpperCase();
    };
    return { ask: key => cache.get(key, make), made };
  }

  it('makes a value once while it is asked for', () => {
    const { ask, made } = counted(6);
    for (const key of ['aa', 'bb', 'aa', 'cc', 'aa', 'dd', 'aa', 'ee', 'aa']) {
      assert.equal(ask(key), key.toUpperCase());
    }
    assert.deepEqual(made, ['aa', 'bb', 'cc', 'dd', 'ee']);
  });

  it('forgets what nobody asks for', () => {
    const { ask, made } = counted(4);
    for (const key of ['aa', 'bb', 'cc', 'dd', 'ee', 'aa']) {
      ask(key);
    }
    assert.deepEqual(made, ['aa', 'bb', 'cc', 'dd', 'ee', 'aa']);
  });
});
