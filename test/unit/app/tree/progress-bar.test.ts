import assert from 'node:assert/strict';
import { progressBar } from '../../../../src/app/tree/progress-bar';

describe('the bar of text', () => {
  it('shows nothing where nothing counts, and fifths where something does', () => {
    assert.equal(progressBar({ done: 0, total: 0 }), '');
    assert.equal(progressBar({ done: 0, total: 7 }), '▱▱▱▱▱');
    assert.equal(progressBar({ done: 2, total: 5 }), '▰▰▱▱▱');
    assert.equal(progressBar({ done: 3, total: 3 }), '▰▰▰▰▰');
  });

  it('is never full before the end nor empty after the start, and never goes back', () => {
    for (const total of [1, 2, 3, 7, 99, 1000]) {
      const bars = Array.from({ length: total + 1 }, (_, done) => progressBar({ done, total }));
      const full = bars.map(bar => bar.replaceAll('▱', '').length);
      assert.ok(bars.every(bar => bar.length === 5));
      assert.deepEqual(full, [...full].sort());
      assert.ok(full.slice(0, -1).every(count => count < 5) && full.at(-1) === 5);
      assert.ok(full.slice(1).every(count => count > 0));
    }
  });
});
