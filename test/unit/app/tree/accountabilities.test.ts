import assert from 'node:assert/strict';
import { accountabilityTree } from '../../../../src/app/accountabilities/accountability-tree';
import { accountableFor } from '../../../../src/app/tree/accountable-for';
import { planOf } from '../../../support/plan';
import { TODO, createApp } from '../support/harness';

const WHO = ['| Lead | Implementer | Accountability |', '|---|---|---|'];
const WHAT = ['| Done | Objective |', '|---|---|'];
const lines = [
  '# Step 1',
  '## Accounts',
  '### Accountabilities',
  ...WHO,
  '| CISO | | Sponsors |',
  '| | Identity engineer | Carries it out |',
  '| | Identity engineer | Carries it out |',
  '### Objectives',
  ...WHAT,
  `| ${TODO} | Enable MFA |`,
  '## Devices',
  '### Objectives',
  ...WHAT,
  `| ${TODO} | Find all |`,
  '',
];

describe('who is accountable for a section', () => {
  const namesFor = (text: string, objective: string) => {
    const plan = planOf(text);
    const found = plan.objectives.find(each => each.text === objective)!;
    return accountableFor(plan, found.section).map(({ lead, implementer }) => lead ?? implementer);
  };

  it('is who stands in the same pillar, and nobody of another one', () => {
    const text = lines.join('\n');
    assert.deepEqual(namesFor(text, 'Enable MFA'), ['CISO', 'Identity engineer', 'Identity engineer']);
    assert.deepEqual(namesFor(text, 'Find all'), []);
  });

  it('is who stands under no heading, where the section has nobody', () => {
    const text = ['# Step 1', ...WHO, '| CIO | | Answers |', '', ...lines.slice(1)].join('\n');
    assert.deepEqual(namesFor(text, 'Find all'), ['CIO']);
    assert.equal(namesFor(text, 'Enable MFA')[0], 'CISO');
  });
});

describe('the tree of accountabilities', () => {
  async function treeOf(files: Readonly<Record<string, readonly string[]>>) {
    const { documents, store } = createApp();
    for (const [uri, text] of Object.entries(files)) documents.writeFile(uri, text.join('\n'));
    await store.watch(Object.keys(files));
    return accountabilityTree(store.documents);
  }

  it('has sections and rows; files only where several have any', async () => {
    const without = lines.filter(line => !line.includes('engineer') && !line.includes('CISO'));
    const [section, ...others] = await treeOf({ 'file:///a.md': lines, 'file:///b.md': without });
    assert.equal(others.length, 0);
    assert.ok(section?.kind === 'section');
    assert.equal(section.heading, 'Accounts');
    assert.deepEqual(
      section.children.map(({ accountability: { line, lead, implementer } }) => [line, lead ?? implementer]),
      [
        [5, 'CISO'],
        [6, 'Identity engineer'],
        [7, 'Identity engineer'],
      ],
    );
    const two = await treeOf({ 'file:///a.md': lines, 'file:///b.md': lines });
    assert.deepEqual(
      two.map(({ kind }) => kind),
      ['file', 'file'],
    );
  });

  it('has ids that are unique, and the same when a row moves', async () => {
    const idsOf = async (text: readonly string[]) => {
      const roots = await treeOf({ 'file:///a.md': text, 'file:///b.md': text });
      return roots.flatMap(file => [
        file.id,
        ...file.children.flatMap(({ id, children }) => [id, ...children.map(each => each.id)]),
      ]);
    };
    const ids = await idsOf(lines);
    assert.equal(ids.length, 10);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(await idsOf(['Intro', '', ...lines]), ids);
  });
});
