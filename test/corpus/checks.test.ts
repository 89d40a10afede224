import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckOptions } from '../../src/core/checks/check-options';
import { draftChanges } from '../../src/core/fixes/draft';
import { applyPatches } from '../../src/core/text/text-patch';
import { assertFindings, assertFixAll, assertSafeFixes } from '../support/check-invariants';
import { findingsOf, fixText } from '../support/checks';
import { corpusDocuments } from '../support/corpus';
import { loadSpeller } from '../support/dictionary';
import { readBoth } from '../support/intended-differences';

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How often each check speaks in each document; nothing of their texts. */
const snapshot = join(import.meta.dirname, 'checks.snapshot.json');
/** `UPDATE_CHECKS=1` counts again: look at each finding that comes or goes before it is committed. */
const update = process.env['UPDATE_CHECKS'] === '1';

/** As the editor and the command line check. */
let options: CheckOptions = {};

function countsOf(source: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findingsOf(source, options)) {
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('checking a corpus document', () => {
  const documents = corpusDocuments();
  before(async () => {
    options = { spelling: { speller: await loadSpeller() } };
  });
  const expected = existsSync(snapshot) ? (JSON.parse(readFileSync(snapshot, 'utf8')) as Counts) : {};

  for (const { name, source } of documents) {
    it(`finds as many mistakes as were looked at: ${name}`, function () {
      if (update) {
        this.skip();
      }
      assert.deepEqual(countsOf(source), expected[name] ?? {}, 'UPDATE_CHECKS=1 counts again, for review');
    });

    it(`gives findings and safe fixes that hold what they must: ${name}`, function () {
      this.timeout(60_000);
      for (const text of [source, '\uFEFF' + source.trimEnd().replace(/\r?\n/g, '\r\n')]) {
        assertFindings(text, findingsOf(text, options));
        assertSafeFixes(text, options, undefined, 40);
        assertFixAll(text, options);
      }
    });
  }

  it('leaves a seed whose tables a GFM parser renders without losing a cell', () => {
    for (const { source } of documents.filter(({ name }) => name.endsWith('-SEED.md'))) {
      const { file, scan, remark } = readBoth(fixText(source, options).text);
      assert.deepEqual(remark.tables, scan.tables);
      for (const { header, rows } of file.tables) {
        assert.ok(rows.every(({ kind, cells }) => kind === 'row' && cells.length === header.cells.length));
      }
    }
  });

  it('leaves a seed with nothing but text to be written once its draft is finished', () => {
    for (const { source } of documents.filter(({ name }) => name.endsWith('-SEED.md'))) {
      const defaults = draftChanges(findingsOf(source, options)).filter(({ isDefault }) => isDefault);
      const finished = applyPatches(
        source,
        defaults.flatMap(({ fix }) => fix.patches),
      );
      const left = findingsOf(finished, options);
      assert.deepEqual([...new Set(left.map(({ code }) => code))], ['placeholder']);
      assert.ok(left.every(({ fixes }) => fixes.length === 0));
    }
  });

  after(() => {
    if (update && documents.length > 0) {
      const counts = Object.fromEntries(documents.map(({ name, source }) => [name, countsOf(source)]));
      writeFileSync(snapshot, JSON.stringify(counts, null, 2) + '\n');
    }
  });
});
