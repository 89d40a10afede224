import assert from 'node:assert/strict';
import { parseStep } from '../../../../src/core/scan/parse-step';

/** What stands in the one cell of a table: `kind state` of each box, with `!` for a malformed one. */
function boxesOf(cell: string): string[] {
  const source = `| Done |\n|---|\n| ${cell} |\n`;
  const boxes = parseStep(source).tables[0]?.rows[0]?.cells[0]?.boxes ?? [];
  return boxes.map(box => {
    const token = source.slice(box.span.start, box.span.end);
    return `${token} = ${box.kind} ${box.state}${box.malformed ? '!' : ''}`;
  });
}

describe('checkboxes in a cell', () => {
  it('reads an input in every spelling', () => {
    for (const token of [
      '<input type="checkbox" />',
      '<input type="checkbox">',
      '<input type="checkbox"/>',
      '<input type="checkbox" disabled />',
      "<INPUT class='a' TYPE='checkbox'>",
      '<input type=checkbox>',
      '<input  data-checked="1" title="a checked box" type="checkbox">',
    ]) {
      assert.deepEqual(boxesOf(token), [`${token} = input todo`]);
    }
    for (const token of [
      '<input type="checkbox" checked />',
      '<input type="checkbox" disabled  checked/>',
      '<input type="checkbox" checked="checked">',
      '<input type=checkbox checked>',
      '<input CHECKED type="checkbox">',
    ]) {
      assert.deepEqual(boxesOf(token), [`${token} = input done`]);
    }
  });

  it('reads brackets that are the whole cell, and no others', () => {
    assert.deepEqual(boxesOf('[ ]'), ['[ ] = bracket todo']);
    assert.deepEqual(boxesOf('[x]'), ['[x] = bracket done']);
    assert.deepEqual(boxesOf('[X]'), ['[X] = bracket done']);
    assert.deepEqual(boxesOf('[]'), ['[] = bracket todo!']);
    assert.deepEqual(boxesOf('mark [x] when signed'), []);
    assert.deepEqual(boxesOf('[x](u)'), []);
  });

  it('reads ballot boxes as characters and as references', () => {
    assert.deepEqual(boxesOf('☐ ☑'), ['☐ = symbol todo', '☑ = symbol done']);
    assert.deepEqual(boxesOf('&#9744; &#x2611;'), ['&#9744; = entity todo', '&#x2611; = entity done']);
    assert.deepEqual(boxesOf('&#9999; &amp; &#65;'), []);
  });

  it('reads ticks as marks that say nothing by themselves', () => {
    for (const token of ['✔', '✓', '✅', '&check;', '&#10003;', '&#10004;', ':heavy_check_mark:']) {
      assert.deepEqual(boxesOf(token), [`${token} = glyph unknown`]);
    }
  });

  it('lists what was meant as a checkbox as malformed', () => {
    assert.deepEqual(boxesOf('<input type="checkbx">'), ['<input type="checkbx"> = input todo!']);
    assert.deepEqual(boxesOf('<input checkbox>'), ['<input checkbox> = input todo!']);
    assert.deepEqual(boxesOf('<input type="checkbox"'), ['<input type="checkbox" = input unknown!']);
    assert.deepEqual(boxesOf('<input type="radio">'), []);
    assert.deepEqual(boxesOf('<input type="text" value="checkbox">'), []);
  });

  it('reads none in code, comments and other tags', () => {
    assert.deepEqual(boxesOf('`<input type="checkbox">` `` ☐ ` ``'), []);
    assert.deepEqual(boxesOf('<!-- ☐ -->'), []);
    assert.deepEqual(boxesOf('<img alt="☐">'), []);
    assert.deepEqual(boxesOf('<!-- a --> ☐ <!-- b'), ['☐ = symbol todo']);
    assert.deepEqual(boxesOf('a ` b ☐'), ['☐ = symbol todo']);
  });
});
