import assert from 'node:assert/strict';
import { Slicer } from '../../../src/app/clock';
import { StepStore } from '../../../src/app/steps/step-store';
import { CachingPlanReader } from '../../../src/app/steps/plan-reader';
import { InMemoryDocuments } from './support/in-memory-documents';
import { DONE, TODO, URI, createApp, table } from './support/harness';

const two = table([TODO, 'Enable MFA for everyone'], [DONE, 'Block legacy sign-in']);

describe('the store of step files', () => {
  it('keeps step files alone, in the order of their URIs, with all progress together', async () => {
    const { documents, store } = createApp();
    documents.writeFile('file:///b.md', two);
    documents.writeFile('file:///a.md', two);
    documents.writeFile('file:///notes.md', 'Just words | and a pipe');
    documents.writeFile('file:///latin1.md', Uint8Array.of(0x7c, 0xe9));
    await store.watch([
      'file:///b.md',
      'file:///a.md',
      'file:///notes.md',
      'file:///latin1.md',
      'file:///gone.md',
    ]);
    assert.deepEqual(
      store.documents.map(({ uri }) => uri),
      ['file:///a.md', 'file:///b.md'],
    );
    assert.deepEqual([store.progress.done, store.progress.total], [2, 4]);
  });

  it('tells of changes, and says nothing where the text is the same', async () => {
    const { documents, store } = createApp();
    documents.writeFile(URI, two);
    await store.watch([URI]);
    let events = 0;
    store.onDidChange(() => events++);
    await store.refresh([URI]);
    assert.equal(events, 0);
    documents.open(URI);
    documents.edit(URI, [{ start: 0, end: 0, newText: 'x\n\n' }]);
    await store.refresh([URI]);
    assert.equal(events, 1);
    assert.equal(store.get(URI)?.base.text, `x\n\n${two}`);
  });

  it('drops what is no longer looked at, and reads nothing else', async () => {
    const { documents, store } = createApp();
    documents.writeFile(URI, two);
    await store.watch([URI]);
    await store.watch([]);
    await store.refresh([URI]);
    assert.equal(store.documents.length, 0);
  });

  it('lets the last of two readings count, whichever ends first', async () => {
    const waiting: (() => void)[] = [];
    const app = createApp({ pause: () => new Promise<void>(resolve => waiting.push(resolve)) });
    app.documents.writeFile(URI, two);
    const first = app.store.watch([URI]);
    const second = app.store.refresh([URI]);
    app.documents.writeFile(URI, two.replace(TODO, DONE));
    waiting.pop()?.();
    await second;
    app.documents.writeFile(URI, two);
    waiting.pop()?.();
    await first;
    assert.equal(app.store.progress.done, 2);
  });

  it('changes nothing after it was disposed in the middle of a reading', async () => {
    const app = createApp({ pause: () => Promise.resolve().then(() => app.store.dispose()) });
    app.documents.writeFile(URI, two);
    await app.store.watch([URI]);
    assert.equal(app.store.documents.length, 0);
  });

  describe('with many files', () => {
    const uris = Array.from({ length: 200 }, (_, i) => `file:///${String(i).padStart(3, '0')}.md`);
    const settings = { taskLists: 'stepFiles', isNamed: false } as const;

    /** A clock in which each file takes `cost` ms to be understood. */
    function createStore(cost: number) {
      const seen = { now: 0, sinceOthers: 0, longest: 0, reading: 0, most: 0 };
      const documents = new InMemoryDocuments(async () => {
        seen.most = Math.max(seen.most, ++seen.reading);
        await Promise.resolve();
        seen.reading--;
      });
      uris.forEach(uri => documents.writeFile(uri, two));
      const plans = new CachingPlanReader(
        () => settings,
        () => {
          seen.now += cost;
          seen.longest = Math.max(seen.longest, seen.now - seen.sinceOthers);
          return Promise.resolve([]);
        },
      );
      const pause = () => Promise.resolve().then(() => void (seen.sinceOthers = seen.now));
      const clock = { now: () => seen.now, pause };
      return {
        seen,
        documents,
        store: new StepStore({ documents, plans, clock, settingsFor: () => settings }),
      };
    }

    it('reads some ahead, and gives others their turn after each few', async () => {
      const { seen, store } = createStore(5);
      await store.watch(uris);
      assert.equal(seen.most, 64);
      assert.ok(seen.longest <= 20, `${seen.longest} ms without a pause`);
    });

    it('shows them from the first to the last, as they come', async () => {
      const { store } = createStore(5);
      const shown: string[][] = [];
      store.onDidChange(() => shown.push(store.documents.map(({ uri }) => uri)));
      await store.watch([...uris].reverse());
      assert.ok(shown.length > 3 && shown.length < 10, `shown ${shown.length} times`);
      shown.forEach(some => assert.deepEqual(some, uris.slice(0, some.length)));
      assert.equal(shown.at(-1)?.length, uris.length);
    });

    it('tells once of those that have changed together, and not of those that are read again', async () => {
      const { documents, store } = createStore(5);
      await store.watch(uris);
      let events = 0;
      store.onDidChange(() => events++);
      await store.watch(uris);
      await store.refresh(uris);
      assert.equal(events, 0);
      uris.forEach(uri => documents.writeFile(uri, two.replace(TODO, DONE)));
      await store.refresh(uris);
      assert.equal(events, 1);
      assert.equal(store.progress.done, 2 * uris.length);
    });

    it('reads again only those that are said to have changed, and new ones', async () => {
      const { documents, store } = createStore(5);
      await store.watch(uris.slice(1));
      documents.reads = 0;
      await store.watch(uris, uri => uri === uris[7]);
      assert.equal(documents.reads, 2);
      assert.equal(store.documents.length, uris.length);
    });
  });

  it('skips files that are too large for the settings, and says so', async () => {
    const { documents, store } = createApp({ settings: { maxBytes: two.length } });
    documents.writeFile(URI, two);
    documents.writeFile('file:///large.md', `${two}\n`);
    await store.watch([URI, 'file:///large.md']);
    assert.deepEqual(
      store.documents.map(({ uri }) => uri),
      [URI],
    );
    assert.equal(documents.reads, 1);
    assert.deepEqual(store.unreadable, [{ uri: 'file:///large.md', reason: 'too-large' }]);
    documents.writeFile('file:///large.md', two);
    await store.refresh(['file:///large.md']);
    assert.deepEqual([store.documents.length, store.unreadable.length], [2, 0]);
  });

  it('counts task lists as the settings say', async () => {
    const tasks = '# Tasks\n\n- [ ] One\n- [x] Two\n';
    for (const [settings, objectives] of [
      [{ taskLists: 'stepFiles' }, undefined],
      [{ taskLists: 'all' }, 2],
      [{ isNamed: true }, 2],
      [{ isNamed: true, taskLists: 'none' }, 0],
    ] as const) {
      const { documents, store } = createApp({ settings });
      documents.writeFile(URI, tasks);
      await store.watch([URI]);
      assert.equal(store.get(URI)?.plan.objectives.length, objectives);
    }
  });

  it('takes the words of the settings for placeholders too', async () => {
    const words = ['enable mfa for everyone'];
    const { documents, plans, store } = createApp({ placeholders: () => Promise.resolve([...words]) });
    documents.writeFile(URI, two);
    await store.watch([URI]);
    assert.equal(store.progress.placeholders, 1);
    words.pop();
    plans.clear();
    await store.refresh([URI]);
    assert.equal(store.progress.placeholders, 0);
  });

  it('keeps nothing that was read under settings that changed meanwhile', async () => {
    const asked: ((words: readonly string[]) => void)[] = [];
    const { plans } = createApp({ placeholders: () => new Promise(resolve => asked.push(resolve)) });
    const first = plans.read(URI, two);
    plans.clear();
    const second = plans.read(URI, two);
    asked[1]?.(['enable mfa for everyone']);
    assert.equal((await second).progress.placeholders, 1);
    asked[0]?.([]);
    assert.equal((await first).progress.placeholders, 0);
    assert.equal(await plans.read(URI, two), await second);
  });
});

