import assert from 'node:assert/strict';
import { planOf } from '../../../support/plan';
import { rows } from '../../../support/rows';

function fieldsOf(source: string) {
  const { objective, owner } = planOf(source).objectives[0]!.fields;
  for (const field of [objective, owner]) {
    if (field !== null) {
      assert.equal(field.source, source.slice(field.span.start, field.span.end));
    }
  }
  return [objective?.source ?? null, owner?.source ?? null];
}

describe('the fields of an objective', () => {
  for (const [name, source, expected] of [
    [
      'markdown as it stands',
      rows('| [ ] | Use **MFA** \\| [keys](k) | *IT* |'),
      ['Use **MFA** \\| [keys](k)', '*IT*'],
    ],
    ['no number', rows('| [ ] | 2a. Use MFA | 1. IT |'), ['Use MFA', '1. IT']],
    [
      'a number in markup, which is part of it',
      rows('| [ ] | **1.** Use MFA | IT |'),
      ['**1.** Use MFA', 'IT'],
    ],
    ['a number in a link', rows('| [ ] | [1. Know](#know) | |'), ['[1. Know](#know)', '']],
    ['nothing of a blank cell', rows('| [ ] |  ||'), ['', '']],
    ['nothing behind a lone number', rows('| [ ] | 1. | IT |'), ['', 'IT']],
    ['nothing of cells that are missing', rows('| [ ] |'), ['', '']],
    ['the text beside the box where the cell is blank', rows('| ☐ Use MFA |  | IT |'), ['Use MFA', 'IT']],
    ['the text behind the boxes', '| Task |\n|---|\n| ☐ ☐ 1. Use MFA |\n', ['Use MFA', null]],
    ['no text with a box in it', '| Task |\n|---|\n| Use ☐ MFA |\n', [null, null]],
    ['no text with a box behind it', '| Task | Owner |\n|---|---|\n| Use MFA ☐ | IT |\n', [null, 'IT']],
    ['none between conflict markers', rows('<<<<<<< a', '| [ ] | One | |', '>>>>>>> b'), [null, null]],
    [
      'the cells of a row with an unlabelled left column',
      rows('| x | [ ] | Use MFA | IT |'),
      ['Use MFA', 'IT'],
    ],
    ['an item’s text', '- [ ] 1. Use MFA\n', ['Use MFA', null]],
    ['nothing of an item of two lines', '- [ ] Use\n  MFA\n', [null, null]],
  ] as const) {
    it(`hold ${name}`, () => {
      const accountable = source.startsWith('- ') ? '| Lead | Owner | Accountability |\n|-|-|-|\n\n' : '';
      assert.deepEqual(fieldsOf(accountable + source), expected);
    });
  }
});
