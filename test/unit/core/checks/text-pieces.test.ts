import assert from 'node:assert/strict';
import { CheckContext } from '../../../../src/core/checks/check-context';
import { planOf } from '../../../support/plan';

const contextOf = (source: string): CheckContext => new CheckContext(planOf(source), {});
const shown = (text: string): string => text.replaceAll('\uFFFC', '·');

describe('the pieces of text in a document', () => {
  const source = [
    '---',
    'title: Not text',
    '---',
    '# A `b` <!-- c --> d',
    '> to',
    '> to [e](f "g") <b>h</b> https://i.example/j.',
    '',
    '```',
    'code',
    '```',
    '<!-- comment -->',
    '',
    '| k | l |',
    '|---|---|',
    '| m\\|n | |',
    '',
  ].join('\n');
  const { pieces } = contextOf(source);

  it('are its paragraphs, headings and cells, with code, comments and prefixes taken out', () => {
    assert.deepEqual(
      pieces.map(({ kind, text }) => [kind, shown(text)]),
      [
        ['heading', 'A ··· ·········· d'],
        ['paragraph', 'to\n  to [e](f "g") <b>h</b> https://i.example/j.'],
        ['cell', 'k'],
        ['cell', 'l'],
        ['cell', 'm\\|n'],
      ],
    );
  });

  it('are prose without tags, targets and addresses', () => {
    assert.equal(shown(pieces[1]!.prose), 'to\n  to [e··· "g") ···h···· ····················');
  });

  it('have the length of the source, so that places can be told', () => {
    for (const { span, text, prose } of pieces) {
      assert.deepEqual([text.length, prose.length], [span.end - span.start, span.end - span.start]);
    }
    const { start, end } = pieces[1]!.at(pieces[1]!.text.indexOf('h'), 1);
    assert.equal(source.slice(start, end), 'h');
  });
});

describe('the links in a document', () => {
  const linksOf = (source: string): unknown[] =>
    contextOf(source).links.map(
      ({ kind, isImage, source: target, isWellFormed, span, label, target: at }) => {
        assert.equal(source.slice(at.start, at.end), target);
        return [
          isImage ? `${kind} image` : kind,
          source.slice(span.start, span.end),
          label === null ? null : source.slice(label.start, label.end),
          target,
          ...(isWellFormed ? [] : ['malformed']),
        ];
      },
    );

  it('are found with label and target', () => {
    assert.deepEqual(linksOf('[a](b) [c]( <d e> "f" ) ![g](h(i)) [j]() [![k](l)](m)'), [
      ['inline', '[a](b)', 'a', 'b'],
      ['inline', '[c]( <d e> "f" )', 'c', 'd e'],
      ['inline image', '![g](h(i))', 'g', 'h(i)'],
      ['inline', '[j]()', 'j', ''],
      ['inline', '[![k](l)](m)', '![k](l)', 'm'],
      ['inline image', '![k](l)', 'k', 'l'],
    ]);
  });

  it('are malformed where a reader sees the brackets', () => {
    assert.deepEqual(linksOf('[a](b c) [d]($e) [f](g'), [
      ['inline', '[a](b c)', 'a', 'b c', 'malformed'],
      ['inline', '[d]($e)', 'd', '$e'],
    ]);
  });

  it('are addresses, definitions and attributes too, and none in code or behind a backslash', () => {
    assert.deepEqual(linksOf('See https://a.example/b. Or <https://c.example>.\n\n[d]: e "f"\n[g]: <h i>'), [
      ['address', 'https://a.example/b', null, 'https://a.example/b'],
      ['address', 'https://c.example', null, 'https://c.example'],
      ['definition', 'e', null, 'e'],
      ['definition', 'h i', null, 'h i'],
    ]);
    assert.deepEqual(linksOf('| a |\n|---|\n| <a href="b">c</a> <img src=\'d\'> `[e](f)` \\[g](h) |'), [
      ['html', 'b', null, 'b'],
      ['html image', 'd', null, 'd'],
    ]);
  });

  it('are found in linear time', () => {
    for (const part of [
      '[',
      '](',
      '[a](b ',
      '[a](b "',
      '[a](<b ',
      '](a(b',
      '[a](\\',
      'https://',
      'href="',
      '` ',
    ]) {
      const start = performance.now();
      assert.ok(contextOf(`a ${part.repeat(100_000)}`).links.length >= 0);
      assert.ok(performance.now() - start < 3000, part);
    }
    for (const text of [`[a](${' '.repeat(300_000)}x`, `https://a${'.'.repeat(300_000)}|`]) {
      const start = performance.now();
      assert.ok(contextOf(text).links.length <= 1);
      assert.ok(performance.now() - start < 3000, text.slice(0, 20));
    }
  });
});
