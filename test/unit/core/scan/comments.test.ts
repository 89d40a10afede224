import assert from 'node:assert/strict';
import { isBlankCell, withoutComments, withoutTrailingComments } from '../../../../src/core/scan/comments';
import { planOf } from '../../../support/plan';

const ALL = (text: string) => ({ start: 0, end: text.length });

describe('a comment in a cell', () => {
  it('is no part of what a reader sees, unless it is code', () => {
    assert.equal(withoutComments('a<!-- b --> c <!----> d'), 'a c  d');
    assert.equal(withoutComments('`<!-- a -->` <!-- b'), '`<!-- a -->` <!-- b');
    for (const [text, isBlank] of [
      ['', true],
      ['<!-- a --> <!-- b -->', true],
      ['<!-- a', false],
      ['`<!-- a -->`', false],
    ] as const) {
      assert.equal(isBlankCell(text, ALL(text)), isBlank, text);
    }
  });

  it('is taken off the end of the content, with the white space before it', () => {
    for (const [text, end] of [
      ['Pack <!-- a --> <!-- b -->', 4],
      ['Pack <!-- a --> now', 19],
      ['<!-- a -->', 0],
      ['`<!-- a -->`', 12],
      ['a -->', 5],
    ] as const) {
      assert.deepEqual(withoutTrailingComments(text, ALL(text)), { start: 0, end }, text);
    }
  });

  it('hides no box, decides no state, and stays where a field is edited', () => {
    const comment = '<!-- zt-steps-disable-line empty-objective -->';
    const plan = planOf(
      `| Task | Done |\n|---|---|\n| Pack ${comment} | [x] ${comment} |\n| Leave | ✔ ${comment} |\n`,
    );
    assert.deepEqual(
      plan.objectives.map(({ text, state, fields }) => [text, state, fields.objective?.source]),
      [
        ['Pack', 'done', 'Pack'],
        ['Leave', 'unknown', 'Leave'],
      ],
    );
  });
});
