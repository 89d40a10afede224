import assert from 'node:assert/strict';
import { findRow } from '../../../../src/app/tree/objective-tree';
import { StepTree, type ShownOptions } from '../../../../src/app/tree/step-tree';
import { requestsFor } from '../../../../src/app/tree/tick-requests';
import type { TreeNode } from '../../../../src/app/tree/tree-node';
import { ticksAt } from '../../../../src/app/ticking/ticks-at';
import { DONE, TODO, URI, createApp } from '../support/harness';

const source = [
  '# Step 1. Verify',
  '',
  `| Done | Objective |`,
  '|---|---|',
  `| ${TODO} | Above all sections |`,
  '',
  '## Accounts',
  '### Objectives',
  `| Done | Objective |`,
  '|---|---|',
  `| ${TODO} | Equal |`,
  `| ${TODO} | Equal |`,
  `| ${DONE} | Finished |`,
  `| ${TODO} | TBD |`,
  `| | Which? ${TODO} One ${TODO} Two |`,
  '### Objectives',
  `| Done | Objective |`,
  '|---|---|',
  `| ${TODO} | Equal |`,
  '## Nothing here',
  '',
].join('\n');

async function makeTree(options: Partial<ShownOptions> & { folders?: number; text?: string } = {}) {
  const { documents, store } = createApp();
  documents.writeFile(URI, options.text ?? source);
  await store.watch([URI]);
  const folder = { uri: 'file:///steps', name: 'steps' };
  const groups = [{ folder, documents: store.documents }];
  const other = { folder: { uri: 'file:///empty', name: 'empty' }, documents: [] };
  const shown = { order: 'document', filter: '', hideDone: false, ...options } as const;
  const tree = new StepTree(options.folders === 2 ? [...groups, other] : groups, shown);
  const flat = (nodes: readonly TreeNode[]): TreeNode[] =>
    nodes.flatMap(node => [node, ...flat(tree.childrenOf(node))]);
  return { tree, nodes: flat(tree.roots), plan: store.documents[0]!.plan };
}

function outline(nodes: readonly TreeNode[]): string[] {
  return nodes.map(node => {
    switch (node.kind) {
      case 'folder':
        return node.folder.name;
      case 'file':
        return `file ${node.progress.done}/${node.progress.total}`;
      case 'section':
        return `# ${node.section.heading} ${node.progress.done}/${node.progress.total}`;
      case 'objective':
        return node.objective.text;
      case 'group':
        return node.id;
      case 'option':
        return `- ${node.item.text}`;
    }
  });
}

