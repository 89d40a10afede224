import assert from 'node:assert/strict';
import { DONE, TODO, URI, createApp, requestFor, table, type App } from './support/harness';
import { REMOVE, addRow, rowRequest, setOwner, setText } from './support/rows';

const MFA = 'Enable MFA for everyone';
const ab = table([TODO, MFA], [TODO, 'Block legacy sign-in']);
const line = (text: string, box = TODO) => `| ${box} | ${text} | IT |  |\n`;

function appWith(text: string, isOpen = false): App {
  const app = createApp();
  app.documents.writeFile(URI, text);
  if (isOpen) {
    app.documents.open(URI);
  }
  return app;
}

const textOf = (app: App): string => app.documents.base(URI).text;

/** What a person, or another program, does to the text. */
function change(app: App, isOpen: boolean, from: string, to: string): void {
  const text = textOf(app);
  const start = text.indexOf(from);
  assert.ok(start >= 0, from);
  if (isOpen) {
    app.documents.edit(URI, [{ start, end: start + from.length, newText: to }]);
  } else {
    app.documents.writeFile(
      URI,
      text.replace(from, () => to),
    );
  }
}

for (const isOpen of [false, true]) {
  describe(`changing rows of ${isOpen ? 'an open document' : 'a file that is not open'}`, () => {
    it('writes a field, a new row, and one less', async () => {
      const app = appWith(ab, isOpen);
      const report = await app.rows.edit(await rowRequest(app, MFA, setText(MFA, 'Use | keys')));
      assert.deepEqual([report.outcome, report.save], ['changed', isOpen ? 'unsaved' : 'saved']);
      await app.rows.edit(await rowRequest(app, 'Use | keys', setOwner('IT', 'Ops')));
      await app.rows.edit(await rowRequest(app, 'Use | keys', addRow('Watch', 'SOC')));
      await app.rows.edit(await rowRequest(app, 'Block legacy sign-in', REMOVE));
      const expected = `| ${TODO} | Use \\| keys | Ops |  |\n| ${TODO} | Watch | SOC |  |\n`;
      assert.equal(
        textOf(app),
        ab.replace(line(MFA) + line('Block legacy sign-in'), () => expected),
      );
    });

    it('writes nothing where it is already so, whatever was expected', async () => {
      const app = appWith(ab, isOpen);
      app.documents.onWrite = () => assert.fail('nothing is to be written');
      const report = await app.rows.edit(await rowRequest(app, MFA, setText('something older', ` ${MFA} `)));
      assert.deepEqual(report, { uri: URI, outcome: 'unchanged', refused: [], save: null, undo: null });
    });

    it('refuses (stale) to overwrite a text that was typed meanwhile', async () => {
      const app = appWith(ab, isOpen);
      const request = await rowRequest(app, MFA, setText(MFA, 'Use keys'));
      change(app, isOpen, 'for everyone', 'for all');
      const typed = textOf(app);
      const report = await app.rows.edit(request);
      assert.deepEqual([report.outcome, report.refused], ['refused', [{ reason: 'stale' }]]);
      assert.equal(textOf(app), typed);
    });

    it('writes beside what was typed elsewhere in the row and around it', async () => {
      const app = appWith(ab, isOpen);
      const request = await rowRequest(app, MFA, setText(MFA, 'Use keys'));
      change(app, isOpen, '# Step 1', '# Step 1: Accounts\n\nIntroduction');
      change(app, isOpen, `${MFA} | IT`, `${MFA} | Ops`);
      const typed = textOf(app);
      assert.equal((await app.rows.edit(request)).outcome, 'changed');
      assert.equal(textOf(app), typed.replace(MFA, 'Use keys'));
    });

    it('refuses (stale) to remove a row that says something else by now, but not one that was ticked', async () => {
      const app = appWith(ab, isOpen);
      const removeMfa = await rowRequest(app, MFA, REMOVE);
      const removeLegacy = await rowRequest(app, 'Block legacy sign-in', REMOVE);
      change(app, isOpen, `${MFA} | IT |  |`, `${MFA} | IT | note |`);
      await app.service.tick([await requestFor(app, 'Block legacy sign-in', 'done')]);
      assert.deepEqual((await app.rows.edit(removeMfa)).refused, [{ reason: 'stale' }]);
      assert.equal((await app.rows.edit(removeLegacy)).outcome, 'changed');
      assert.equal(textOf(app), table([TODO, MFA]).replace('IT |  |', 'IT | note |'));
    });

    it('refuses what the core refuses, what is gone, and what is read-only', async () => {
      const app = appWith(ab, isOpen);
      const request = await rowRequest(app, MFA, setText(MFA, `${TODO} Keys`));
      assert.deepEqual((await app.rows.edit(request)).refused, [{ reason: 'breaks-table' }]);
      const late = await rowRequest(app, 'Block legacy sign-in', REMOVE);
      app.documents.makeReadOnly(URI);
      assert.deepEqual((await app.rows.edit(late)).refused, [{ reason: 'read-only' }]);
      change(app, isOpen, line('Block legacy sign-in'), '');
      assert.deepEqual((await app.rows.edit(late)).refused, [{ reason: 'missing' }]);
    });

    it('never rejects, whatever a port does', async () => {
      const app = appWith(ab, isOpen);
      const request = await rowRequest(app, MFA, REMOVE);
      app.documents.write = () => Promise.reject(new Error('disk on fire'));
      assert.deepEqual((await app.rows.edit(request)).refused, [{ reason: 'failed' }]);
    });

    it('stands in one queue with ticks, while a person types', async () => {
      let pauses = 0;
      const app: App = createApp({
        pause: () => {
          // Somebody types at the top of the open document in the middle of everything.
          if (isOpen && ++pauses % 3 === 0 && pauses < 20) {
            app.documents.edit(URI, [{ start: 0, end: 0, newText: 'x' }]);
          }
          return new Promise(resolve => setTimeout(resolve));
        },
      });
      app.documents.writeFile(URI, ab);
      if (isOpen) {
        app.documents.open(URI);
      }
      const edits = await Promise.all([
        rowRequest(app, MFA, setText(MFA, 'Use keys')),
        rowRequest(app, MFA, addRow('Watch')),
        rowRequest(app, 'Block legacy sign-in', REMOVE),
      ]);
      const tick = await requestFor(app, MFA, 'done');
      const [first, ticked, ...others] = await Promise.all([
        app.rows.edit(edits[0]),
        app.service.tick([tick]),
        ...edits.slice(1).map(edit => app.rows.edit(edit)),
      ]);
      assert.deepEqual(
        [first, ...others].map(({ outcome }) => outcome),
        ['changed', 'changed', 'changed'],
      );
      assert.equal(ticked[0]?.changed.length, 1);
      const rows = `${line('Use keys', DONE)}| ${TODO} | Watch |  |  |\n`;
      assert.equal(
        textOf(app).replace(/^x*/, ''),
        ab.replace(line(MFA) + line('Block legacy sign-in'), rows),
      );
    });
  });

  describe(`undoing changes of ${isOpen ? 'an open document' : 'a file that is not open'}`, () => {
    const undoLast = async (app: App) => {
      const { last } = app.history;
      assert.ok(last);
      return (await app.history.undo(last)).flatMap(({ refused }) => refused.map(({ reason }) => reason));
    };

    it('takes back ticks and rows alike, the last first, to the byte', async () => {
      const texts = [ab.replaceAll('\n', isOpen ? '\n' : '\r\n').trimEnd()];
      const app = appWith(texts[0]!, isOpen);
      const edits = [
        async () => app.history.edit(await rowRequest(app, MFA, setText(MFA, ''))),
        async () => app.history.edit(await rowRequest(app, '', setText('', 'Use keys'))),
        async () => app.history.tick([await requestFor(app, 'Use keys', 'done')]),
        async () => app.history.edit(await rowRequest(app, 'Use keys', setText('Use keys', 'Keys'))),
        async () => app.history.edit(await rowRequest(app, 'Block legacy sign-in', REMOVE)),
        async () => app.history.edit(await rowRequest(app, 'Keys', addRow('Watch', 'SOC'))),
        async () => app.history.tick([await requestFor(app, 'Watch', 'done')]),
      ];
      for (const edit of edits) {
        await edit();
        assert.notEqual(textOf(app), texts.at(-1));
        texts.push(textOf(app));
      }
      while (texts.length > 1) {
        texts.pop();
        assert.deepEqual(await undoLast(app), []);
        assert.equal(textOf(app), texts.at(-1));
      }
      assert.equal(app.history.last, undefined);
    });

    it('remembers nothing where nothing was written', async () => {
      const app = appWith(ab, isOpen);
      await app.history.edit(await rowRequest(app, MFA, setText(MFA, MFA)));
      await app.history.edit(await rowRequest(app, MFA, setText(MFA, TODO)));
      assert.equal(app.history.last, undefined);
    });

    it('puts a text back although a row was ticked and another changed in between', async () => {
      const app = appWith(ab, isOpen);
      const { undo } = await app.rows.edit(await rowRequest(app, MFA, setText(MFA, 'Use keys')));
      await app.service.tick([await requestFor(app, 'Use keys', 'done')]);
      await app.rows.edit(await rowRequest(app, 'Use keys', setOwner('IT', 'Operations')));
      assert.ok(undo);
      assert.equal((await app.rows.undo(undo)).outcome, 'changed');
      assert.equal(textOf(app), ab.replace(line(MFA), line(MFA, DONE).replace('IT', 'Operations')));
    });

    for (const [name, edit, from, to] of [
      ['a text that was changed again', setText(MFA, 'Use keys'), 'keys', 'key'],
      ['an emptied text where somebody wrote another', setText(MFA, ''), '/> |  | IT', '/> | x | IT'],
      ['a new row that was changed', addRow('Watch'), 'Watch', 'Watched'],
      ['a new row with a word behind it', addRow('Watch'), 'Watch |  |  |', 'Watch |  |  | x'],
      ['a removed row whose place was joined to the line before', REMOVE, '|---|\n', '|---|'],
    ] as const) {
      it(`refuses (stale) for ${name}`, async () => {
        const app = appWith(ab, isOpen);
        await app.history.edit(await rowRequest(app, MFA, edit));
        change(app, isOpen, from, to);
        const typed = textOf(app);
        assert.deepEqual(await undoLast(app), ['stale']);
        assert.equal(textOf(app), typed);
      });
    }
  });
}

