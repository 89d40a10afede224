import assert from 'node:assert/strict';
import type { CheckOptions } from '../../../../src/core/checks/check-options';
import { runChecks } from '../../../../src/core/checks/run-checks';
import { fixAll } from '../../../../src/core/fixes/fix-all';
import { createInlineReader } from '../../../../src/core/markdown/inline-reader';
import { findingsOf } from '../../../support/checks';
import { planOf } from '../../../support/plan';

const head = '| Done | Task | Owner | Link |\n| - | - | - | - |\n';
const plan = (source: string, placeholders: readonly string[]): readonly string[] =>
  runChecks(planOf(source, { placeholders }), { only: ['placeholder'] }).map(({ span }) =>
    source.slice(span.start, span.end),
  );

describe('checks of content', () => {
  it('takes placeholders of the settings anywhere', () => {
    const source = `# Later\n\nlater\n\n${head}| [ ] | Pack | Later. | |\n`;
    assert.deepEqual(plan(source, []), []);
    assert.deepEqual(plan(source, ['later']), ['Later', 'later', 'Later.']);
  });

  it('applies terms to older files when a setting says so', () => {
    const source = '---\nms.date: 01/31/2020\n---\n\nAsk Azure AD.\n';
    const count = (options: CheckOptions): number => findingsOf(source, options, 'terminology').length;
    assert.equal(count({}), 0);
    assert.equal(count({ termsInOlderFiles: true }), 1);
  });

  it('renumbers a table once, though each of its mistakes offers it', () => {
    const source = `${head}| [ ] | 1. A | | |\n| [ ] | 1. B | | |\n| [ ] | 1. C | | |\n`;
    const options = {
      plan: { inline: createInlineReader() },
      checks: { only: ['numbering'] },
      includeReview: true,
    };
    const { text, applied } = fixAll(source, options);
    assert.equal(text, source.replace('1. B', '2. B').replace('1. C', '3. C'));
    assert.equal(applied.length, 1);
  });

  it('takes as long for each row of a large table as for one of a small one', () => {
    const rows = (count: number): string =>
      head +
      '| [x] | [1. Do the the thing..](#x) | | [link](URL) |\n| [x] | 1. Ask Azure AD | Ann. | [a](//b//c) |\n'.repeat(
        count,
      ) +
      '\n## 1. X\n<a id="x"></a>\n';
    const time = (count: number): number => {
      const checked = planOf(rows(count));
      const start = performance.now();
      runChecks(checked, { profile: 'guidance', severities: { 'done-in-guidance': 'info' } });
      return performance.now() - start;
    };
    time(500);
    assert.ok(time(5000) < 40 * Math.max(5, time(500)));
  });
});
