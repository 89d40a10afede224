import assert from 'node:assert/strict';
import type { StepPlan } from '../../src/core/objectives/step-plan';
import { figureFileOf, figuresOf } from '../../src/core/report/figures';
import { htmlReport } from '../../src/core/report/html-report';
import { objectivesMarkdown, summaryMarkdown } from '../../src/core/report/markdown-summary';
import { corpusDocuments } from '../support/corpus';
import { planOf } from '../support/plan';
import { nodesOfType, remarkTree } from '../support/remark-nodes';
import { checkedReport } from '../support/report-checks';
import { englishWords } from '../support/report-words';

const inputOf = (plans: readonly { name: string; plan: StepPlan }[]) => ({
  date: '2024-01-31',
  siteUrl: 'https://learn.microsoft.com',
  files: plans.map(({ name, plan }) => ({ uri: `file:///${name}`, path: name, plan })),
});

describe('a report of a corpus document', () => {
  const documents = corpusDocuments().map(({ name, source }) => ({ name, plan: planOf(source) }));

  for (const { name, plan } of documents) {
    it(`has the totals of its plan: ${name}`, () => {
      const { total, pillars } = figuresOf([figureFileOf(name, plan)]);
      assert.deepEqual(total, plan.progress);
      assert.equal(
        pillars.map(({ progress }) => progress.total).reduce((a, b) => a + b, 0),
        total.total,
      );
    });

    it(`is markdown with a row for each figure, without HTML and links: ${name}`, () => {
      const { files, pillars, owners } = figuresOf([figureFileOf(name, plan)]);
      const tree = remarkTree(summaryMarkdown(inputOf([{ name, plan }]), englishWords));
      const rows = nodesOfType(tree, 'table').map(({ children }) => children.length - 1);
      assert.deepEqual(
        rows,
        [files, pillars, owners].map(({ length }) => length).filter(length => length > 0),
      );
      assert.equal(nodesOfType(tree, 'html').length + nodesOfType(tree, 'link').length, 0);
    });

    it(`can be copied as a task list, an item for each objective: ${name}`, () => {
      const tree = remarkTree(objectivesMarkdown(plan.objectives, 'https://learn.microsoft.com'));
      const checked = plan.objectives.map(({ state }) => (state === 'unknown' ? null : state === 'done'));
      assert.deepEqual(
        nodesOfType(tree, 'listItem').map(item => item.checked ?? null),
        checked,
      );
      assert.equal(nodesOfType(tree, 'html').length, 0);
      nodesOfType(tree, 'link').forEach(({ url }) => assert.match(url, /^https?:\/\//));
    });
  }

  it('is well-formed HTML for all of them at once, with a row for each objective', function () {
    if (documents.length === 0) {
      this.skip();
    }
    const html = htmlReport(inputOf(documents), englishWords);
    checkedReport(html);
    const rows = documents.map(({ plan }) => plan.objectives.length).reduce((a, b) => a + b, 0);
    assert.equal(html.match(/<tr class="/g)?.length, rows);
  });
});