describe('the tree of step files', () => {
  it('has file, sections with objectives, objectives and answer options, in the order of the file', async () => {
    const { nodes } = await makeTree();
    assert.deepEqual(outline(nodes), [
      'file 1/5',
      'Above all sections',
      '# Accounts 1/4',
      '# Objectives 1/3',
      ...['Equal', 'Equal', 'Finished', 'TBD', 'Which? One Two', '- One', '- Two'],
      '# Objectives 0/1',
      'Equal',
    ]);
  });

  it('has ids that are unique, and the same after ticks and edits elsewhere', async () => {
    const { nodes } = await makeTree();
    const ids = nodes.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const later = await makeTree({ text: `Intro\n\n${source.replace(TODO, DONE)}` });
    assert.deepEqual(
      later.nodes.map(({ id }) => id),
      ids,
    );
  });

  it('has folders only where there are several', async () => {
    assert.equal((await makeTree()).nodes[0]?.kind, 'file');
    const { nodes } = await makeTree({ folders: 2 });
    assert.deepEqual(outline(nodes).slice(0, 2), ['steps', 'file 1/5']);
  });

  it('hides done objectives, and sections and files with nothing else', async () => {
    const { nodes } = await makeTree({ hideDone: true });
    assert.equal(outline(nodes).includes('Finished'), false);
    const allDone = await makeTree({
      hideDone: true,
      text: `| Done | Task |\n|-|-|\n| ${DONE} | Finished |\n`,
    });
    assert.deepEqual(allDone.nodes, []);
  });

  it('sorts by name, and by state with what is left first; sections come behind the objectives beside them', async () => {
    const text = ['# T', '## B', '| Done | Task |', '|-|-|']
      .concat([`| ${DONE} | b |`, `| ${TODO} | a10 |`, `| ${TODO} | TBD |`, `| ${TODO} | a9 |`])
      .concat(['### Z', '| Done | Task |', '|-|-|', `| ${TODO} | z |`, '### Y', '| Done | Task |', '|-|-|'])
      .concat([`| ${TODO} | y |`, ''])
      .join('\n');
    const labels = async (options: Partial<ShownOptions>) =>
      outline((await makeTree({ text, ...options })).nodes).slice(2);
    assert.deepEqual(await labels({ order: 'name' }), [
      ...['a9', 'a10', 'b', 'TBD'],
      ...['# Y 0/1', 'y', '# Z 0/1', 'z'],
    ]);
    assert.deepEqual(await labels({ order: 'state' }), [
      ...['a10', 'a9', 'TBD', 'b'],
      ...['# Z 0/1', 'z', '# Y 0/1', 'y'],
    ]);
  });

  it('shows what has all words of a filter, in text, section or answers, and counts that alone', async () => {
    const labels = async (filter: string, hideDone = false) =>
      outline((await makeTree({ filter, hideDone })).nodes);
    assert.deepEqual(await labels(' FINISH accounts '), [
      'file 1/1',
      '# Accounts 1/1',
      '# Objectives 1/1',
      'Finished',
    ]);
    assert.deepEqual(await labels('e', true), await labels('E', true));
    assert.equal((await labels('verify', true))[0], 'file 1/5', 'what is hidden as done still counts');
    assert.deepEqual((await labels('two')).slice(-3), ['Which? One Two', '- One', '- Two']);
    assert.deepEqual(await labels('equal nothing'), []);
  });

  it('has other ids for parents of what was found: those that were closed are open there', async () => {
    const idsOf = async (filter: string) =>
      (await makeTree({ filter, folders: 2 })).nodes
        .filter(node => node.kind === 'folder' || node.kind === 'file' || node.kind === 'section')
        .map(({ id }) => id);
    const ids = await idsOf('finished');
    assert.equal(ids.length, 4);
    const all = await idsOf('');
    assert.ok(ids.every(id => !all.includes(id) && all.includes(id.replace('found/', ''))));
    assert.deepEqual(await idsOf('finished accounts'), ids);
  });

  it('finds the row of an objective below its parents, and none that is hidden', async () => {
    const { tree, nodes, plan } = await makeTree({ hideDone: true, folders: 2 });
    for (const objective of plan.objectives) {
      const found = findRow(tree, objective);
      assert.equal(found?.objective, objective.state === 'done' ? undefined : objective);
      assert.equal(found === undefined || nodes.includes(found), true);
    }
  });

  it('asks for what is shown below a section, and for nothing that a filter hides', async () => {
    const { nodes } = await makeTree({ filter: 'above' });
    const [file] = nodes;
    assert.equal(requestsFor([file!], 'done')[0]?.targets.length, 1);
    const hidden = await makeTree({ hideDone: true, folders: 2 });
    assert.deepEqual(requestsFor([hidden.nodes[0]!], 'todo'), []);
  });

  it('asks for all below a section, once each, without placeholders and questions', async () => {
    const { nodes } = await makeTree();
    const accounts = nodes.find(node => node.kind === 'section')!;
    const equal = nodes.find(node => node.kind === 'objective' && node.objective.text === 'Equal')!;
    const [request, ...others] = requestsFor([accounts, equal], 'done');
    assert.equal(others.length, 0);
    assert.equal(request?.targets.length, 3, 'what is done already is left alone');
    const placeholder = nodes.find(node => node.kind === 'objective' && node.objective.placeholder)!;
    assert.equal(requestsFor([placeholder], 'done')[0]?.targets.length, 1);
  });
});

describe('a toggle at cursors', () => {
  const at = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) });

  it('means the rows of the cursors, each once, and makes all done while anything is to do', async () => {
    const { plan } = await makeTree();
    const targets = ticksAt(plan, [at('Above'), at('Finished'), at('Finished')]);
    assert.deepEqual(
      targets.map(({ wanted }) => wanted),
      ['done', 'done'],
    );
    assert.deepEqual(
      ticksAt(plan, [at('Finished')]).map(({ wanted }) => wanted),
      ['todo'],
    );
    assert.deepEqual(ticksAt(plan, [at('Accounts')]), []);
  });

  it('means the answer option whose box the cursor touches', async () => {
    const { plan } = await makeTree();
    const row = source.indexOf('| | Which?');
    const second = source.indexOf(TODO, source.indexOf(TODO, row) + 1);
    assert.deepEqual(
      ticksAt(plan, [{ start: second, end: second }]).map(({ subItem }) => subItem),
      [1],
    );
    assert.deepEqual(
      ticksAt(plan, [{ start: row, end: second }]).map(({ subItem }) => subItem),
      [null],
    );
  });

  it('means no row below a selection of whole lines', async () => {
    const { plan } = await makeTree();
    const start = source.lastIndexOf('| Done', source.indexOf('Above'));
    const end = source.indexOf(`| ${TODO} | Above`);
    assert.deepEqual(ticksAt(plan, [{ start, end }]), []);
  });
});
