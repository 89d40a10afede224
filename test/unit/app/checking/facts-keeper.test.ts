import assert from 'node:assert/strict';
import { FactsKeeper } from '../../../../src/app/checking/facts-keeper';
import { WorkspaceFacts } from '../../../../src/core/checks/workspace-facts';
import { TODO, createApp, testClock } from '../support/harness';

const HEAD = '# Step 1\n\n## Devices\n\n| Done | Objective | Owner | Documentation |\n|---|---|---|---|\n';
const [A, B] = ['file:///a.md', 'file:///b.md'];

function owned(...owners: readonly string[]): string {
  return HEAD + owners.map((owner, index) => `| ${TODO} | Task ${index} | ${owner} | |\n`).join('');
}

/** A workspace with these files, and what is known of it. */
async function createWorkspace(files: Readonly<Record<string, string>>, clock = testClock) {
  const { documents, store } = createApp();
  const facts = new WorkspaceFacts();
  const keeper = new FactsKeeper(clock, facts);
  Object.entries(files).forEach(([uri, text]) => documents.writeFile(uri, text));
  await store.watch(Object.keys(files));
  const change = async (uri: string, text: string) => {
    documents.writeFile(uri, text);
    await store.refresh([uri]);
  };
  return { store, facts, keeper, change };
}

describe('what is known of a workspace', () => {
  it('has the owners of all files, by spelling, each of a shared row for itself', async () => {
    const { store, facts, keeper } = await createWorkspace({
      [A]: owned('IT', 'it', 'IT / Security', ''),
      [B]: owned('Security'),
    });
    await keeper.update(store.documents);
    assert.deepEqual(facts.owners, { IT: 2, it: 1, Security: 2 });
  });

  it('has owners that are called as what every object has', async () => {
    const { store, facts, keeper } = await createWorkspace({
      [A]: owned('constructor', '\\_\\_proto\\_\\_'),
    });
    await keeper.update(store.documents);
    assert.deepEqual(Object.entries(facts.owners), [
      ['constructor', 1],
      ['__proto__', 1],
    ]);
  });

  it('has words, with their uses and files, in any capitals', async () => {
    const { store, facts, keeper } = await createWorkspace({
      [A]: `${HEAD}| ${TODO} | Enrol the laptops, \`enrol\` | IT | [enrol](/enrol) |\n`,
      [B]: `${HEAD}| ${TODO} | ENROL the user’s phone | IT | |\n`,
    });
    await keeper.update(store.documents);
    const { words } = facts;
    assert.deepEqual([words.usesOf('enrol'), words.filesWith('enrol')], [3, 2]);
    assert.deepEqual([words.usesOf("user's"), words.filesWith("user's"), words.usesOf('nothing')], [1, 1, 0]);
  });

  it('is that of the moment: a file that changed, went or came is counted anew, and no other', async () => {
    const { store, facts, keeper, change } = await createWorkspace({ [A]: owned('IT'), [B]: owned('IT') });
    await keeper.update(store.documents);
    const { total } = facts.words;
    await change(A, owned('Security'));
    await Promise.all([keeper.update(store.documents), keeper.update(store.documents)]);
    assert.deepEqual(facts.owners, { IT: 1, Security: 1 });
    assert.equal(facts.words.total, total);
    await store.watch([A]);
    await keeper.update(store.documents);
    assert.deepEqual(facts.owners, { Security: 1 });
    assert.equal(facts.words.filesWith('task'), 1);
    await store.watch([]);
    await keeper.update(store.documents);
    assert.deepEqual([facts.owners, facts.words.total], [{}, 0]);
  });

  it('is counted in slices, and in one order whoever asks meanwhile', async () => {
    let now = 0;
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses++;
      return Promise.resolve();
    };
    const clock = { now: () => (now += 15), pause };
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`file:///${i}.md`, owned('IT')] as const),
    );
    const { store, facts, keeper, change } = await createWorkspace(files, clock);
    const first = keeper.update(store.documents);
    await change('file:///3.md', owned('Security'));
    await keeper.update(store.documents);
    await first;
    assert.deepEqual(facts.owners, { IT: 19, Security: 1 });
    assert.ok(pauses >= 9, `${pauses} pauses`);
  });
});
