import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CONFUSIONS,
  findConfusedWords,
  mayBeConfused,
} from '../../../../src/core/spelling/confusions/confused-words';
import { readPieceWords } from '../../../../src/core/spelling/piece-words';
import { root } from '../../../../tools/lib/paths';

const fixture = (name: string): string =>
  readFileSync(join(root, 'test/fixtures/checks/confused-word', name), 'utf8');

describe('every rule of confused words', () => {
  const found = new Set(
    fixture('each-rule.md')
      .split('\n')
      .flatMap(findConfusedWords)
      .map(({ rule }) => rule),
  );
  const right = fixture('right.md').toLowerCase().replaceAll(/\s+/g, ' ');

  for (const [index, rule] of CONFUSIONS.entries()) {
    it(`is shown by a sentence that breaks it and one that does not: ${index} ${rule.wrong}`, () => {
      assert.ok(found.has(rule), 'each-rule.md has no sentence for it');
      const isPart = rule.wrong.includes(' ');
      assert.match(right, new RegExp(`(?<!\\p{L})${rule.wrong}${isPart ? '' : '(?!\\p{L})'}`, 'u'));
      assert.ok(rule.wrong !== rule.right && (rule.before !== null || rule.after !== null || isPart));
    });
  }

  it('begins with a word that is known to begin one', () => {
    for (const line of fixture('each-rule.md').split('\n')) {
      const mayBe = readPieceWords(line).some(({ text }) => mayBeConfused(text));
      assert.ok(mayBe || findConfusedWords(line).length === 0, line);
    }
  });

  it('reads curly apostrophes, and leaves capitals and identifiers alone', () => {
    const wordsOf = (prose: string): string[] =>
      findConfusedWords(prose).map(({ start, end }) => prose.slice(start, end));
    assert.deepEqual(wordsOf('It’s own way, each has it’s own'), ['It’s', 'it’s']);
    assert.deepEqual(wordsOf('PUBIC CLOUD, x_pubic cloud, a/pubic cloud, pubic.cloud, pubic_cloud'), []);
    assert.deepEqual(wordsOf('the pubic\ncloud'), ['pubic']);
  });
});
