import assert from 'node:assert/strict';
import { contains } from '../../../../src/core/text/span';
import { applyPatches, carrySpan, patchesFit, type TextPatch } from '../../../../src/core/text/text-patch';

const patch = (start: number, expected: string, newText: string): TextPatch => ({
  span: { start, end: start + expected.length },
  expected,
  newText,
});

describe('applyPatches', () => {
  it('replaces, inserts and deletes by the offsets of the text before', () => {
    assert.equal(
      applyPatches('one two', [patch(0, 'one', 'three'), patch(7, '', '!'), patch(3, ' ', '')]),
      'threetwo!',
    );
  });

  it('puts an insertion before a replacement that starts at the same place, in whatever order they come', () => {
    const both = [patch(1, 'b', 'B'), patch(1, '', '+')];
    assert.equal(applyPatches('abc', both), 'a+Bc');
    assert.equal(applyPatches('abc', both.reverse()), 'a+Bc');
  });

  it('refuses a patch whose text has changed', () => {
    assert.throws(() => applyPatches('one', [patch(0, 'two', '')]), RangeError);
  });

  it('refuses patches that overlap', () => {
    assert.throws(() => applyPatches('abcd', [patch(0, 'abc', ''), patch(2, 'cd', '')]), RangeError);
  });

  it('refuses a patch beyond the end of the text', () => {
    assert.equal(patchesFit('abc', [patch(3, 'd', '')]), false);
  });

  it('leaves a text alone that no patch is for', () => {
    assert.equal(applyPatches('abc\r\n', []), 'abc\r\n');
  });
});

describe('patchesFit', () => {
  it('holds for patches that touch', () => {
    assert.equal(patchesFit('abcd', [patch(2, 'cd', ''), patch(0, 'ab', '')]), true);
  });

  it('fails for a shorter text than was expected', () => {
    assert.equal(patchesFit('ab', [patch(1, 'bc', '')]), false);
  });
});

describe('carrySpan', () => {
  const token = { start: 10, end: 13 };
  const change = (start: number, end: number, newLength: number) => ({ span: { start, end }, newLength });

  it('shifts by what changed before the span', () => {
    assert.deepEqual(carrySpan(token, [change(0, 4, 1)]), { start: 7, end: 10 });
  });

  it('stays where only the text after it changed', () => {
    assert.deepEqual(carrySpan(token, [change(13, 20, 0), change(30, 30, 5)]), token);
  });

  it('moves behind text that is inserted at its start', () => {
    assert.deepEqual(carrySpan(token, [change(10, 10, 2)]), { start: 12, end: 15 });
  });

  it('does not grow by text that is inserted at its end', () => {
    assert.deepEqual(carrySpan(token, [change(13, 13, 2)]), token);
  });

  for (const [name, touching] of [
    ['is replaced', change(10, 13, 3)],
    ['is cut into from before', change(8, 11, 0)],
    ['is cut into from behind', change(12, 15, 0)],
    ['gets text in its middle', change(11, 11, 1)],
    ['goes with the text around it', change(0, 40, 0)],
  ] as const) {
    it(`is lost where the span ${name}`, () => {
      assert.equal(carrySpan(token, [touching]), undefined);
    });
  }
});

describe('contains', () => {
  it('holds for the same span and for one inside, and for none that sticks out', () => {
    const outer = { start: 2, end: 5 };
    assert.equal(contains(outer, outer), true);
    assert.equal(contains(outer, { start: 3, end: 4 }), true);
    assert.equal(contains(outer, { start: 1, end: 4 }), false);
    assert.equal(contains(outer, { start: 4, end: 6 }), false);
  });
});
