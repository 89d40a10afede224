import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseStep } from '../../src/core/scan/parse-step';
import { assertScanInvariants } from '../support/scan-invariants';
import { describeScan } from '../support/describe-scan';
import { familyDocument } from '../support/family/documents';
import { gfmDocument } from '../support/gfm/documents';
import { runs } from '../support/runs';
import { anyText } from '../support/texts';

const MEGABYTE = 1_000_000;

describe('parseStep on any text', () => {
  it('never throws, and every span is in range, nested and says what the model says', () => {
    fc.assert(
      fc.property(anyText, text => assertScanInvariants(parseStep(text))),
      runs(3000),
    );
  });

  it('keeps the spans of well-formed and of broken documents', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          gfmDocument,
          familyDocument.map(({ source }) => source),
        ),
        text => assertScanInvariants(parseStep(text)),
      ),
      runs(800),
    );
  });

  const traps: readonly (readonly [string, string])[] = [
    ['1 MB of |', '|'.repeat(MEGABYTE)],
    ['a table, then 1 MB of |', '|a|\n|-|\n' + '|'.repeat(MEGABYTE)],
    ['1 MB of | in rows of one', '|a|\n|-|\n' + '|\n'.repeat(MEGABYTE / 2)],
    ['1 MB of >', '>'.repeat(MEGABYTE)],
    ['1 MB of backticks', '| ' + '`'.repeat(MEGABYTE)],
    ['1 MB of [', '|a|\n|-|\n|' + '['.repeat(MEGABYTE)],
    ['1 MB of <!--', '<!--'.repeat(MEGABYTE / 4)],
    ['1 MB of <input', '|a|\n|-|\n|' + '<input '.repeat(MEGABYTE / 7)],
    ['1 MB of line ends', '\r'.repeat(MEGABYTE)],
    ['1 MB of backslashes', '|a|\n|-|\n|' + '\\'.repeat(MEGABYTE)],
    ['1 MB of nested lists', '- '.repeat(MEGABYTE / 2)],
    ['1 MB of one word', 'x'.repeat(MEGABYTE)],
  ];
  for (const [name, text] of traps) {
    it(`reads ${name}`, () => {
      assert.equal(parseStep(text).source.length, text.length);
    }).timeout(5000);
  }
});

describe('parseStep and the bytes around the lines', () => {
  const unixDocument = fc
    .oneof(
      gfmDocument,
      familyDocument.map(({ source }) => source),
      anyText,
    )
    .map(text => text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n'));

  for (const [name, eol] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`finds the same structure with ${name} as with LF`, () => {
      fc.assert(
        fc.property(unixDocument, text => {
          const written = text.replaceAll('\n', eol);
          const expected = describeScan(parseStep(text), offsetWith(text, eol));
          assert.deepEqual(describeScan(parseStep(written)), expected);
        }),
        runs(500),
      );
    });
  }

  it('finds the same structure behind a BOM, one character later', () => {
    fc.assert(
      fc.property(unixDocument, text => {
        const expected = describeScan(parseStep(text), offset => offset + 1);
        assert.deepEqual(describeScan(parseStep('\uFEFF' + text)), expected);
      }),
      runs(500),
    );
  });

  it('finds the same structure without the final line end', () => {
    fc.assert(
      fc.property(unixDocument, text => {
        const cut = text.replace(/\n+$/, '');
        assert.deepEqual(describeScan(parseStep(cut)), describeScan(parseStep(cut + '\n')));
      }),
      runs(500),
    );
  });
});

/** Maps an offset into a text with LF to the same place in that text with other line ends. */
function offsetWith(text: string, eol: string): (offset: number) => number {
  const shifts = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    shifts[i + 1] = shifts[i]! + (text[i] === '\n' ? eol.length - 1 : 0);
  }
  return offset => offset + shifts[offset]!;
}
