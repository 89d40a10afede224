import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckContext } from '../../src/core/checks/check-context';
import { readEnglishBlocks } from '../../src/core/spelling/english-blocks';
import type { Speller } from '../../src/core/spelling/speller';
import { findingsOf } from '../support/checks';
import { corpusDocuments } from '../support/corpus';
import { publishedDocuments } from '../support/corpus-halves';
import { loadSpeller } from '../support/dictionary';
import { planOf } from '../support/plan';

interface Reviewed {
  readonly document: string;
  readonly word: string;
  readonly suggested: string;
  /** What a person found: `right` where the word is misspelled and the suggestion is what was meant. */
  readonly verdict: 'right' | 'wrong' | 'to be reviewed';
}

/** Each warning in published documents with its verdict. */
const snapshot = join(import.meta.dirname, 'published.snapshot.json');
/** `UPDATE_CHECKS=1` writes those that are new as `to be reviewed`. */
const update = process.env['UPDATE_CHECKS'] === '1';

const MOST_WRONG_PER_WORD = 3 / 10_000;
const LEAST_RIGHT = 0.6;

describe('warnings of misspellings in published documents', () => {
  const documents = publishedDocuments();
  let speller: Speller;
  let reviewed: readonly Reviewed[];
  let warnings: readonly Reviewed[];
  before(async () => {
    speller = await loadSpeller();
    reviewed = JSON.parse(readFileSync(snapshot, 'utf8')) as readonly Reviewed[];
    warnings = documents.flatMap(({ name, source }) => warningsOf(name, source));
    if (update && documents.length > 0) {
      reviewed = warnings;
      writeFileSync(snapshot, JSON.stringify(warnings, null, 2) + '\n');
    }
  });

  function warningsOf(document: string, source: string): Reviewed[] {
    return findingsOf(source, { spelling: { speller } }, 'typo')
      .filter(({ severity }) => severity === 'warning')
      .map(({ span, fixes }) => {
        const word = source.slice(span.start, span.end);
        const suggested = fixes[0]?.patches[0]?.newText ?? '';
        const known = reviewed.find(each => each.document === document && each.word === word);
        const verdict = known?.suggested === suggested ? known.verdict : 'to be reviewed';
        return { document, word, suggested, verdict };
      });
  }

  it('are those that were looked at', () => {
    assert.deepEqual(documents.length > 0 ? warnings : reviewed, reviewed, 'UPDATE_CHECKS=1 adds new ones');
    assert.ok(reviewed.every(({ verdict }) => verdict !== 'to be reviewed'));
  });

  it('are seldom wrong, and mostly right', () => {
    const words = documents
      .map(({ source }) => readEnglishBlocks(new CheckContext(planOf(source), {})))
      .reduce((sum, blocks) => sum + blocks.reduce((total, block) => total + block.text.words.length, 0), 0);
    const right = warnings.filter(({ verdict }) => verdict === 'right').length;
    const wrong = warnings.length - right;
    assert.ok(wrong <= words * MOST_WRONG_PER_WORD, `${wrong} wrong in ${words} words`);
    assert.ok(right >= warnings.length * LEAST_RIGHT, `${right} of ${warnings.length} right`);
  });

  it('are none in German documents', () => {
    for (const { name, source } of corpusDocuments().filter(each => each.name.includes('-de-'))) {
      const findings = findingsOf(source, { spelling: { speller, unknownWords: true } }, 'typo');
      assert.deepEqual(findings, [], name);
    }
  });
});
