import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Clock } from '../../../../src/app/clock';
import { DashboardFeed } from '../../../../src/app/dashboard/dashboard-feed';
import { fileModelOf } from '../../../../src/app/dashboard/file-model';
import { Receiver, nameOf } from '../../../support/dashboard';
import { familyDocument } from '../../../support/family/documents';
import { runs } from '../../../support/runs';
import { DONE, TODO, createApp, table, testClock } from '../support/harness';

const ONE = 'file:///one.md';
const TWO = 'file:///two.md';
const text = table([TODO, 'Enable MFA'], [TODO, 'Block legacy sign-in']);

/** A feed over two files, of which nothing was said yet. */
async function createFeed(clock: Clock = testClock) {
  const app = createApp();
  const receiver = new Receiver();
  for (const uri of [ONE, TWO]) {
    app.documents.writeFile(uri, text);
  }
  await app.store.watch([ONE, TWO]);
  const feed = new DashboardFeed(app.store, receiver.receive, nameOf, clock);
  /** Another program writes the file, and the store hears of it. */
  const write = async (uri: string, content: string) => {
    app.documents.writeFile(uri, content);
    await app.store.refresh([uri]);
  };
  const remove = async (uri: string) => {
    app.documents.deleteFile(uri);
    await app.store.refresh([uri]);
  };
  return { ...app, feed, receiver, write, remove };
}

type World = Awaited<ReturnType<typeof createFeed>>;

/** A clock by which every breath is a long one: `onPause` happens in the middle of the work. */
function slowClock(onPause: () => Promise<void>): Clock {
  let now = 0;
  return { now: () => (now += 100), pause: onPause };
}

/** The webview has what a fresh reading of the store gives. */
function assertInStep({ store, receiver }: World): void {
  assert.deepEqual(
    receiver.plan.files,
    store.documents.map(document =>
      fileModelOf(document, receiver.plan.get(document.uri)?.head.revision ?? -1, nameOf),
    ),
  );
}

describe('what a dashboard is told', () => {
  it('is nothing before it listens', async () => {
    const { feed, receiver, write } = await createFeed();
    await write(ONE, text.replace(TODO, DONE));
    await feed.settled();
    assert.deepEqual(receiver.take(), []);
  });

  it('is every file once, then what changes', async () => {
    const world = await createFeed();
    const { feed, receiver, write } = world;
    await feed.start();
    assert.deepEqual(receiver.take(), ['file one.md', 'file two.md']);
    await write(TWO, text.replace(TODO, DONE));
    await feed.settled();
    assert.deepEqual(receiver.take(), ['splice two.md']);
    assertInStep(world);
  });

  it('is nothing where a file is read again and says the same', async () => {
    const { feed, receiver, write, store } = await createFeed();
    await feed.start();
    receiver.take();
    await write(ONE, text);
    await store.watch([ONE, TWO]);
    await feed.settled();
    assert.deepEqual(receiver.take(), []);
  });

  it('is every file again when the page was loaded anew', async () => {
    const world = await createFeed();
    const { feed, receiver, write } = world;
    await feed.start();
    await write(ONE, text.replace(TODO, DONE));
    await feed.settled();
    receiver.take();
    receiver.plan.clear();
    await feed.start();
    assert.deepEqual(receiver.take(), ['file one.md', 'file two.md']);
    assertInStep(world);
  });

  it('is what came and what went', async () => {
    const world = await createFeed();
    const { feed, receiver, remove, documents, store } = world;
    await feed.start();
    receiver.take();
    await remove(ONE);
    documents.writeFile('file:///three.md', text);
    await store.watch([ONE, TWO, 'file:///three.md']);
    await feed.settled();
    assert.deepEqual(receiver.take(), ['removed one.md', 'file three.md']);
    assertInStep(world);
    await store.watch([]);
    await feed.settled();
    assert.deepEqual(receiver.take(), ['removed two.md three.md']);
  });

  it('is a whole file where one went and came back', async () => {
    const world = await createFeed();
    const { feed, receiver, remove, write } = world;
    await feed.start();
    await remove(ONE);
    await feed.settled();
    receiver.take();
    await write(ONE, text);
    await feed.settled();
    assert.deepEqual(receiver.take(), ['file one.md']);
    assertInStep(world);
  });

  it('is true in the end where files change, come and go while it is being told of all', async () => {
    const changes: ((world: World) => Promise<void>)[] = [
      ({ write }) => write(ONE, text.replace(TODO, DONE)),
      ({ remove }) => remove(TWO),
      ({ write }) => write(TWO, text.replace('Enable', 'Demand')),
      ({ write }) => write(ONE, text),
    ];
    const holder: { world?: World } = {};
    const clock = slowClock(async () => {
      await changes.shift()?.(holder.world!);
    });
    const world = (holder.world = await createFeed(clock));
    await world.feed.start();
    while (changes.length > 0) {
      await world.store.refresh([ONE]);
      await world.feed.start();
    }
    await world.feed.settled();
    assertInStep(world);
  });

  it('comes once, and in order, where the page is loaded anew in the middle of it', async () => {
    const holder: { world?: World; again?: Promise<void> } = {};
    const clock = slowClock(() => {
      if (holder.again === undefined) {
        holder.world!.receiver.plan.clear();
        holder.again = holder.world!.feed.start();
      }
      return Promise.resolve();
    });
    const world = (holder.world = await createFeed(clock));
    await world.feed.start();
    await holder.again;
    assert.deepEqual(world.receiver.take(), ['file one.md', 'file two.md']);
    assertInStep(world);
  });

  it('is nothing more once it was disposed, not even what was on its way', async () => {
    const holder: { world?: World } = {};
    const clock = slowClock(() => Promise.resolve(holder.world?.feed.dispose()));
    const world = (holder.world = await createFeed(clock));
    await world.feed.start();
    assert.deepEqual(world.receiver.take(), []);
    await world.write(ONE, text.replace(TODO, DONE));
    await world.feed.settled();
    assert.deepEqual(world.receiver.take(), []);
  });

  it('is not told of a file that went when the page is gone too', async () => {
    const { feed, receiver, remove, store } = await createFeed();
    await feed.start();
    receiver.take();
    store.onDidChange(() => feed.dispose());
    await remove(ONE);
    await feed.settled();
    assert.deepEqual(receiver.take(), []);
  });
});

