import assert from 'node:assert/strict';
import { rows, set, textAfter } from '../../../support/rows';

const accountable = '| Lead | Owner | Accountability |\n|-|-|-|\n\n';

function edited(source: string, text: string, expected: string, name: 'objective' | 'owner' = 'objective') {
  assert.equal(textAfter(source, set(name, text)), expected);
}

describe('editing a field', () => {
  it('replaces the text and keeps box, number, padding and line ends', () => {
    const table = rows('|  [x]|  1.  Use MFA   |IT|').replaceAll('\n', '\r\n');
    edited(table, 'Use keys', table.replace('Use MFA', 'Use keys'));
    edited(table, 'Ops', table.replace('IT', 'Ops'), 'owner');
  });

  for (const [name, row, after] of [
    ['a blank cell of two blanks', '| [ ] |  | IT |', '| [ ] | Text | IT |'],
    ['a cell of no blanks', '| [ ] || IT |', '| [ ] | Text | IT |'],
    ['a wide blank cell', '| [ ] | \t   | IT |', '| [ ] | Text | IT |'],
    ['a lone number', '| [ ] | 1.|IT |', '| [ ] | 1. Text |IT |'],
    ['the end of a row', '☐ | 1.  ', '☐ | 1. Text'],
  ] as const) {
    it(`fills ${name} with one blank on each side`, () => edited(rows(row), 'Text', rows(after)));
  }

  for (const [name, row, after] of [
    ['a row with outer pipes', '| [ ] | One |', '| [ ] | One | Text |'],
    ['a row without the last pipe', '| [ ] | One  ', '| [ ] | One | Text  '],
    ['a row without outer pipes', '[ ] | One', '[ ] | One | Text'],
    ['a compact row', '|[ ]|One|', '|[ ]|One|Text|'],
    ['a row that lacks the cell before it too', '| [ ] |', '| [ ] |  | Text |'],
    ['a row that ends in a backslash', '|[ ]|One\\', '|[ ]|One\\ |Text'],
  ] as const) {
    it(`appends the missing cell to ${name}`, () => edited(rows(row), 'Text', rows(after), 'owner'));
  }

  it('appends objective and blanks to the seed’s kind of row', () => {
    edited(rows('| ☐ |'), 'Text', rows('| ☐ | Text |'));
  });

  for (const [text, cell] of [
    ['a | b', 'a \\| b'],
    ['a \\| b', 'a \\| b'],
    ['a \\\\| b', 'a \\\\\\| b'],
    ['`a|b`', '`a\\|b`'],
    [' a\r\nb\n\n', 'a<br>b'],
    ['a\tb\u2028c\0d\ud800e', 'a b c d e'],
    ['👍 é', '👍 é'],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as ${cell}`, () => {
      edited(rows('| [ ] | 1. One | IT |'), text, rows(`| [ ] | 1. ${cell} | IT |`));
    });
  }

  it('keeps a backslash at the end from escaping the pipe behind it', () => {
    edited(rows('|[ ]|One|IT|'), 'C:\\', rows('|[ ]|C:\\ |IT|'));
    edited(rows('|[ ]|One|IT|'), 'C:\\\\', rows('|[ ]|C:\\\\|IT|'));
    edited(rows('| [ ] | One | |'), 'C:\\', rows('| [ ] | One | C:\\ |'), 'owner');
  });

  it('empties a field, and the last one of a row without its last pipe', () => {
    edited(rows('| [ ] | 1. One | IT |'), ' ', rows('| [ ] | 1.  | IT |'));
    edited(rows('| [ ] | One | IT'), '', rows('| [ ] | One | '), 'owner');
  });

  it('does nothing where the text is the same, or the same when it is escaped', () => {
    edited(rows('| [ ] | a \\| b\u00a0| IT |'), 'a \\| b\u00a0', 'unchanged');
    edited(rows('| [ ] | a \\| b | IT |'), ' a | b ', 'unchanged');
    edited(rows('| [ ] |  |'), '', 'unchanged');
  });

  it('takes a number that is typed where there was none, and one that is taken out of markup', () => {
    edited(rows('| [ ] | One | |'), '2. Two', rows('| [ ] | 2. Two | |'));
    edited(rows('| [ ] | **1.** One | |'), 'One', rows('| [ ] | One | |'));
  });

  it('edits the text of a list item on its line', () => {
    const list = `${accountable}> 1. [x] 1. One | two\n> 2. [ ] Two\n`;
    edited(list, 'Three\n| four', list.replace('One | two', 'Three | four'));
    edited(`${accountable}- [ ] 1.`, 'One', `${accountable}- [ ] 1. One`);
  });

  for (const [reason, name, source, text, field] of [
    ['conflict', 'a table with conflict markers', rows('<<<<<<< a', '| [ ] | One | |', '>>>>>>> b'), 'Two'],
    ['not-editable', 'a text with a box in it', '| Task |\n|---|\n| Use ☐ MFA |\n', 'Two'],
    ['not-editable', 'an item of two lines', `${accountable}- [ ] Use\n  MFA\n`, 'Two'],
    ['breaks-table', 'a checkbox', rows('| [ ] | One | |'), 'Two <input type="checkbox">'],
    ['breaks-table', 'a cell that would be a box', rows('| ☐ |  | IT |'), '[x]'],
    [
      'breaks-table',
      'a tick under a blank header, where it is a checkbox',
      '| Done | Task | |\n|---|---|---|\n| ☐ | One | IT |\n',
      '✔ IT',
      'owner',
    ],
    ['breaks-table', 'another number', rows('| [ ] | 1.One | |'), '5 apples'],
    ['breaks-table', 'a comment that would open a block', 'Task | Done\n---|---\nOne | [ ]\n', '<!-- One'],
    ['breaks-table', 'a fence', 'Task | Done\n---|---\nOne | [ ]\n', '```'],
    ['breaks-table', 'a first cell that would be none', 'Task | Done\n---|---\nOne | [ ]\n', ''],
    ['breaks-table', 'no text in an item', `${accountable}- [ ] One\n`, ' '],
    ['breaks-table', 'a text that shows another cell in its place', rows('| ☐ note | One | |'), ''],
  ] as readonly (readonly [string, string, string, string, 'owner'?])[]) {
    it(`refuses (${reason}) ${name}`, () => edited(source, text, reason, field));
  }

  it('refuses (not-editable) an owner where no column is for owners', () => {
    edited('| Done | Task |\n|---|---|\n| [ ] | One |\n', 'IT', 'not-editable', 'owner');
  });
});
