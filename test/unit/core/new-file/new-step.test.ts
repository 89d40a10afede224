import assert from 'node:assert/strict';
import {
  cleanTitle,
  fileNameOf,
  freeName,
  nextNumber,
  readNumber,
} from '../../../../src/core/new-file/new-step';

describe('a new step', () => {
  it('takes a title as one line, without the number that is put before it', () => {
    assert.equal(cleanTitle('  Protect\tdata \n now '), 'Protect data now');
    assert.equal(cleanTitle('Step 3. Protect data'), 'Protect data');
    assert.equal(cleanTitle('step 3 – Protect data'), 'Protect data');
    assert.equal(cleanTitle('Step 3.'), '');
    assert.equal(cleanTitle('Step by step'), 'Step by step');
    assert.equal(cleanTitle('\u202eabc\0\ud800'), 'abc');
  });

  it('takes whole numbers only', () => {
    assert.deepEqual(['0', ' 12 ', '999999999'].map(readNumber), [0, 12, 999999999]);
    for (const typed of ['', '-1', '1.5', '1e3', '1000000000', 'two']) {
      assert.equal(readNumber(typed), undefined, typed);
    }
  });

  it('suggests the number after the largest, of titles and of names', () => {
    assert.equal(nextNumber([], []), 1);
    assert.equal(nextNumber([1, null, 4], ['readme.md', 'step-2-x.md']), 5);
    assert.equal(nextNumber([1], ['step-2-x.md', 'Step7.md', 'step-20260101000000.md', 'steps-9.md']), 8);
  });

  it('names the file by number and title, in any script', () => {
    const name = (title: string): string => fileNameOf({ title, number: 2 });
    assert.equal(name('Protect your Data & apps!'), 'step-2-protect-your-data-apps.md');
    assert.equal(name('Don’t trust: Gäste/../Étés'), 'step-2-dont-trust-gaste-etes.md');
    assert.equal(name('データを保護する'), 'step-2-データを保護する.md');
    assert.equal(name('हिन्दी'), 'step-2-हिन्दी.md');
    assert.equal(name('???'), 'step-2.md');
    assert.equal(name('__proto__'), 'step-2-proto.md');
  });

  it('keeps names short, at the end of a word where one fits', () => {
    assert.equal(fileNameOf({ title: 'word '.repeat(50), number: 1 }).length, 'step-1-.md'.length + 59);
    assert.equal(fileNameOf({ title: 'w'.repeat(500), number: 1 }).length, 'step-1-.md'.length + 60);
    assert.doesNotMatch(fileNameOf({ title: `${'w'.repeat(59)}👍x`, number: 1 }), /[\ud800-\udfff]/);
  });

  it('finds a name that is free', () => {
    const taken = new Set(['a.md', 'a-2.md']);
    assert.equal(
      freeName('a.md', name => taken.has(name)),
      'a-3.md',
    );
    assert.equal(
      freeName('b.md', name => taken.has(name)),
      'b.md',
    );
  });
});
