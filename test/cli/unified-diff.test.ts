import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../src/cli/unified-diff';
import { applyPatches, type TextPatch } from '../../src/core/text/text-patch';
import { runs } from '../support/runs';

const NO_END = '\\ No newline at end of file\n';

/** What `patch` makes of a text, strictly: each line that the diff names has to be there. */
function applyDiff(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const edits = diff.replaceAll(`\n${NO_END}`, '\0').match(/[^\n\0]*[\n\0]/g) ?? [];
  let result = '';
  let at = 0;
  for (const edit of edits.slice(2)) {
    const line = edit.slice(1).replace('\0', '');
    const header = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@\n$/.exec(edit);
    if (header !== null) {
      const start = Number(header[1]) - (header[2] === '0' ? 0 : 1);
      result += lines.slice(at, start).join('');
      at = start;
    } else if (edit.startsWith('+')) {
      result += line;
    } else {
      assert.equal(lines[at++], line);
      result += edit.startsWith(' ') ? line : '';
    }
  }
  return result + lines.slice(at).join('');
}

const textAndPatches: fc.Arbitrary<{ text: string; patches: TextPatch[] }> = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b\n', '\n', '| c |\n', 'd\r\n', '\r', 'e\n', 'f\n', 'g\n'), {
      maxLength: 60,
    }),
    fc.array(fc.tuple(fc.nat(200), fc.nat(8), fc.constantFrom('', '', 'x', '\n', 'y\nz\n', ' |')), {
      maxLength: 6,
    }),
  )
  .map(([parts, edits]) => {
    const text = parts.join('');
    const patches: TextPatch[] = [];
    let end = 0;
    for (const [at, length, newText] of edits.sort((a, b) => a[0] - b[0])) {
      const span = { start: Math.max(end, Math.min(at, text.length)), end: 0 };
      span.end = Math.min(span.start + length, text.length);
      end = span.end + 1;
      if (span.start <= text.length && span.end >= span.start) {
        patches.push({ span, expected: text.slice(span.start, span.end), newText });
      }
    }
    return { text, patches };
  });

describe('a unified diff', () => {
  it('makes of the text before, applied by the book, the text after', () => {
    fc.assert(
      fc.property(textAndPatches, ({ text, patches }) => {
        const diff = [...unifiedDiff('a.md', text, patches)].join('');
        assert.equal(applyDiff(text, diff), applyPatches(text, patches), diff);
      }),
      runs(2000),
    );
  });

  it('marks a last line without its end', () => {
    const patch = { span: { start: 2, end: 4 }, expected: 'b\n', newText: '' };
    const diff = [...unifiedDiff('a.md', 'a\nb\nc', [patch])].join('');
    assert.equal(diff, `--- a.md\n+++ a.md\n@@ -1,3 +1,2 @@\n a\n-b\n c\n${NO_END}`);
  });
});
