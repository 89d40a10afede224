import { posted } from './support/browser';
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { spliceOf } from '../../../src/app/dashboard/splice';
import { WORD_KEYS, type Words } from '../../../src/protocol/words';
import { readWebviewMessage } from '../../../src/protocol/webview-messages';
import { chosen, commit, copy, removeRow, sourceOf, startEditing, tick } from '../../../src/webview/actions';
import { Page } from '../../../src/webview/page';
import { settle } from '../../../src/webview/requests';
import type { ObjectiveItem } from '../../../src/webview/state/items';
import { NO_FILTERS, type ViewState } from '../../../src/webview/state/view';
import { setWords } from '../../../src/webview/words';
import { objectivesOf } from '../../../src/webview/state/selection';
import { modelOf } from '../../support/dashboard';
import { DONE, TODO, table } from '../app/support/harness';

const source = table([TODO, 'Enable MFA'], [TODO, 'Block legacy sign-in'], ['✔', 'Watch logs']);

/** A page that was told of one file, and of nothing else. */
class World {
  readonly page = new Page(() => undefined);
  #model = modelOf(source);

  constructor() {
    posted.length = 0;
    this.page.scope = { kind: 'workspace' };
    const { head, rows } = this.#model;
    this.page.applyFiles({ type: 'file', head, rows: [...rows] });
  }

