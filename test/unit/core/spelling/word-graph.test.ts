import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordGraph } from '../../../../src/core/spelling/word-graph';
import { writeGraph } from '../../../../tools/dictionary/write-graph';

function graphOf(words: readonly string[]): WordGraph {
  return new WordGraph(bytesOf(words));
}

function bytesOf(words: readonly string[]): Uint8Array {
  return writeGraph(
    new Map(words.map((word, index) => [word, { frequency: index % 256, flags: index % 7 }])),
  );
}

describe('a word graph', () => {
  it('has its words, and neither their beginnings nor longer ones', () => {
    const graph = graphOf(['plan', 'planned', 'plans', 'Plan', "don't"]);
    assert.ok(['plan', 'planned', 'plans', 'Plan', "don't"].every(word => graph.has(word)));
    assert.ok(!['', 'pla', 'planne', 'planss', 'PLAN', 'dont', 'planß'].some(word => graph.has(word)));
    assert.equal(graph.wordCount, 5);
  });

  it('numbers its words in order, and knows frequency and flags of each', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from("abcdeABé'-")),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 300 }), fc.array(word), (words, others) => {
        const graph = graphOf(words);
        const sorted = [...words].sort();
        assert.deepEqual(
          sorted.map(each => graph.numberOf(each)),
          [...sorted.keys()],
        );
        assert.deepEqual(
          words.map(each => graph.frequencyOf(each)),
          words.map((_, index) => index % 256),
        );
        assert.deepEqual(
          words.map(each => graph.flagsOf(each)),
          words.map((_, index) => index % 7),
        );
        assert.ok(others.every(each => graph.has(each) === words.includes(each)));
      }),
    );
  });

  it('numbers more words than a short number can count', () => {
    const letters = Array.from('abcdefghijklmnopqrst');
    const words = letters.flatMap(a =>
      letters.flatMap(b => letters.flatMap(c => letters.map(d => a + b + c + d))),
    );
    const graph = graphOf(words);
    assert.deepEqual(
      words.map(word => graph.numberOf(word)),
      [...words.keys()],
    );
  });

  it('says nothing of what is no word', () => {
    const graph = graphOf(['a', 'b']);
    assert.deepEqual([graph.numberOf('c'), graph.frequencyOf('c'), graph.flagsOf('c')], [-1, 0, 0]);
  });

  it('is made of the same bytes whatever the order of the words', () => {
    const facts = { frequency: 1, flags: 0 };
    const words = ['restore', 'store', 'stored', 'restored'];
    const forward = writeGraph(new Map(words.map(word => [word, facts])));
    const backward = writeGraph(new Map(words.reverse().map(word => [word, facts])));
    assert.deepEqual(forward, backward);
  });

  it('is read from the middle of a buffer, at an odd address too', () => {
    const bytes = bytesOf(['one', 'two']);
    for (const shift of [0, 1, 2, 3, 4]) {
      const moved = new Uint8Array(bytes.length + shift).fill(0xee);
      moved.set(bytes, shift);
      assert.ok(new WordGraph(moved.subarray(shift)).has('two'));
    }
  });

  it('is not opened from other bytes', () => {
    const bytes = bytesOf(['one', 'two']);
    const changed = (at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 2 : byte));
    assert.throws(() => new WordGraph(new Uint8Array()), /ends within its header/);
    assert.throws(() => new WordGraph(changed(0)), /does not start as one/);
    assert.throws(() => new WordGraph(changed(4)), /has version 3, and 1 can be read/);
    assert.throws(() => new WordGraph(bytes.subarray(0, bytes.length - 1)), /is damaged/);
    assert.throws(() => new WordGraph(changed(20)), /is damaged/);
  });
});
