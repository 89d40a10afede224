import assert from 'node:assert/strict';
import { add, rows, textAfter } from '../../../support/rows';

const accountable = '| Lead | Owner | Accountability |\n|-|-|-|\n\n';

function added(row: string, expected: string, text = 'New', owner = 'Ops') {
  assert.equal(textAfter(rows(row), add(text, owner)), rows(row, expected));
}

describe('adding a row', () => {
  for (const [name, row, expected] of [
    ['outer pipes and padding', '| [ ] | One | IT |', '| [ ] | New | Ops |'],
    ['no padding', '|☐|One|IT|', '|☐|New|Ops|'],
    ['tabs', '|\t☐\t|\tOne\t|\tIT\t|', '|\t☐\t|\tNew\t|\tOps\t|'],
    ['no last pipe', '| ☐ | One | IT', '| ☐ | New | Ops'],
    ['no outer pipes', '☐ | One | IT', '☐ | New | Ops'],
    ['a narrow row', '| ☐ | One |', '| ☐ | New | Ops |'],
    ['a row of a box alone', '| ☐', '| ☐ | New | Ops'],
    ['a wide row', '| ☐ | One | IT | x |  |', '| ☐ | New | Ops |'],
    ['an unlabelled left column', '| x | ☐ | One | IT |', '| ☐ | New | Ops |'],
    ['the text beside the box in a row with a left column', '| x | ☐ One |  | IT |', '| ☐ New |  | Ops |'],
    ['the text beside the box', '| ☐ One |  | IT |', '| ☐ New |  | Ops |'],
    ['a box that is ticked', '| [x] | One | IT |', '| [ ] | New | Ops |'],
    [
      'an input that is ticked',
      '| <input type=checkbox disabled checked> | One | IT |',
      '| <input type=checkbox disabled> | New | Ops |',
    ],
    [
      'an input with an id',
      '| <input type="checkbox" id="a"> | One | IT |',
      '| <input type="checkbox" /> | New | Ops |',
    ],
    ['a malformed box', '| [] | One | IT |', '| <input type="checkbox" /> | New | Ops |'],
    ['a tick that says nothing', '| ✔ | One | IT |', '| ✔ | New | Ops |'],
    ['a number', '| ☐ | 1. One | IT |', '| ☐ | 2. New | Ops |'],
    ['a number of two digits', '| ☐ | 09) One | IT |', '| ☐ | 10) New | Ops |'],
    ['a number that has a letter', '| ☐ | 2a. One | IT |', '| ☐ | New | Ops |'],
  ] as const) {
    it(`takes over ${name}`, () => added(row, expected));
  }

  it('gives no number that a later row has, and none where the text brings one', () => {
    const table = rows('| ☐ | 1. One | |', '| ☐ | 2. Two | |');
    assert.equal(textAfter(table, add('New')), table.replace('| ☐ | 2.', '| ☐ | New |  |\n| ☐ | 2.'));
    added('| ☐ | 1. One | |', '| ☐ | 7. New | Ops |', '7. New');
  });

  it('escapes what would end a cell or the line', () => {
    added('|☐|One|IT|', '|☐|a \\| b<br>c|C:\\ |', 'a | b\nc', 'C:\\');
  });

  it('adds a row without words, with all its cells', () => {
    added('| ☐ | One | IT', '| ☐ |  |  |', '', '');
    added('☐ | 1. One | IT', '☐ | 2. |  |', '', '');
  });

  it('opens a row with a pipe where its first cell is blank', () => {
    const table = 'Task | Done\n---|---\nOne | ☐\n';
    assert.equal(textAfter(table, add('')), `${table}|  | ☐\n`);
  });

  it('gives an item a number that only another section has', () => {
    const lists = `${accountable}- [ ] 1. One\n\n## B\n\n- [ ] 2. Two\n`;
    assert.equal(textAfter(lists, add('New')), lists.replace('One\n', 'One\n- [ ] 2. New\n'));
  });

  it('writes no owner where no column is for owners', () => {
    const table = '| Done | Task |\n|---|---|\n| ☐ | One |\n';
    assert.equal(textAfter(table, add('New', 'Ops')), `${table}| ☐ | New |\n`);
  });

  it('ends its line as the row above does, on the last line too', () => {
    const crlf = rows('| ☐ | One | |', '| ☐ | Two | |').replaceAll('\n', '\r\n');
    assert.equal(textAfter(crlf, add('New')), crlf.replace('One | |', 'One | |\r\n| ☐ | New |  |'));
    assert.equal(textAfter(crlf.trimEnd(), add('New'), 1), `${crlf}| ☐ | New |  |`);
  });

  it('keeps white space behind the row above, and what contains the table', () => {
    const quote = rows('| ☐ | One | |  ').replace(/^/gm, '> ').replace(/> $/, '\nText\n');
    assert.equal(textAfter(quote, add('New')), quote.replace('| |  ', '| |  \n> | ☐ | New |  |'));
    const item = rows('| ☐ | One | |').replace(/\n/g, '\n  ').replace(/^/, '- ');
    assert.equal(textAfter(item, add('New')), item.replace(/ {2}$/, '  | ☐ | New |  |\n  '));
  });

  it('adds a row with its pipes below a line without any, which GFM takes for a row', () => {
    added('☐ One', '☐ New |  |  |', 'New', '');
  });

  it('adds to a table whose delimiter row has another width, and to one of a single column', () => {
    const broken = rows('| ☐ | One | |').replace('|---|---|---|', '|---|---|');
    assert.equal(textAfter(broken, add('New')), `${broken}| ☐ | New |  |\n`);
    const single = 'Task\n:---\n☐ One\n';
    assert.equal(textAfter(single, add('New')), `${single}☐ New\n`);
  });

  for (const [item, expected] of [
    ['- [x] One', '- [ ] New'],
    ['  * [ ] One', '  * [ ] New'],
    ['9) [ ] One', '10) [ ] New'],
    ['> 1.  [ ] 1. One', '> 2.  [ ] 2. New'],
  ] as const) {
    it(`adds an item below ${item}`, () => {
      const list = `${accountable}${item}\n\nText\n`;
      assert.equal(textAfter(list, add('New')), list.replace(item, `${item}\n${expected}`));
    });
  }

  for (const [reason, name, source, text] of [
    ['conflict', 'between conflict markers', rows('<<<<<<< a', '| [ ] | One | |', '>>>>>>> b'), 'New'],
    ['breaks-table', 'a text with a checkbox', rows('| [ ] | One | |'), 'New ☐'],
    ['breaks-table', 'an item without a text', `${accountable}- [ ] One\n`, ''],
    ['not-editable', 'below a box beyond the header', '| Task |\n|---|\n| One | ☐ |\n', 'New'],
    ['not-editable', 'below an item with children', `${accountable}- [ ] One\n\n  More\n`, 'New'],
    ['not-editable', 'below an item of two lines', `${accountable}- [ ] One\nmore\n`, 'New'],
    ['not-editable', 'below an item in another one’s line', `${accountable}- - [ ] One\n`, 'New'],
  ] as const) {
    it(`refuses (${reason}) ${name}`, () => assert.equal(textAfter(source, add(text)), reason));
  }

  it('gives a box where the ticks of other rows say done: a tick has no unticked form', () => {
    const glyphs = rows('| ✔ | One | |', '| ☐ Two | Two | |').replace('☐ Two |', '|');
    assert.equal(
      textAfter(glyphs, add('New')),
      glyphs.replace('One | |\n', 'One | |\n| <input type="checkbox" /> | New |  |\n'),
    );
  });
});
