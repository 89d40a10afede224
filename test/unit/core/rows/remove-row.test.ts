import assert from 'node:assert/strict';
import { remove, rows, textAfter } from '../../../support/rows';

const accountable = '| Lead | Owner | Accountability |\n|-|-|-|\n\n';

describe('removing a row', () => {
  it('takes out its line with the line ending', () => {
    const table = rows('| [ ] | One | |  ', '| [ ] | Two | |').replaceAll('\n', '\r\n');
    assert.equal(textAfter(table, remove), table.replace('| [ ] | One | |  \r\n', ''));
    const quote = rows('| [ ] | One | |', '| [ ] | Two | |').replace(/^(?=.)/gm, '> ');
    assert.equal(textAfter(quote, remove, 1), quote.replace('> | [ ] | Two | |\n', ''));
  });

  it('takes out the line ending before the last line of a text without one at its end', () => {
    const table = rows('| [ ] | One | |', '| [ ] | Two | |').trimEnd();
    assert.equal(textAfter(table, remove, 1), rows('| [ ] | One | |').trimEnd());
  });

  it('leaves a table without rows, and an item’s neighbours', () => {
    assert.equal(textAfter(rows('| [ ] | One | |'), remove), rows());
    const list = `${accountable}1. [ ] One\n2. [ ] Two\n`;
    assert.equal(textAfter(list, remove), list.replace('1. [ ] One\n', ''));
  });

  it('keeps a byte order mark before the first line', () => {
    const list = `\uFEFF- [ ] One\n- [ ] Two\n\n${accountable}`;
    assert.equal(textAfter(list, remove), list.replace('- [ ] One\n', ''));
  });

  it('counts tabs as the columns that they reach to', () => {
    const list = `${accountable}- One\n\t- [ ] Two\n    - [ ] Three\n`;
    assert.equal(textAfter(list, remove), list.replace('\t- [ ] Two\n', ''));
  });

  for (const [reason, name, source] of [
    ['conflict', 'between conflict markers', rows('<<<<<<< a', '| [ ] | One | |', '>>>>>>> b')],
    ['not-editable', 'an item with children', `${accountable}- [ ] One\n  - [ ] Two\n`],
    ['breaks-table', 'the row that gives ticks a meaning', rows('| ☐ | One | |', '| ✔ | Two | |')],
    ['breaks-table', 'the row that makes it a step file', `${rows('| ☐ | One | |')}\n- [ ] Two\n`],
    ['breaks-table', 'what keeps a paragraph from being a heading', `${accountable}Text\n- [ ] Two\n---\n`],
  ] as const) {
    it(`refuses (${reason}) ${name}`, () => assert.equal(textAfter(source, remove), reason));
  }
});
