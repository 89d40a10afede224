import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyPatches, carrySpan, type TextChange, type TextPatch } from '../../src/core/text/text-patch';
import { LineIndex } from '../../src/core/text/line-index';
import { runs } from '../support/runs';

const LENGTH = 40;

/** Changes of one event: in order, none overlapping; some insert, some delete, some touch one another. */
const changes: fc.Arbitrary<TextChange[]> = fc
  .tuple(fc.array(fc.nat(LENGTH), { maxLength: 8 }), fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }))
  .map(([points, lengths]) => {
    const sorted = points.sort((a, b) => a - b);
    return lengths.flatMap((newLength, i) => {
      const [start, end] = [sorted[2 * i], sorted[2 * i + 1]];
      return start === undefined || end === undefined ? [] : [{ span: { start, end }, newLength }];
    });
  });

const span = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** The model: a text is a list of characters, each with a name of its own, so that a copy is never taken for it. */
function edited(edits: readonly TextChange[]): string[] {
  const text = Array.from({ length: LENGTH }, (_, i) => `old ${i}`);
  for (const [i, { span: gone, newLength }] of [...edits.entries()].reverse()) {
    const fresh = Array.from({ length: newLength }, (_, k) => `new ${i}.${k}`);
    text.splice(gone.start, gone.end - gone.start, ...fresh);
  }
  return text;
}

describe('carrySpan', () => {
  it('says where the very same characters stand, or that they were touched', () => {
    let carried = 0;
    fc.assert(
      fc.property(changes, span, (edits, kept) => {
        const original = Array.from({ length: LENGTH }, (_, i) => `old ${i}`).slice(kept.start, kept.end);
        const now = carrySpan(kept, edits);
        const touched = edits.some(({ span: { start, end } }) => start < kept.end && end > kept.start);
        assert.equal(now === undefined, touched);
        if (now !== undefined && original.length > 0) {
          carried++;
          assert.deepEqual(edited(edits).slice(now.start, now.end), original);
        }
      }),
      runs(3000),
    );
    assert.ok(carried > 100, `${carried} carried`);
  });

  it('does not depend on the order in which an event lists its changes', () => {
    fc.assert(
      fc.property(changes, span, (edits, kept) => {
        assert.deepEqual(carrySpan(kept, [...edits].reverse()), carrySpan(kept, edits));
      }),
      runs(300),
    );
  });
});

describe('applyPatches', () => {
  it('gives what splicing the text from its end gives', () => {
    fc.assert(
      fc.property(fc.string({ minLength: LENGTH, maxLength: LENGTH }), changes, (text, edits) => {
        const patches: TextPatch[] = edits.map(({ span: at, newLength }) => ({
          span: at,
          expected: text.slice(at.start, at.end),
          newText: '🙂'.repeat(newLength),
        }));
        const expected = patches.reduceRight((left, { span: at, newText }) => {
          return left.slice(0, at.start) + newText + left.slice(at.end);
        }, text);
        assert.equal(applyPatches(text, patches), expected);
        assert.equal(
          applyPatches(
            text,
            [...patches].reverse().sort((a, b) => b.span.end - a.span.end),
          ),
          expected,
        );
      }),
      runs(1000),
    );
  });
});

describe('LineIndex', () => {
  it('turns every offset into the line and column that splitting the text gives', () => {
    const text = fc.array(fc.constantFrom('a', '🙂', '\n', '\r', '\r\n', '\u2028'), { maxLength: 30 });
    fc.assert(
      fc.property(text, parts => {
        const source = parts.join('');
        const index = new LineIndex(source);
        assert.equal(index.lineCount, source.split(/\r\n|\r|\n/).length);
        for (let offset = 0; offset <= source.length; offset++) {
          // A place between CR and LF is still on the line that they end.
          const before = source
            .slice(0, offset)
            .split(source[offset] === '\n' ? /\r\n|\r(?!$)|\n/ : /\r\n|\r|\n/);
          const position = index.positionAt(offset);
          assert.deepEqual(position, { line: before.length - 1, column: before.at(-1)!.length });
          assert.equal(index.startOf(position.line) + position.column, offset);
        }
      }),
      runs(500),
    );
  });
});