  /** The text of the file has changed, and the host tells of it. */
  readonly change = (text: string): void => {
    const next = modelOf(text, undefined, this.#model.head.revision + 1);
    this.page.applyFiles(spliceOf(this.#model, next));
    this.#model = next;
  };

  readonly row = (text: string): ObjectiveItem => {
    const found = objectivesOf(this.page.items.items).find(({ row }) => row.text === text);
    assert.ok(found, text);
    return found;
  };

  get notices(): string[] {
    return this.page.notices.map(({ text }) => text);
  }
}

/** The last message that the page sent; one that the host takes. */
function lastPosted() {
  const message = readWebviewMessage(posted.at(-1));
  assert.ok(message && 'request' in message);
  return message;
}

/** The host answers a request. */
function answer(message: string | null, { request } = lastPosted()): void {
  settle(request, { ok: message === null, message });
}

before(() => {
  setWords({ ...(Object.fromEntries(WORD_KEYS.map(key => [key, key])) as Words), yourText: 'Typed: {0}' });
});

describe('a tick on the page', () => {
  it('shows at once, until the host has answered', async () => {
    const { page, row } = new World();
    const item = row('Enable MFA');
    const ticking = tick(page, [item], 'done');
    assert.equal(page.pending.get(item.key), 'done');
    const { id } = item.row;
    assert.deepEqual(lastPosted(), {
      type: 'tick',
      request: lastPosted().request,
      wanted: 'done',
      targets: [{ uri: item.file.head.uri, revision: 1, id, subItem: null }],
    });
    answer(null);
    await ticking;
    assert.equal(page.pending.size, 0);
    assert.deepEqual(page.notices, []);
  });

  it('is taken back with the reason where it is refused', async () => {
    const { page, row } = new World();
    const ticking = tick(page, [row('Enable MFA')], 'done');
    answer('It is read-only.');
    await ticking;
    assert.equal(page.pending.size, 0);
    assert.deepEqual(
      page.notices.map(({ text, kind }) => [text, kind]),
      [['It is read-only.', 'warning']],
    );
  });

  it('shows what was wanted last while two of them are on their way', async () => {
    const { page, row } = new World();
    const item = row('Enable MFA');
    const first = tick(page, [item], 'done');
    const asked = lastPosted();
    const second = tick(page, [item], 'todo');
    answer(null, asked);
    await first;
    assert.equal(page.pending.get(item.key), 'todo');
    answer(null);
    await second;
    assert.equal(page.pending.size, 0);
    assert.equal(page.lastTicks.size, 0);
  });

  it('asks for nothing where no box can be set', async () => {
    const { page, row } = new World();
    await tick(page, [row('Watch logs')], 'done');
    assert.deepEqual(posted, []);
  });

  it('means all selected rows where its row is one of them, in the order of the page', () => {
    const { page, row } = new World();
    const [mfa, legacy, logs] = ['Enable MFA', 'Block legacy sign-in', 'Watch logs'].map(text => row(text));
    page.update({ selected: [legacy!.key, mfa!.key] });
    assert.deepEqual(
      chosen(page, mfa!).map(({ key }) => key),
      [mfa!.key, legacy!.key],
    );
    assert.deepEqual(chosen(page, logs!), [logs]);
  });
});

describe('a field on the page', () => {
  const opened = (kind: 'objective' | 'owner' | 'add' = 'objective') => {
    const created = new World();
    assert.ok(startEditing(created.page, created.row('Enable MFA'), kind));
    return created;
  };
  const type = ({ page }: World, value: string) => page.update({ editing: { ...page.view.editing!, value } });

  it('holds the markdown that stands in the cell', () => {
    const { page } = opened('owner');
    assert.equal(page.view.editing?.value, 'IT');
    const { page: other, change, row } = new World();
    change(source.replace('Enable MFA', '**Enable** MFA').replace('| IT |', '|  |'));
    assert.equal(sourceOf(row('Enable MFA'), 'objective'), '**Enable** MFA');
    assert.equal(sourceOf(row('Enable MFA'), 'owner'), '');
    assert.ok(startEditing(other, row('Enable MFA'), 'objective'));
    assert.equal(other.view.editing?.value, '**Enable** MFA');
  });

  it('opens neither beside one with words that are not saved, nor where the cell cannot be edited', () => {
    const { page, row } = opened();
    assert.equal(startEditing(page, row('Block legacy sign-in'), 'objective'), true);
    page.update({ editing: page.view.editing && { ...page.view.editing, value: 'Typed' } });
    assert.equal(startEditing(page, row('Enable MFA'), 'objective'), false);
    assert.equal(page.view.editing?.value, 'Typed');
    const other = new World();
    other.change(source.replace('Enable MFA', `Before ${TODO} behind`));
    assert.equal(startEditing(other.page, other.row('Before behind'), 'objective'), false);
  });

  it('asks for nothing where nothing was typed', async () => {
    const { page } = opened();
    await commit(page);
    assert.equal(page.view.editing, null);
    assert.deepEqual(posted, []);
  });

  it('asks for what was typed, of the row as it is now', async () => {
    const created = opened();
    type(created, 'Demand MFA');
    created.change(source.replace('# Step 1', '# Step 1\n\nWords').replace(TODO, DONE));
    const committing = commit(created.page);
    const { id } = created.row('Enable MFA').row;
    assert.deepEqual(lastPosted(), {
      type: 'edit',
      request: lastPosted().request,
      uri: 'file:///docs/one.md',
      revision: 2,
      id,
      field: 'objective',
      expected: 'Enable MFA',
      source: 'Demand MFA',
    });
    answer(null);
    await committing;
    assert.equal(created.page.view.editing, null);
  });

  it('adds a row with the owner of the one above', async () => {
    const created = opened('add');
    type(created, 'Watch');
    const committing = commit(created.page);
    const message = lastPosted();
    assert.deepEqual(message.type === 'add' && [message.text, message.owner], ['Watch', 'IT']);
    answer(null);
    await committing;
  });

  it('opens again with what was typed where it is refused, and says why', async () => {
    const created = opened();
    type(created, 'Demand MFA');
    const committing = commit(created.page);
    answer('It has changed.');
    await committing;
    assert.equal(created.page.view.editing?.value, 'Demand MFA');
    assert.deepEqual(created.notices, ['It has changed. Typed: Demand MFA']);
  });

  it('opens again in its row though somebody gave that other words meanwhile', async () => {
    const created = opened();
    type(created, 'Demand MFA');
    const committing = commit(created.page);
    created.change(source.replace('Enable MFA', 'Enable MFA everywhere'));
    answer('It has changed.');
    await committing;
    assert.equal(created.page.view.editing?.key, created.row('Enable MFA everywhere').key);
    assert.equal(created.page.sent.size, 0);
  });

  it('does not open where its row has gone, and the words are told', async () => {
    const created = opened();
    type(created, 'Demand MFA');
    const committing = commit(created.page);
    created.change(table([TODO, 'Block legacy sign-in']));
    answer('It has gone.');
    await committing;
    assert.equal(created.page.view.editing, null);
    assert.deepEqual(created.notices, ['It has gone. Typed: Demand MFA']);
  });

  it('does not close another one that was opened since', async () => {
    const created = opened();
    type(created, 'Demand MFA');
    const committing = commit(created.page);
    startEditing(created.page, created.row('Block legacy sign-in'), 'owner');
    answer('It has changed.');
    await committing;
    assert.equal(created.page.view.editing?.key, created.row('Block legacy sign-in').key);
    assert.deepEqual(created.notices, ['It has changed. Typed: Demand MFA']);
  });
});

describe('what names rows on the page', () => {
  it('names the same rows when their words have changed', () => {
    const { page, row, change } = new World();
    const { key } = row('Enable MFA');
    startEditing(page, row('Enable MFA'), 'objective');
    page.update({ selected: [key], active: key, anchor: { key, delta: -3 } });
    change(source.replace('Enable MFA', 'Demand MFA'));
    const now = row('Demand MFA').key;
    assert.notEqual(now, key);
    const { selected, active, anchor, editing } = page.view;
    assert.deepEqual([selected, active, anchor, editing?.key], [[now], now, { key: now, delta: -3 }, now]);
  });

  it('stays as it was where other rows change, come and go', () => {
    const { page, row, change } = new World();
    const { key } = row('Block legacy sign-in');
    page.update({ selected: [key], active: key });
    const { filters, toggled } = page.view;
    change(source.replace('Enable MFA', 'Demand MFA'));
    change(table([TODO, 'New'], [DONE, 'Block legacy sign-in']));
    assert.deepEqual([page.view.selected, page.view.active], [[key], key]);
    assert.equal(page.view.filters, filters);
    assert.equal(page.view.toggled, toggled);
  });

  it('is not disturbed by what was sent to the page that was here before', () => {
    const page = new Page(() => undefined);
    const [one, two] = [modelOf(source, undefined, 1), modelOf(source.replace(TODO, DONE), undefined, 2)];
    page.applyFiles(spliceOf(one, two));
    assert.deepEqual(page.plan.files, []);
  });
});

describe('other requests of the page', () => {
  it('say what became of them', async () => {
    const { page, row } = new World();
    const copying = copy(page, [row('Watch logs')]);
    answer(null);
    await copying;
    const removing = removeRow(page, row('Enable MFA'));
    assert.equal(lastPosted().type, 'remove');
    answer('It is read-only.');
    await removing;
    assert.deepEqual(
      page.notices.map(({ text, kind }) => [text, kind]),
      [
        ['copied', 'info'],
        ['It is read-only.', 'warning'],
      ],
    );
  });

  it('have numbers of their own, and an answer to none of them does nothing', async () => {
    const { page, row } = new World();
    const both = [tick(page, [row('Enable MFA')], 'done'), tick(page, [row('Block legacy sign-in')], 'done')];
    const [first, second] = posted.map(message => ('request' in message ? message.request : -1));
    assert.notEqual(first, second);
    settle(999_999, { ok: true, message: null });
    settle(second!, { ok: true, message: null });
    await both[1];
    assert.equal(page.pending.size, 1);
    settle(first!, { ok: true, message: null });
    settle(first!, { ok: true, message: null });
    await both[0];
    assert.equal(page.pending.size, 0);
  });

  it('say the same thing once', () => {
    const { page } = new World();
    page.tell('No.', 'warning');
    page.tell('Yes.', 'info');
    page.tell('No.', 'warning');
    assert.deepEqual(
      page.notices.map(({ text }) => text),
      ['Yes.', 'No.'],
    );
    page.dismiss(page.notices[0]!.id);
    assert.deepEqual(
      page.notices.map(({ text }) => text),
      ['No.'],
    );
  });
});

describe('what was refused', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('is said until the text that was the reason is another one, and long enough to be read', async () => {
    const { page, row, change } = new World();
    const ticked = tick(page, [row('Enable MFA')], 'done');
    answer('There is a merge conflict.');
    await ticked;
    mock.timers.tick(60_000);
    assert.equal(page.notices.length, 1);
    change(table([DONE, 'Enable MFA'], [TODO, 'Block legacy sign-in']));
    mock.timers.tick(5_000);
    assert.equal(page.notices.length, 1);
    mock.timers.tick(5_000);
    assert.deepEqual(page.notices, []);
  });

  it('stays where another file has changed', async () => {
    const { page, row } = new World();
    const ticked = tick(page, [row('Enable MFA')], 'done');
    answer('There is a merge conflict.');
    await ticked;
    page.applyFiles({ type: 'removed', uris: ['file:///elsewhere.md'] });
    mock.timers.tick(60_000);
    assert.equal(page.notices.length, 1);
  });
});

describe('a file that has another name', () => {
  const from = 'file:///plan.md';
  const to = 'file:///renamed.md';
  const view = (uri: string): Partial<ViewState> => ({
    filters: { ...NO_FILTERS, file: uri },
    toggled: [`file:${uri}`, `section:${uri}#["Data"]`, `file:${uri}~`, `file:${from}.bak`],
    active: `row:${uri}#1`,
    selected: [`row:${uri}#1`, `row:${uri}#2`],
    anchor: { key: `row:${uri}#2`, delta: 3 },
    editing: {
      kind: 'owner',
      key: `row:${uri}#1`,
      uri,
      revision: 1,
      id: '1',
      expected: 'IT',
      value: 'IT team',
    },
  });

  it('is shown as before', () => {
    const page = new Page(() => undefined);
    page.open({ kind: 'file', uri: from });
    page.update(view(from));
    page.open({ kind: 'file', uri: to });
    const expected = { ...page.view, ...view(to) };
    assert.deepEqual(page.view, expected);
    assert.deepEqual(page.scope, { kind: 'file', uri: to });
  });

  it('is shown as before where the page was loaded anew', () => {
    const page = new Page(() => undefined);
    page.update(view(from));
    page.open({ kind: 'file', uri: to }, { kind: 'file', uri: from });
    assert.deepEqual(page.view, { ...page.view, ...view(to) });
  });

  it('is another one than that of a page about all files', () => {
    const page = new Page(() => undefined);
    page.update(view(from));
    page.open({ kind: 'file', uri: to }, { kind: 'workspace' });
    assert.deepEqual(page.view, { ...page.view, ...view(from) });
  });
});
