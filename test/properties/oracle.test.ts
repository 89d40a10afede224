import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gfmDocument } from '../support/gfm/documents';
import { forgiveAll, INTENDED_DIFFERENCES, readBoth, type Readings } from '../support/intended-differences';
import { runs } from '../support/runs';

describe('the scanner and remark', () => {
  it('find the same headings, tables, cells and tasks in a well-formed GFM document', () => {
    const seen = { headings: 0, tables: 0, tasks: 0, frontMatter: 0 };
    fc.assert(
      fc.property(gfmDocument, source => {
        const readings = readBoth(source);
        fc.pre(!hasHeaderThatIsDelimiter(readings));
        assertAgree(forgiveAll(readings), source);
        seen.headings += readings.remark.headings.length;
        seen.tables += readings.remark.tables.length;
        seen.tasks += readings.remark.tasks.length;
        seen.frontMatter += readings.remark.frontMatter === '' ? 0 : 1;
      }),
      runs(1200),
    );
    const rare = Object.entries(seen).filter(([, count]) => count < 100);
    assert.deepEqual(rare, [], 'the generator makes enough of everything');
  }).timeout(60_000);

  for (const difference of INTENDED_DIFFERENCES) {
    it(`differ by intent: ${difference.name}`, () => {
      const readings = readBoth(difference.example);
      assert.notDeepEqual(readings.scan, readings.remark, 'there is something to forgive');
      assertAgree(difference.forgive(readings), difference.example);
    });
  }
});

function assertAgree({ scan, remark }: Readings, source: string): void {
  assert.deepEqual(
    scan,
    remark,
    `scanner (actual) and remark (expected) differ in ${JSON.stringify(source)}`,
  );
}

/** `a | b`, `| - |`, `| - |`: by accident the delimiter row of a mismatched table is the header of a GFM table. */
function hasHeaderThatIsDelimiter({ file, remark }: Readings): boolean {
  return file.tables.some(
    ({ wellFormed, delimiter }) =>
      !wellFormed && remark.tables.some(({ header }) => header.span.startsWith(`${delimiter.span.start}-`)),
  );
}
