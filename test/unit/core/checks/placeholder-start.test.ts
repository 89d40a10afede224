import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayBePlaceholder } from '../../../../src/core/checks/placeholder-start';
import {
  isPlaceholder,
  PLACEHOLDER_STARTS,
  PLACEHOLDERS,
  splitNumber,
} from '../../../../src/core/objectives/words';

describe('the first look at a placeholder', () => {
  const around = fc.constantFrom('', ' ', '**', '_', '(', '. ', '…', '“', '\u00a0', '—');
  const number = fc.constantFrom('', '1. ', '2a.', '1.2) ', '12b) ');

  it('overlooks none of the built-in ones, however they are written', () => {
    const words = fc.constantFrom(...PLACEHOLDERS, ...PLACEHOLDER_STARTS);
    const written = fc
      .tuple(words, around, fc.boolean())
      .map(([text, between, isLoud]) => (isLoud ? text.toUpperCase() : text).replaceAll(' ', ` ${between}`));
    fc.assert(
      fc.property(fc.constantFrom('', '[x] ', ' [X] '), number, around, written, around, (...parts) => {
        const text = parts.join('');
        const said = splitNumber(text.replace(/^\s*\[x\]\s/i, '').trim()).text;
        assert.ok(!isPlaceholder(said) || mayBePlaceholder(text), text);
      }),
      { numRuns: 2000 },
    );
  });

  it('overlooks no note to colleagues', () => {
    for (const note of [
      'Note to authors: more',
      'NOTE TO EDITORS',
      'NEEDED BY FRIDAY',
      'TBD by us',
      'Lorem ipsum dolor',
    ]) {
      assert.ok(mayBePlaceholder(note), note);
    }
  });

  it('tells what people write', () => {
    for (const text of [
      'Objective 5 is enabled',
      'Links are checked',
      'Notify the owner',
      'To do this, sign in',
      '',
    ]) {
      assert.equal(mayBePlaceholder(text), false, text);
    }
  });
});
