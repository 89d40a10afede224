import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../src/core/markdown/front-matter';

const fieldsOf = (source: string): unknown[] =>
  readFrontMatter(source).fields.map(({ name, key, value, text, isEmpty }) => [
    name,
    source.slice(key.start, key.end),
    source.slice(value.start, value.end),
    text,
    isEmpty,
  ]);

describe('reading front matter', () => {
  it('gives fields with the places of key and value', () => {
    const source =
      '---\r\ntitle: "Step 1: a" # why\r\nms.date: 01/02/2024  \r\n"quoted": 2\r\nempty:\r\nlist:\r\n- a\r\n---';
    assert.deepEqual(fieldsOf(source), [
      ['title', 'title', '"Step 1: a"', 'Step 1: a', false],
      ['ms.date', 'ms.date', '01/02/2024', '01/02/2024', false],
      ['quoted', '"quoted"', '2', '2', false],
      ['empty', 'empty', '', null, true],
      ['list', 'list', '- a', null, false],
    ]);
  });

  it('knows what says nothing', () => {
    assert.deepEqual(
      fieldsOf('---\na: ""\nb: []\nc: ~\nd: " "\n---').map(field => (field as unknown[])[4]),
      [true, true, true, true],
    );
  });

  it('says where and why it is not YAML', () => {
    const source = '---\ndescription: x\ntitle: Step 1: a\n---';
    const { fields, problem } = readFrontMatter(source);
    assert.deepEqual(fields, []);
    assert.equal(source.slice(0, problem?.span.start).split('\n').length, 3);
    assert.match(problem?.detail ?? '', /nested mappings/i);
  });

  it('says so where there is text instead of fields, or a field twice', () => {
    const problemOf = (source: string) => readFrontMatter(source).problem;
    assert.equal(problemOf('---\njust text\n---')?.kind, 'no-fields');
    const twice = problemOf('---\na: 1\na: 2\n---');
    assert.deepEqual([twice?.kind, twice?.detail], ['repeated-field', 'a']);
  });

  it('reads fields in braces too', () => {
    assert.deepEqual(fieldsOf('---\n{ title: a, b: }\n---'), [
      ['title', 'title', 'a', 'a', false],
      ['b', 'b', '', null, true],
    ]);
  });

  it('takes blank front matter and comments for no fields', () => {
    for (const source of ['---\n---', '---\n\n---', '---\n# a\n---', '']) {
      assert.deepEqual(readFrontMatter(source), { fields: [], problem: null });
    }
  });

  it('takes bounded time, whatever stands in it', () => {
    const bodies = [
      'a: b\nc:\n' + '  - d\n'.repeat(1500),
      'a: ' + '['.repeat(9000),
      'a: ' + '{a: '.repeat(2000),
    ];
    const keys = Array.from({ length: 1000 }, (_, i) => `k${i}: v`).join('\n');
    const start = performance.now();
    for (const body of [...bodies, keys, 'title: ' + 'a: '.repeat(3000), 'a: b\n'.repeat(1_000_000)]) {
      readFrontMatter(`---\n${body}\n---`);
    }
    assert.ok(performance.now() - start < 15_000);
  });

  it('is not led astray by aliases within aliases', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    assert.equal(readFrontMatter(`---\na0: &a0 [x]\n${lines.join('\n')}\n---`).fields.length, 31);
  });
});
