import assert from 'node:assert/strict';
import { findLostContent } from '../../../../src/core/checks/lost-content';
import { parseStep } from '../../../../src/core/scan/parse-step';

function lost(source: string): string[] {
  return findLostContent(parseStep(source)).map(
    ({ kind, span }) => `${kind}: ${source.slice(span.start, span.end)}`,
  );
}

describe('what readers lose', () => {
  it('is the text of cells beyond the header', () => {
    assert.deepEqual(lost('| a | b |\n|---|---|\n| 1 | 2 | lost | |\n| 1 | 2 |\n'), ['cell: lost']);
  });

  it('is a whole table where no parser finds one', () => {
    const table = '| a | b |\n|---|---|---|\n| 1 | 2 |';
    assert.deepEqual(lost(`${table}\n\nText\n`), [`table: ${table}`]);
  });

  it('is nothing in a whole table', () => {
    assert.deepEqual(lost('| a | b |\n|---|---|\n| 1 |\n|\n'), []);
  });
});
