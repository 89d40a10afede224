import assert from 'node:assert/strict';
import { LineIndex } from '../../../../src/core/text/line-index';

describe('LineIndex', () => {
  it('has one line for an empty text', () => {
    const index = new LineIndex('');
    assert.equal(index.lineCount, 1);
    assert.deepEqual(index.positionAt(0), { line: 0, column: 0 });
  });

  it('ends a line at LF, CRLF and a lone CR, and at no other character', () => {
    const index = new LineIndex('a\nb\r\nc\rd\u2028e\vf');
    assert.deepEqual(
      [0, 1, 2, 3].map(line => index.startOf(line)),
      [0, 2, 5, 7],
    );
    assert.equal(index.lineCount, 4);
  });

  it('counts an empty line between CR and CR, and none between CR and LF', () => {
    assert.equal(new LineIndex('\r\r\n').lineCount, 3);
  });

  it('counts a last line after the final line end', () => {
    assert.deepEqual(new LineIndex('a\n').positionAt(2), { line: 1, column: 0 });
  });

  it('counts columns in UTF-16 code units: an emoji is two', () => {
    assert.deepEqual(new LineIndex('\n🙂x').positionAt(3), { line: 1, column: 2 });
  });

  it('keeps the line end itself on the line that it ends', () => {
    assert.deepEqual(new LineIndex('a\r\nb').positionAt(2), { line: 0, column: 2 });
  });

  it('gives the last line for a line past the end', () => {
    assert.equal(new LineIndex('a\nb').startOf(9), 2);
  });
});