/** What happens to the files of a workspace, and to a page that shows them. */
type Happening =
  | { readonly kind: 'write'; readonly uri: string; readonly text: string }
  | { readonly kind: 'remove' | 'open' | 'close'; readonly uri: string }
  | { readonly kind: 'watch'; readonly uris: string[] }
  | { readonly kind: 'reload' };

const anyUri = fc.constantFrom(ONE, TWO, 'file:///three.md');
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      uri: anyUri,
      text: fc.oneof(
        familyDocument.map(({ source }) => source),
        fc.constantFrom(text, text.replace(TODO, DONE), 'Words'),
      ),
    }),
  },
  fc.record({ kind: fc.constantFrom('remove', 'open', 'close'), uri: anyUri }),
  fc.record({ kind: fc.constant('watch' as const), uris: fc.uniqueArray(anyUri) }),
  fc.record({ kind: fc.constant('reload' as const) }),
);

describe('a dashboard, whatever happens', () => {
  function happen({ documents, store, feed, receiver }: World, happening: Happening): Promise<void> {
    switch (happening.kind) {
      case 'write':
        documents.writeFile(happening.uri, happening.text);
        return store.refresh([happening.uri]);
      case 'remove':
        documents.deleteFile(happening.uri);
        return store.refresh([happening.uri]);
      case 'open':
        if (documents.readNow(happening.uri).kind === 'text') documents.open(happening.uri);
        return store.refresh([happening.uri]);
      case 'close':
        documents.close(happening.uri);
        return store.refresh([happening.uri]);
      case 'watch':
        return store.watch(happening.uris);
      case 'reload':
        receiver.plan.clear();
        return feed.start();
    }
  }

  it('shows in the end what the files hold, and every message was one for the page as it was', async () => {
    const steps = fc.array(fc.tuple(anyHappening, fc.boolean()), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async happenings => {
        const world = await createFeed(slowClock(() => Promise.resolve()));
        await world.feed.start();
        const running: Promise<void>[] = [];
        for (const [happening, isAwaited] of happenings) {
          running.push(happen(world, happening));
          if (isAwaited) await Promise.all(running);
        }
        await Promise.all(running);
        await world.feed.settled();
        assertInStep(world);
        for (const { head } of world.receiver.plan.files) {
          const known = world.feed.documentAt(head.uri, head.revision);
          assert.equal(known, world.store.get(head.uri), 'what is shown can be acted on');
        }
      }),
      runs(80),
    );
  });
});

