import assert from 'node:assert/strict';
import { findingsOf } from '../../../support/checks';
import { forgiveAll, readBoth } from '../../../support/intended-differences';

const lines = (source: string): unknown[] =>
  findingsOf(source).map(({ code, span }) => [code, source.slice(0, span.start).split('\n').length]);
const text = (...parts: string[]): string => parts.join('\n') + '\n';
const HEADING = 'heading-whitespace';
const head = ['| Done | Task |', '|---|---|'];

describe('a comment that silences checks', () => {
  it('silences the next line, or its own', () => {
    assert.deepEqual(lines(text(`<!-- zt-steps-disable-next-line ${HEADING} -->`, '# A ', '# B ')), [
      [HEADING, 3],
    ]);
    assert.deepEqual(lines(text('# A <!-- zt-steps-disable-line --> ', '# B ')), [[HEADING, 2]]);
    assert.deepEqual(lines(text('<!-- zt-steps-disable-next-line empty-row -->', '# A ')), [[HEADING, 2]]);
  });

  it('silences from one place to another', () => {
    const source = text(
      '# A ',
      `<!-- zt-steps-disable ${HEADING} stray-pipe -->`,
      '# B ',
      '',
      ...head,
      '|',
      '',
      `<!-- zt-steps-enable stray-pipe -->`,
      '# C ',
      '',
      ...head,
      '|',
      '',
      '<!-- zt-steps-enable -->',
      '# D ',
    );
    assert.deepEqual(lines(source), [
      [HEADING, 1],
      ['stray-pipe', 14],
      [HEADING, 17],
    ]);
  });

  it('silences all codes where it names none, apart from those that are named later', () => {
    const source = text(
      '<!-- zt-steps-disable -->',
      '# A ',
      `<!-- zt-steps-enable ${HEADING} -->`,
      '# B ',
      '',
      ...head,
      '|',
    );
    assert.deepEqual(lines(source), [[HEADING, 4]]);
  });

  it('silences the whole file, wherever it stands', () => {
    assert.deepEqual(
      lines(text('# A ', '# B ', '', `<!-- zt-steps-disable-file ${HEADING}, stray-pipe -->`)),
      [],
    );
  });

  it('says nothing in code, in another comment, or with other words', () => {
    for (const line of [
      '`<!-- zt-steps-disable-file -->`',
      '```\n<!-- zt-steps-disable-file -->\n```',
      '<!--\n<!-- zt-steps-disable-file -->',
      '<!-- zt-steps-disable-files -->',
      '<!-- zt-steps-disable-file Heading! -->',
    ]) {
      assert.equal(lines(text('# A ', '', line)).length, 1, line);
    }
  });

  it('leaves a GFM parser with the same tables, in the last cell of a row', () => {
    const comment = (code: string) => `<!-- zt-steps-disable-line ${code} -->`;
    const rows = [
      `| [ ] | ${comment('empty-objective')} |`,
      `| [] | Pack ${comment('malformed-checkbox')} |`,
      `| | ${comment('empty-row')} |`,
      `| [ ] Rest ${comment('missing-cells')} |`,
      `| [ ] | Leave ${comment('excess-cells')} | |`,
    ];
    const source = text(...head, ...rows);
    assert.deepEqual(lines(source), []);
    assert.equal(lines(source.replaceAll(/<!--.*?-->/g, '')).length, rows.length);
    const { scan, remark } = forgiveAll(readBoth(source));
    assert.equal(remark.tables.length, 1);
    assert.deepEqual(scan, remark);
  });
});
