import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CheckContext } from '../../src/core/checks/check-context';
import { readPieceWords } from '../../src/core/spelling/piece-words';
import { readProse } from '../../src/core/spelling/prose-view';
import { readProseWords, type ProseWord } from '../../src/core/spelling/prose-words';
import { familyDocument } from '../support/family/documents';
import { gfmDocument } from '../support/gfm/documents';
import { planOf } from '../support/plan';
import { runs } from '../support/runs';
import { anyText } from '../support/texts';

const piece = fc
  .array(
    fc.constantFrom(
      ...[
        'word',
        "user's",
        'Ca-se',
        '*',
        '_',
        '**',
        '[',
        '](',
        ')',
        ']',
        '![',
        '<b>',
        '</b>',
        '<br>',
        '<',
        '>',
        '`',
        '&shy;',
      ],
      ...[
        '&eacute;',
        '&nbsp;',
        '\u00AD',
        '.',
        ' ',
        ' ',
        '\n> ',
        '/',
        '\\',
        '@',
        '{',
        '}',
        ':::',
        '[!NOTE]',
        '<span lang="de">',
      ],
      ...[
        '</span>',
        '<img alt="a bc">',
        '<!--',
        '-->',
        'https://',
        '1. ',
        '’',
        '"',
        'alt-text="x yz"',
        '|',
        '\ud800',
        '\uFFFC',
      ],
    ),
    { maxLength: 25 },
  )
  .map(parts => parts.join(''));

function assertWords(source: string, words: readonly Omit<ProseWord, 'block'>[]): void {
  let end = 0;
  for (const { text, span, isContiguous, compound } of words) {
    assert.ok(end <= span.start && span.start < span.end && span.end <= source.length, source);
    ({ end } = span);
    assert.match(text, /^\p{Script=Latin}[\p{Script=Latin}\p{M}']+$/u);
    const written = source.slice(span.start, span.end);
    assert.equal(written.replace(/[’‘]/g, "'") === text, isContiguous, JSON.stringify(source));
    assert.ok(compound === null || compound.includes(text) || compound.includes('-'), source);
  }
}

describe('reading the words of prose', () => {
  it('gives words in order that do not overlap, each as it is written where it is contiguous', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.oneof(piece, anyText), raw => {
        const words = readPieceWords(raw);
        const { prose, labels } = readProse(raw);
        assert.equal(prose.length, raw.length);
        assert.ok(labels.every(({ span }) => span.start <= span.end && span.end <= raw.length));
        assertWords(raw, words);
        count += words.length;
      }),
      runs(2000),
    );
    assert.ok(count > 1000, `${count} words`);
  });

  it('does so in whole documents', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          familyDocument.map(({ source }) => source),
          gfmDocument,
        ),
        source => {
          assertWords(source, [...readProseWords(new CheckContext(planOf(source), {}))]);
        },
      ),
      runs(200),
    );
  });
});
