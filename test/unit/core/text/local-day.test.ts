import assert from 'node:assert/strict';
import { localDay } from '../../../../src/core/text/local-day';

describe('the day of a moment', () => {
  it('is that of the place where the user is', () => {
    assert.equal(localDay(new Date(2024, 0, 5, 0, 30)), '2024-01-05');
    assert.equal(localDay(new Date(2024, 11, 31, 23, 59)), '2024-12-31');
  });
});
