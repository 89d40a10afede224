import assert from 'node:assert/strict';
import { corpusDocuments } from '../support/corpus';
import { forgiveAll, readBoth } from '../support/intended-differences';

describe('the scanner and remark in a corpus document', () => {
  for (const { name, source } of corpusDocuments()) {
    it(`find the same headings, tables, cells and tasks: ${name}`, () => {
      const { scan, remark } = forgiveAll(readBoth(source));
      assert.deepEqual(scan, remark);
    });
  }
});
