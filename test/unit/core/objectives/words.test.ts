import assert from 'node:assert/strict';
import { collapse, isPlaceholder, splitNumber, stepNumber } from '../../../../src/core/objectives/words';

describe('words of an objective', () => {
  it('splits the number from the text', () => {
    const cases: [string, string | null, string][] = [
      ['1. Enable MFA', '1', 'Enable MFA'],
      ['2a. Enable MFA', '2a', 'Enable MFA'],
      ['1.2. Enable MFA', '1.2', 'Enable MFA'],
      ['3) Enable MFA', '3', 'Enable MFA'],
      ['4.Enable MFA', '4', 'Enable MFA'],
      ['1.', '1', ''],
      ['1. .', '1', '.'],
      ['1.5 TB of logs', null, '1.5 TB of logs'],
      ['365 days of logs', null, '365 days of logs'],
      ['Enable MFA', null, 'Enable MFA'],
    ];
    for (const [source, number, text] of cases) {
      assert.deepEqual(splitNumber(source), { number, text }, source);
    }
  });

  it('reads the number of a step from its title', () => {
    assert.equal(stepNumber('Step 1. Validate trust'), 1);
    assert.equal(stepNumber('step 12: Validate trust'), 12);
    assert.equal(stepNumber('Steps to 3 goals'), null);
    assert.equal(stepNumber('Modernize operations - Step 5. Reduce effort'), null);
    assert.equal(stepNumber(null), null);
  });

  it('knows a placeholder by what is left without punctuation and case', () => {
    for (const text of [
      '',
      '.',
      ' … ',
      'link',
      'Link.',
      'TBD',
      'Content TBD',
      'NOTE TO REVIEWERS: soon',
      'NEEDED BY May',
      '—',
    ]) {
      assert.ok(isPlaceholder(text), text);
    }
    for (const text of ['Link devices', 'Describe the owners', '2 factors', 'x'.repeat(9000)]) {
      assert.ok(!isPlaceholder(text), text);
    }
  });

  it('takes placeholders of the team beside the built-in ones', () => {
    assert.ok(isPlaceholder('To be written.', ['to be written']));
    assert.ok(!isPlaceholder('To be written.'));
  });

  it('makes runs of white space one space', () => {
    assert.equal(collapse(' a \u00a0 b\tc '), 'a b c');
    assert.equal(collapse('a\u00a0b'), 'a b');
    assert.equal(collapse('a b'), 'a b');
  });
});
