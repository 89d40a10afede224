import assert from 'node:assert/strict';
import { WordCounts } from '../../../../src/core/spelling/word-counts';
import { parseStep } from '../../../../src/core/scan/parse-step';

const plan = parseStep('# Enrol\n\nEnrol **every** laptop: don’t skip `enrol`.\n\n<!-- enrol -->\n');
const table = parseStep('| Done | Task |\n|---|---|\n| [ ] | Enrol Überwachung, step 7 |\n');

function uses(counts: WordCounts, ...words: readonly string[]): (readonly [number, number])[] {
  return words.map(word => [counts.usesOf(word), counts.filesWith(word)]);
}

describe('counts of words', () => {
  it('are of what readers read, in any capitals, by file', () => {
    const counts = new WordCounts();
    counts.add(plan);
    counts.add(table);
    assert.deepEqual(uses(counts, 'enrol', "don't", 'every', 'überwachung', 'skip', 'nothing', '7'), [
      [3, 2],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  it('forget a file that is taken out, and count it as often as it was added', () => {
    const counts = new WordCounts();
    counts.add(plan);
    const { total } = counts;
    counts.add(table);
    counts.remove(plan);
    assert.deepEqual(uses(counts, 'enrol', 'laptop'), [
      [1, 1],
      [0, 0],
    ]);
    counts.add(plan);
    counts.remove(table);
    assert.equal(counts.total, total);
    counts.remove(plan);
    assert.deepEqual([counts.total, ...uses(counts, 'enrol')], [0, [0, 0]]);
  });
});
