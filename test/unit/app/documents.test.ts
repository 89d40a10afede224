import assert from 'node:assert/strict';
import { ChangeLog } from '../../../src/app/documents/change-log';
import { hasMixedLineEnds } from '../../../src/app/documents/line-ends';
import { decodeFile, encodeFile } from '../../../src/app/documents/utf8';
import { carryLine } from '../../../src/app/ticking/carry-line';

describe('the bytes of a file', () => {
  it('come back as they were, with a byte order mark or without', () => {
    for (const bytes of [
      [],
      [0xef, 0xbb, 0xbf],
      [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x41],
      [0x41, 0xc3, 0xa9, 0xf0, 0x9f, 0x91, 0x8d],
    ]) {
      const file = decodeFile(Uint8Array.from(bytes));
      assert.ok(file);
      assert.deepEqual([...encodeFile(file)], bytes);
    }
  });

  it('are no text where they are not UTF-8', () => {
    for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
      assert.equal(decodeFile(Uint8Array.from(bytes)), undefined);
    }
  });

  it('have mixed line ends, or a lone CR, or not', () => {
    assert.equal(hasMixedLineEnds('a\nb\n'), false);
    assert.equal(hasMixedLineEnds('a\r\nb\r\n'), false);
    assert.equal(hasMixedLineEnds('a'), false);
    assert.equal(hasMixedLineEnds('a\r\nb\n'), true);
    assert.equal(hasMixedLineEnds('a\rb'), true);
  });
});

describe('a change log', () => {
  const base = (version: string) => ({ text: '', version });
  const insert = (start: number, newLength: number) => ({ span: { start, end: start }, newLength });

  it('carries a span through the changes since, and stops at a gap', () => {
    const log = new ChangeLog();
    log.recordOpen({ uri: 'u', from: '1', to: '2', changes: [insert(0, 5)] });
    log.recordOpen({ uri: 'u', from: '2', to: '3', changes: [insert(100, 5), insert(2, 1)] });
    const span = { start: 10, end: 13 };
    assert.deepEqual(log.carry('u', base('1'), base('3'), span), { start: 16, end: 19 });
    assert.deepEqual(log.carry('u', base('2'), base('3'), span), { start: 11, end: 14 });
    assert.equal(log.carry('u', base('1'), base('2'), span), undefined, 'the log knows only what is now');
    log.recordOpen({ uri: 'u', from: '7', to: '8', changes: [] });
    assert.equal(log.carry('u', base('1'), base('8'), span), undefined);
  });

  it('knows many changes of a small file and few of a large one, whose texts are long', () => {
    const token = { span: { start: 0, end: 1 }, expected: ' ', newText: 'x' };
    for (const [size, isKnown] of [
      [1000, true],
      [1_000_000, false],
    ] as const) {
      const log = new ChangeLog();
      const texts = Array.from({ length: 20 }, (_, i) => ({ text: `${i} `.padEnd(size), version: null }));
      texts.slice(1).forEach((after, i) => log.recordOwn('u', texts[i]!, after, [token]));
      const span = { start: 10, end: 13 };
      assert.equal(log.carry('u', texts[0]!, texts.at(-1)!, span) !== undefined, isKnown, `${size}`);
      assert.ok(log.carry('u', texts.at(-2)!, texts.at(-1)!, span), 'the last one always');
    }
  });
});

describe('a line that is looked for in another text', () => {
  const lines = (...all: string[]) => all.join('\n');

  it('is found where it stands now', () => {
    const from = lines('a', 'target', 'b', 'c');
    assert.deepEqual(carryLine(from, lines('x', 'a', 'y', 'target', 'c'), 1), { line: 3, sure: true });
    assert.deepEqual(carryLine(from, from.replaceAll('\n', '\r'), 1), { line: 1, sure: true });
  });

  it('is found by likeness, when the likeness is mutual', () => {
    const from = lines('head', 'the quick brown fox', 'tail');
    assert.deepEqual(carryLine(from, lines('head', 'something new', 'the quick brawn fox', 'tail'), 1), {
      line: 2,
      sure: false,
    });
    assert.equal(carryLine(from, lines('head', 'nothing like it', 'tail'), 1), undefined);
    assert.equal(
      carryLine(from, lines('head', 'the quick brown foxes', 'the quick brown foxes', 'tail'), 1),
      undefined,
    );
  });

  it('is not looked for at any price', () => {
    const many = (text: string) => Array.from({ length: 3000 }, (_, i) => `${text} ${i}`).join('\n');
    const started = Date.now();
    assert.equal(carryLine(many('old'), many('new'), 1500), undefined);
    assert.ok(Date.now() - started < 500);
  });
});
