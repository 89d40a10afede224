import assert from 'node:assert/strict';
import { ignorePatch } from '../../../../src/core/checks/ignore';
import { applyPatches } from '../../../../src/core/text/text-patch';
import { findingsOf } from '../../../support/checks';
import { planOf } from '../../../support/plan';
import { nodesOfType, remarkTree, wordsOfNode } from '../../../support/remark-nodes';

/** The words of each cell of each table that remark finds: comments are no words. */
function tablesOf(source: string): string[][] {
  return nodesOfType(remarkTree(source), 'table').map(table =>
    nodesOfType({ type: 'root', children: [table] }, 'tableCell').map(cell => wordsOfNode(cell).trim()),
  );
}

/** The text in which the first finding of `code` is ignored where it stands. */
function ignored(source: string, code: string): string | undefined {
  const finding = findingsOf(source, { profile: 'guidance' }).find(each => each.code === code);
  assert.ok(finding, `no ${code} in ${source}`);
  const patch = ignorePatch(planOf(source), finding);
  return patch && applyPatches(source, [patch]);
}

const HEAD = '| Done | Task | Owner |\n|---|---|---|\n';

describe('ignoring a finding where it stands', () => {
  it('in a row: behind the words of the last cell that readers see', () => {
    const source = `${HEAD}| [ ] | Do | IT | lost |\n`;
    assert.equal(
      ignored(source, 'excess-cells'),
      `${HEAD}| [ ] | Do | IT <!-- zt-steps-disable-line excess-cells --> | lost |\n`,
    );
  });

  it('in a row whose last cell is blank, with one blank on either side', () => {
    for (const blanks of ['', ' ', '  ']) {
      assert.equal(
        ignored(`${HEAD}| [ ] | 1. |${blanks}|\n`, 'empty-objective'),
        `${HEAD}| [ ] | 1. | <!-- zt-steps-disable-line empty-objective --> |\n`,
      );
    }
  });

  it('above a heading, with the line end that the text has', () => {
    assert.equal(
      ignored('# Step\r\n\r\n## Devices\t\r\n', 'heading-whitespace'),
      '# Step\r\n\r\n<!-- zt-steps-disable-next-line heading-whitespace -->\r\n## Devices\t\r\n',
    );
  });

  it('says nothing where no comment can stand', () => {
    assert.equal(ignored(`${HEAD}| [ ] | Do | IT |\n|\n`, 'stray-pipe'), undefined);
  });

  it('silences that finding and no other, and leaves the tables as a GFM parser finds them', () => {
    const rows = '| [ ] | Do | IT | lost |\n| [] | Do more | IT |\n| [ ] | 2. |  |\n';
    const source = `# Step\n\n## Devices\t\n\n${HEAD}${rows}`;
    const options = { profile: 'guidance' } as const;
    const before = findingsOf(source, options);
    for (const finding of before) {
      const patch = ignorePatch(planOf(source), finding);
      if (patch === undefined) continue;
      const after = applyPatches(source, [patch]);
      const rest = before.filter(each => each !== finding).map(({ code }) => code);
      assert.deepEqual(
        findingsOf(after, options).map(({ code }) => code),
        rest,
        finding.code,
      );
      assert.deepEqual(tablesOf(after), tablesOf(source), finding.code);
    }
  });
});
