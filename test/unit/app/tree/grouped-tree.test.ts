import assert from 'node:assert/strict';
import { GroupedTree } from '../../../../src/app/tree/grouped-tree';
import { findRow } from '../../../../src/app/tree/objective-tree';
import { requestsFor } from '../../../../src/app/tree/tick-requests';
import type { TreeNode } from '../../../../src/app/tree/tree-node';
import { DONE, TODO, createApp } from '../support/harness';

type Options = ConstructorParameters<typeof GroupedTree>[1];

const HEAD = ['## Accounts', '| Done | Objective | Owner |', '|---|---|---|'];
const FILES = {
  'file:///steps/one.md': [
    ...HEAD,
    `| ${TODO} | Enable MFA | CISO |`,
    `| ${DONE} | Block legacy | Identity engineer or ciso |`,
    `| ${TODO} | TBD | CISO |`,
    `| ✔ | All ticked | |`,
    `| | Which? ${TODO} One ${TODO} Two | Sponsor |`,
  ],
  'file:///steps/two.md': [...HEAD, `| ${TODO} | Name owners | identity engineer |`, `| ${DONE} | Meet | |`],
};

async function makeTree(options: Pick<Options, 'grouping'> & Partial<Options>, before = '') {
  const { documents, store } = createApp();
  for (const [uri, lines] of Object.entries(FILES)) {
    documents.writeFile(uri, `${before}${lines.join('\n')}\n`);
  }
  await store.watch(Object.keys(FILES));
  const tree = new GroupedTree(store.documents, {
    order: 'document',
    filter: '',
    hideDone: false,
    ...options,
  });
  const flat = (nodes: readonly TreeNode[]): TreeNode[] =>
    nodes.flatMap(node => [node, ...flat(tree.childrenOf(node))]);
  return { tree, nodes: flat(tree.roots), store };
}

function outline(nodes: readonly TreeNode[]): string[] {
  return nodes.map(node => {
    switch (node.kind) {
      case 'group': {
        const { done, total } = node.progress;
        const { common } = node;
        return `# ${String(common.by === 'owner' ? common.owner : common.state)} ${done}/${total}`;
      }
      case 'objective':
        return node.objective.text;
      case 'option':
        return `- ${node.item.text}`;
      default:
        return node.kind;
    }
  });
}

describe('the tree of objectives, grouped', () => {
  it('by owner: whoever owns it with others too, by name, last what nobody owns', async () => {
    const { nodes } = await makeTree({ grouping: 'owner' });
    assert.deepEqual(outline(nodes), [
      '# CISO 1/2',
      ...['Enable MFA', 'Block legacy', 'TBD'],
      '# Identity engineer 1/2',
      ...['Block legacy', 'Name owners'],
      '# Sponsor 0/0',
      ...['Which? One Two', '- One', '- Two'],
      '# null 2/2',
      ...['All ticked', 'Meet'],
    ]);
  });

  it('by state, with placeholders apart', async () => {
    const { nodes } = await makeTree({ grouping: 'state', order: 'name' });
    assert.deepEqual(outline(nodes), [
      '# todo 0/2',
      ...['Enable MFA', 'Name owners'],
      '# unknown 0/0',
      ...['Which? One Two', '- One', '- Two'],
      '# placeholder 0/0',
      'TBD',
      '# done 3/3',
      ...['All ticked', 'Block legacy', 'Meet'],
    ]);
  });

  it('as one list, filtered and sorted', async () => {
    const flat = async (options: Partial<Options>) =>
      outline((await makeTree({ grouping: 'flat', ...options })).nodes);
    assert.deepEqual(await flat({ order: 'name', filter: 'engineer' }), ['Block legacy', 'Name owners']);
    assert.deepEqual(await flat({ hideDone: true, filter: 'engineer' }), ['Name owners']);
  });

  it('hides a group of which nothing is shown, and counts what is hidden as done', async () => {
    const { nodes } = await makeTree({ grouping: 'owner', hideDone: true });
    assert.deepEqual(
      outline(nodes).filter(line => line.startsWith('#')),
      ['# CISO 1/2', '# Identity engineer 1/2', '# Sponsor 0/0'],
    );
    const states = await makeTree({ grouping: 'state', hideDone: true });
    assert.equal(
      outline(states.nodes).some(line => line.startsWith('# done')),
      false,
    );
  });

  for (const grouping of ['owner', 'state', 'flat'] as const) {
    it(`by ${grouping}: ids are unique and outlast edits elsewhere, parents lead to their children, rows are found`, async () => {
      const { tree, nodes, store } = await makeTree({ grouping });
      const ids = nodes.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const later = await makeTree({ grouping }, 'Intro\n\n');
      assert.deepEqual(
        later.nodes.map(({ id }) => id),
        ids,
      );
      for (const node of nodes) {
        const siblings = node.parent === null ? tree.roots : tree.childrenOf(node.parent);
        assert.ok(siblings.includes(node));
      }
      for (const { plan } of store.documents) {
        for (const objective of plan.objectives) {
          assert.equal(findRow(tree, objective)?.objective, objective);
        }
      }
    });
  }

  it('ticks a group: one request for each file, without placeholders and what is so already', async () => {
    const { nodes } = await makeTree({ grouping: 'owner' });
    const groups = nodes.filter(node => node.kind === 'group');
    const requests = requestsFor(groups, 'done');
    assert.deepEqual(
      requests.map(({ uri, targets }) => [uri, targets.length]),
      [
        ['file:///steps/one.md', 1],
        ['file:///steps/two.md', 1],
      ],
    );
    const twice = nodes.filter(node => node.kind === 'objective' && node.objective.text === 'Block legacy');
    assert.equal(twice.length, 2);
    assert.equal(requestsFor(twice, 'todo')[0]?.targets.length, 1, 'one box, in whatever group');
  });

  it('holds every row of a large file', async () => {
    const { documents, store } = createApp();
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `| ${TODO} | Do ${index} | CISO or Team ${index % 9} |`,
    );
    documents.writeFile('file:///steps/big.md', `${[...HEAD, ...rows].join('\n')}\n`);
    await store.watch(['file:///steps/big.md']);
    const tree = new GroupedTree(store.documents, {
      grouping: 'owner',
      order: 'name',
      filter: 'do',
      hideDone: true,
    });
    assert.equal(tree.roots.length, 10);
    assert.equal(tree.childrenOf(tree.roots[0]!).length, 20_000);
  });
});
