import assert from 'node:assert/strict';
import { variantOf } from '../../../../src/core/spelling/variants';

describe('the spelling of a word', () => {
  it('is American or British, with the other one', () => {
    for (const [british, american] of [
      ['organisation', 'organization'],
      ['Unauthorised', 'unauthorized'],
      ['behavioural', 'behavioral'],
      ['centre', 'center'],
      ['labelled', 'labeled'],
      ['catalogue', 'catalog'],
      ['defence', 'defense'],
      ['analyse', 'analyze'],
      ['fulfil', 'fulfill'],
    ] as const) {
      assert.deepEqual(variantOf(british), { variant: 'british', other: american });
      assert.deepEqual(variantOf(american), { variant: 'american', other: british.toLowerCase() });
    }
  });

  it('is British where only the British word says so', () => {
    assert.deepEqual(variantOf('licence'), { variant: 'british', other: 'license' });
    assert.deepEqual(['license', 'practice', 'program', 'analyses'].map(variantOf), [
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('is no matter of either where both spell alike', () => {
    const same = `advise advertise exercise revise devise surprise promise compromise supervise improvise televise enterprise
      franchise otherwise likewise precise concise expertise paradise raise noise size prize seize capsize assize our hour four
      tour pour sour flour your contour glamour metre meter here there were acre ogre massacre control controlled enrolled
      compelled excelled cancellation dialogue dialog vogue license practice judgment acknowledgement hence sense tense dense
      science analysis analyses check tire storey curb disk humorous vigorous rigorous honorary laborious error minor`;
    assert.deepEqual(
      same.split(/\s+/).filter(word => variantOf(word) !== undefined),
      [],
    );
  });
});