describe('a revision that a message names', () => {
  const revisionOf = ({ receiver }: World, uri: string) => receiver.plan.get(uri)!.head.revision;

  /** Which of the revisions are known after the last of them, as a list of their texts' numbers. */
  async function knownAfter(
    count: number,
    textOf: (number: number) => string,
    before: (world: World) => Promise<void> = () => Promise.resolve(),
  ): Promise<number[]> {
    const world = await createFeed();
    const { feed, write } = world;
    await before(world);
    await write(ONE, textOf(0));
    await feed.start();
    const revisions = [revisionOf(world, ONE)];
    for (let number = 1; number <= count; number++) {
      await write(ONE, textOf(number));
      await feed.settled();
      revisions.push(revisionOf(world, ONE));
    }
    return revisions.flatMap((revision, number) => {
      const known = feed.documentAt(ONE, revision);
      if (known !== undefined) assert.equal(known.base.text, textOf(number));
      return known === undefined ? [] : [number];
    });
  }

  const textOf = (size: number) => (number: number) => `${text}\n${String(number).padEnd(size, '.')}\n`;

  it('is the text that the page showed then, hundreds of changes later', async () => {
    const numbers = await knownAfter(300, number => text.replace('MFA', `MFA ${number}`));
    assert.deepEqual([numbers.length, numbers[0], numbers.at(-1)], [301, 0, 300]);
  });

  it('is known for less long, the larger the texts are, and always for two', async () => {
    assert.deepEqual(await knownAfter(9, textOf(100_000)), [5, 6, 7, 8, 9]);
    assert.deepEqual(await knownAfter(4, textOf(600_000)), [2, 3, 4]);
  });

  it('has the room again that a file took which is gone', async () => {
    const known = await knownAfter(9, textOf(100_000), async ({ feed, write, remove }) => {
      await feed.start();
      for (const number of [1, 2]) {
        await write(TWO, textOf(400_000)(number));
        await feed.settled();
      }
      await remove(TWO);
      await feed.settled();
    });
    assert.deepEqual(known, [5, 6, 7, 8, 9]);
  });

  it('is told apart by file, and unknown where it never was', async () => {
    const world = await createFeed();
    await world.feed.start();
    const one = revisionOf(world, ONE);
    assert.notEqual(one, revisionOf(world, TWO));
    assert.equal(world.feed.documentAt(TWO, one), undefined);
    assert.equal(world.feed.documentAt(ONE, 999), undefined);
    assert.equal(world.feed.documentAt('file:///other.md', one), undefined);
  });

  it('is the open document where the same text was opened since: its edits are known', async () => {
    const world = await createFeed();
    const { feed, documents, store } = world;
    await feed.start();
    const revision = revisionOf(world, ONE);
    documents.open(ONE);
    await store.refresh([ONE]);
    await feed.settled();
    assert.equal(revisionOf(world, ONE), revision, 'the same text is no news');
    assert.equal(feed.documentAt(ONE, revision), store.get(ONE));
    assert.notEqual(feed.documentAt(ONE, revision)?.base.version, null);
  });

  it('is known until its page has loaded anew and beyond, and forgotten with its file', async () => {
    const world = await createFeed();
    const { feed, remove } = world;
    await feed.start();
    const revision = revisionOf(world, ONE);
    await feed.start();
    assert.ok(feed.documentAt(ONE, revision), 'a message may be on its way');
    await remove(ONE);
    await feed.settled();
    assert.equal(feed.documentAt(ONE, revision), undefined);
  });

  it('is forgotten with a file that went before the page that loads anew was told of it', async () => {
    const world = await createFeed();
    const { feed, remove, store } = world;
    await feed.start();
    const revision = revisionOf(world, ONE);
    let again: Promise<void> | undefined;
    const subscription = store.onDidChange(() => {
      again ??= feed.start();
    });
    await remove(ONE);
    await again;
    subscription.dispose();
    assert.equal(feed.documentAt(ONE, revision), undefined);
  });
});