describe('files that cannot be read', () => {
  const LATIN1 = 'file:///latin1.md';
  const GONE = 'file:///gone.md';
  const invalid = Uint8Array.of(0x7c, 0xe9);

  async function createStore() {
    const app = createApp();
    app.documents.writeFile(URI, two);
    app.documents.writeFile(LATIN1, invalid);
    const events: string[][] = [];
    app.store.onDidChange(() => events.push(app.store.unreadable.map(({ uri }) => uri)));
    await app.store.watch([LATIN1, URI, GONE]);
    return { ...app, events };
  }

  it('are listed with the reason, in the order of their URIs', async () => {
    const { store } = await createStore();
    assert.deepEqual(store.unreadable, [
      { uri: GONE, reason: 'no-file' },
      { uri: LATIN1, reason: 'invalid-utf8' },
    ]);
    assert.deepEqual(
      store.documents.map(({ uri }) => uri),
      [URI],
    );
  });

  it('are told of once, and again when they can be read', async () => {
    const { store, documents, events } = await createStore();
    assert.deepEqual(events.splice(0), [[GONE, LATIN1]]);
    await store.refresh([LATIN1, GONE]);
    assert.deepEqual(events, []);
    documents.writeFile(LATIN1, 'Just words, and no step file');
    await store.refresh([LATIN1]);
    assert.deepEqual(events.splice(0), [[GONE]]);
    documents.writeFile(GONE, two);
    await store.refresh([GONE]);
    assert.deepEqual(events, [[]]);
    assert.equal(store.documents.length, 2);
  });

  it('are told of when they fail for another reason', async () => {
    const { store, documents, events } = await createStore();
    events.length = 0;
    documents.deleteFile(LATIN1);
    await store.refresh([LATIN1]);
    assert.deepEqual(
      store.unreadable.map(({ reason }) => reason),
      ['no-file', 'no-file'],
    );
    assert.equal(events.length, 1);
  });

  it('are no step files any more, and come back', async () => {
    const { store, documents, events } = await createStore();
    documents.writeFile(URI, invalid);
    await store.refresh([URI]);
    assert.equal(store.get(URI), undefined);
    assert.deepEqual(events.at(-1), [GONE, LATIN1, URI]);
    documents.writeFile(URI, two);
    await store.refresh([URI]);
    assert.equal(store.get(URI)?.base.text, two);
    assert.deepEqual(events.at(-1), [GONE, LATIN1]);
  });

  it('are forgotten when nobody looks at them any more', async () => {
    const { store, events } = await createStore();
    events.length = 0;
    await store.watch([URI]);
    assert.deepEqual(events, [[]]);
    await store.watch([]);
    assert.deepEqual(store.unreadable, []);
  });

  it('are not listed by a reading that a later one has overtaken', async () => {
    const waiting: (() => void)[] = [];
    const app = createApp({ pause: () => new Promise<void>(resolve => waiting.push(resolve)) });
    app.documents.writeFile(URI, two);
    const first = app.store.watch([URI]);
    const second = app.store.refresh([URI]);
    waiting.pop()?.();
    await second;
    app.documents.writeFile(URI, invalid);
    waiting.pop()?.();
    await first;
    assert.deepEqual(app.store.unreadable, []);
    assert.equal(app.store.documents.length, 1);
  });
});

describe('a slicer', () => {
  it('gives others their turn once a slice is over, and not before', async () => {
    let now = 0;
    let pauses = 0;
    const slicer = new Slicer({
      now: () => now,
      pause: () => Promise.resolve(pauses++).then(() => undefined),
    });
    await slicer.breathe();
    assert.equal(pauses, 0);
    now = 20;
    await slicer.breathe();
    await slicer.breathe();
    assert.equal(pauses, 1);
  });
});
