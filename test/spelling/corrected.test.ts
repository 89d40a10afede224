import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../src/core/checks/message';
import type { Speller } from '../../src/core/spelling/speller';
import { findingsOf } from '../support/checks';
import { corpusDocuments } from '../support/corpus';
import { loadReference, loadSpeller } from '../support/dictionary';
import { findCorrections, type Correction } from './corrections';

/** Words that authors of the corpus put right in a later version: a few words, nothing of their texts. */
const snapshot = join(import.meta.dirname, 'corrected.snapshot.json');
/** `UPDATE_CHECKS=1` looks for them again: names and changes of mind are to be seen before it is committed. */
const update = process.env['UPDATE_CHECKS'] === '1';

describe('misspellings that the authors of the corpus put right later', () => {
  const documents = corpusDocuments();
  let speller: Speller;
  let found: readonly Correction[];
  before(async () => {
    speller = await loadSpeller();
    found = findCorrections(documents, await loadReference());
    if (update && documents.length > 0) {
      writeFileSync(snapshot, JSON.stringify(found, null, 2) + '\n');
    }
  });

  it('are those that were looked at', () => {
    const expected = existsSync(snapshot) ? (JSON.parse(readFileSync(snapshot, 'utf8')) as unknown) : [];
    assert.deepEqual(
      documents.length > 0 ? found : expected,
      expected,
      'UPDATE_CHECKS=1 looks again, for review',
    );
  });

  it('are found in the versions before, and the word that the authors chose comes first', () => {
    for (const { document, misspelled, corrected } of found) {
      const { source } = documents.find(({ name }) => name === document)!;
      const findings = findingsOf(source, { spelling: { speller } }, 'typo');
      const finding = findings.find(({ span }) => source.slice(span.start, span.end) === misspelled);
      assert.equal(finding?.severity, 'warning', misspelled);
      assert.equal(finding.fixes[0]?.patches[0]?.newText, corrected, textOf(finding.message));
    }
  });

  it('of the seed are mended without asking', () => {
    for (const { source } of documents.filter(({ name }) => name.endsWith('-SEED.md'))) {
      const findings = findingsOf(source, { spelling: { speller } }, 'typo');
      const fixes = findings.map(({ span, fixes }) => [
        source.slice(span.start, span.end),
        fixes.find(({ kind }) => kind === 'safe')?.patches[0]?.newText,
      ]);
      assert.deepEqual(fixes, [
        ['eneabled', 'enabled'],
        ['ombined', 'Combined'],
      ]);
    }
  });
});