describe('undoing changes of rows', () => {
  it('refuses (stale) where another change has written over it since', async () => {
    const app = appWith(ab);
    const { undo } = await app.rows.edit(await rowRequest(app, MFA, setText(MFA, 'Use keys')));
    await app.rows.edit(await rowRequest(app, 'Use keys', setText('Use keys', 'Use passkeys')));
    const before = textOf(app);
    assert.deepEqual((await app.rows.undo(undo!)).refused, [{ reason: 'stale' }]);
    assert.equal(textOf(app), before);
  });

  it('refuses (stale) where something was typed where the first line was', async () => {
    const app = appWith(`- [ ] One\n- [ ] Two\n\n${ab}`, true);
    await app.history.edit(await rowRequest(app, 'One', REMOVE));
    app.documents.edit(URI, [{ start: 0, end: 0, newText: 'x' }]);
    const [report] = await app.history.undo(app.history.last!);
    assert.deepEqual(report?.refused, [{ reason: 'stale' }]);
  });

  it('follows what was typed around them in an open document', async () => {
    const app = appWith(ab, true);
    await app.history.edit(await rowRequest(app, MFA, REMOVE));
    change(app, true, '# Step 1', '# Step 1: Accounts');
    change(app, true, 'Block', 'Stop');
    await app.history.undo(app.history.last!);
    assert.equal(textOf(app), ab.replace('# Step 1', '# Step 1: Accounts').replace('Block', 'Stop'));
  });

  for (const [name, change_, typed] of [
    ['behind the last row that was added', addRow('Watch'), 'x'],
    ['where the last row was', REMOVE, 'x'],
  ] as const) {
    it(`refuses (stale) where something was typed ${name}`, async () => {
      const app = appWith(ab.trimEnd(), true);
      await app.history.edit(await rowRequest(app, 'Block legacy sign-in', change_));
      const end = textOf(app).length;
      app.documents.edit(URI, [{ start: end, end, newText: typed }]);
      const before = textOf(app);
      const [report] = await app.history.undo(app.history.last!);
      assert.deepEqual(report?.refused, [{ reason: 'stale' }]);
      assert.equal(textOf(app), before);
    });
  }
});
