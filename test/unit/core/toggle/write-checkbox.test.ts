import assert from 'node:assert/strict';
import { writeCheckbox } from '../../../../src/core/toggle/write-checkbox';
import { USUAL } from '../../../support/family/spellings';

describe('a checkbox in its usual form', () => {
  for (const { kind, token, state, other } of USUAL) {
    it(`${token} becomes ${other}`, () => {
      assert.equal(writeCheckbox(kind, token, state === 'done' ? 'todo' : 'done'), other);
    });
  }
});

describe('a checkbox in another form', () => {
  for (const [token, unticked] of [
    ['<input type="checkbox" checked="checked" />', '<input type="checkbox" />'],
    ["<input type='checkbox' checked='' >", "<input type='checkbox' >"],
    ['<input checked type="checkbox">', '<input type="checkbox">'],
    ['<input type="checkbox" disabled  checked/>', '<input type="checkbox" disabled/>'],
    ['<input type=checkbox CHECKED>', '<input type=checkbox>'],
    ['<input type="checkbox" checked checked>', '<input type="checkbox">'],
    ['<input type="checkbox" checked = true />', '<input type="checkbox" />'],
    ['<input checked>', '<input>'],
    ['<input type="checkbox" title=" checked " checked />', '<input type="checkbox" title=" checked " />'],
    ['<input type="checkbox" data-checked checked />', '<input type="checkbox" data-checked />'],
  ] as const) {
    it(`${token} loses each “checked”`, () => {
      assert.equal(writeCheckbox('input', token, 'todo'), unticked);
    });
  }

  it('keeps white space and slash as they stand when it is ticked', () => {
    assert.equal(
      writeCheckbox('input', '<input  type="checkbox"\t/>', 'done'),
      '<input  type="checkbox" checked\t/>',
    );
  });

  it('keeps the spelling of a hexadecimal reference', () => {
    assert.equal(writeCheckbox('entity', '&#X2610;', 'done'), '&#X2611;');
  });

  it('writes brackets the way authors do', () => {
    assert.equal(writeCheckbox('bracket', '[X]', 'todo'), '[ ]');
    assert.equal(writeCheckbox('bracket', '[]', 'done'), '[x]');
  });

  it('makes an empty box of one with a cross', () => {
    assert.equal(writeCheckbox('symbol', '☒', 'todo'), '☐');
    assert.equal(writeCheckbox('entity', '&#9746;', 'todo'), '&#9744;');
  });
});

describe('a token without another form', () => {
  it('is not written: a tag that never ends, a tag without “checked”, a glyph', () => {
    assert.equal(writeCheckbox('input', '<input type="checkbox"', 'done'), undefined);
    assert.equal(writeCheckbox('input', '<input type="checkbox" />', 'todo'), undefined);
    assert.equal(writeCheckbox('glyph', '✔', 'todo'), undefined);
  });
});
