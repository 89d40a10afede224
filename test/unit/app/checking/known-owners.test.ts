import assert from 'node:assert/strict';
import { knownOwnersOf } from '../../../../src/app/checking/known-owners';
import { TODO, createApp } from '../support/harness';

const HEAD = '# Step 1\n\n## Devices\n\n| Done | Objective | Owner | Documentation |\n|---|---|---|---|\n';

function owned(...owners: readonly string[]): string {
  return HEAD + owners.map((owner, index) => `| ${TODO} | Task ${index} | ${owner} | |\n`).join('');
}

describe('the owners of a workspace', () => {
  it('are counted over all files, by spelling, each of a shared row for itself', async () => {
    const { documents, store } = createApp();
    documents.writeFile('file:///a.md', owned('IT', 'it', 'IT / Security', ''));
    documents.writeFile('file:///b.md', owned('Security'));
    await store.watch(['file:///a.md', 'file:///b.md']);
    assert.deepEqual(knownOwnersOf(store.documents), { IT: 2, it: 1, Security: 2 });
  });

  it('are those of the moment, and counted again only after a change', async () => {
    const { documents, store } = createApp();
    documents.writeFile('file:///a.md', owned('IT'));
    await store.watch(['file:///a.md']);
    const before = knownOwnersOf(store.documents);
    assert.equal(knownOwnersOf(store.documents), before);
    documents.writeFile('file:///a.md', owned('Security'));
    await store.refresh(['file:///a.md']);
    assert.deepEqual(knownOwnersOf(store.documents), { Security: 1 });
  });

  it('may be called as what every object has', async () => {
    const { documents, store } = createApp();
    documents.writeFile('file:///a.md', owned('constructor', '\\_\\_proto\\_\\_'));
    await store.watch(['file:///a.md']);
    assert.deepEqual(Object.entries(knownOwnersOf(store.documents)), [
      ['constructor', 1],
      ['__proto__', 1],
    ]);
  });

  it('are none where there is no file', () => {
    assert.deepEqual(knownOwnersOf([]), {});
  });
});
