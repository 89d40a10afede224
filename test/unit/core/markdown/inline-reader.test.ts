import assert from 'node:assert/strict';
import { createInlineReader } from '../../../../src/core/markdown/inline-reader';

const reader = createInlineReader();
const text = (source: string) => reader.read(source).text;

describe('inline reader', () => {
  it('gives the words without markup', () => {
    assert.equal(text('Fix **bold**, _em_, ~~old~~ and `code`'), 'Fix bold, em, old and code');
    assert.equal(text('a &amp; b &nbsp;c \\* d \\| e'), 'a & b \u00a0c * d | e');
    assert.equal(text('![a chart](x.png)'), 'a chart');
  });

  it('parts words at line breaks and list items in HTML, and at no other tag', () => {
    assert.equal(text('one<br>two<br/>three'), 'one two three');
    assert.equal(text('<ul><li>one</li><li>two</li></ul>').replace(/\s+/g, ' ').trim(), 'one two');
    assert.equal(text('o<b>n</b>e<!-- note -->'), 'one');
  });

  it('reads a cell as inline content, whatever it starts with', () => {
    assert.equal(text('- a *b*'), '- a b');
    assert.equal(text('1. *b*'), '1. b');
    assert.equal(text('> *b*'), '> b');
    assert.equal(text('# *b* #'), '# b #');
    assert.equal(text('    *b*'), 'b');
    assert.equal(text('*b* \\'), 'b \\');
  });

  it('lists the links in order, with their targets as they are written', () => {
    assert.deepEqual(reader.read('[a **b**](/x/y#z "title") and <https://example.com/q?a=1&b=2>').links, [
      { text: 'a b', target: '/x/y#z' },
      { text: 'https://example.com/q?a=1&b=2', target: 'https://example.com/q?a=1&b=2' },
    ]);
  });

  it('reads long texts by their start, in bounded time', () => {
    assert.ok(text('<!-- '.repeat(200_000)).length < 10_000);
  });

  it('reads the title of front matter, whatever else stands in it', () => {
    assert.equal(reader.frontMatterTitle('---\ntitle: "Step 1: a"\n---'), 'Step 1: a');
    assert.equal(reader.frontMatterTitle('---\r\na: 1\r\ntitle: Plain # comment\r\n---'), 'Plain');
    assert.equal(reader.frontMatterTitle('---\ntitle: [1, 2]\n---'), null);
    assert.equal(reader.frontMatterTitle('---\n__proto__: { title: x }\n---'), null);
    assert.equal(reader.frontMatterTitle('---\n\t: {{ not yaml\n---'), null);
    assert.equal(reader.frontMatterTitle('---\n---'), null);
  });
});
