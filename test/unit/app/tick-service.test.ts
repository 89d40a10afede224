import assert from 'node:assert/strict';
import { DONE, TODO, URI, createApp, requestFor, table, withTargets, type App } from './support/harness';

const ab = table([TODO, 'Enable MFA for everyone'], [TODO, 'Block legacy sign-in']);

function appWith(text: string, isOpen = false): App {
  const app = createApp();
  app.documents.writeFile(URI, text);
  if (isOpen) {
    app.documents.open(URI);
  }
  return app;
}

async function tickMfa(app: App) {
  return requestFor(app, 'Enable MFA for everyone', 'done');
}

function refusals(reports: Awaited<ReturnType<App['service']['tick']>>) {
  return reports.flatMap(({ refused }) => refused.map(({ reason }) => reason));
}

describe('ticking', () => {
  for (const isOpen of [false, true]) {
    describe(isOpen ? 'an open document' : 'a file that is not open', () => {
      it('changes the token and nothing else', async () => {
        const app = appWith(ab, isOpen);
        const [report] = await app.service.tick([await tickMfa(app)]);
        assert.equal(report?.changed.length, 1);
        assert.equal(report.save, isOpen ? 'unsaved' : 'saved');
        assert.equal(app.documents.base(URI).text, ab.replace(TODO, DONE));
      });

      it('changes nothing where it is already so', async () => {
        const app = appWith(ab.replace(TODO, DONE), isOpen);
        app.documents.onWrite = () => assert.fail('nothing is to be written');
        const [report] = await app.service.tick([await tickMfa(app)]);
        assert.equal(report?.unchanged.length, 1);
      });

      it('wants a state and does not flip: the same wish twice is one change', async () => {
        const app = appWith(ab, isOpen);
        const request = await tickMfa(app);
        await app.service.tick([request, request]);
        assert.equal(app.documents.base(URI).text, ab.replace(TODO, DONE));
      });

      it('takes several targets as one edit', async () => {
        const app = appWith(ab, isOpen);
        const mfa = await tickMfa(app);
        const legacy = await requestFor(app, 'Block legacy sign-in', 'done');
        let writes = 0;
        app.documents.onWrite = () => writes++;
        await app.service.tick([withTargets(mfa, ...mfa.targets, ...legacy.targets)]);
        assert.equal(app.documents.base(URI).text, ab.replaceAll(TODO, DONE));
        assert.equal(writes, 1);
      });

      it('fulfils the last of two wishes for one box', async () => {
        const app = appWith(ab, isOpen);
        const done = await tickMfa(app);
        const todo = await requestFor(app, 'Enable MFA for everyone', 'todo');
        await app.service.tick([withTargets(done, ...done.targets, ...todo.targets)]);
        assert.equal(app.documents.base(URI).text, ab);
      });

      it('refuses what says neither done nor to do, and sets its answer options', async () => {
        const text = table(
          [TODO, 'Enable MFA for everyone'],
          ['', '<input type="checkbox"> Yes <input type="checkbox"> No'],
        );
        const app = appWith(text, isOpen);
        const plan = await app.plans.read(URI, text);
        const question = plan.objectives[1];
        assert.equal(question?.state, 'unknown');
        const base = app.documents.base(URI);
        const target = {
          objectiveId: question.id,
          subItem: null,
          checkbox: question.checkbox.span,
          wanted: 'done' as const,
        };
        assert.deepEqual(refusals(await app.service.tick([{ uri: URI, base, targets: [target] }])), [
          'unknown-state',
        ]);
        const [, no] = question.subItems;
        const option = { ...target, subItem: 1, checkbox: no!.checkbox.span };
        await app.service.tick([{ uri: URI, base, targets: [option] }]);
        assert.equal(
          app.documents.base(URI).text,
          text.replace('<input type="checkbox"> No', '<input type="checkbox" checked> No'),
        );
      });

      it('refuses in a table with conflict markers', async () => {
        const text = ab.replace('| <input', '<<<<<<< HEAD\n| <input');
        const app = appWith(text, isOpen);
        assert.deepEqual(refusals(await app.service.tick([await tickMfa(app)])), ['conflict']);
        assert.equal(app.documents.base(URI).text, text);
      });

      it('refuses an objective that is gone', async () => {
        const app = appWith(ab, isOpen);
        const request = await tickMfa(app);
        const line = `| ${TODO} | Enable MFA for everyone | IT |  |\n`;
        const start = ab.indexOf(line);
        if (isOpen) {
          app.documents.edit(URI, [{ start, end: start + line.length, newText: '' }]);
        } else {
          app.documents.writeFile(URI, ab.replace(line, ''));
        }
        assert.deepEqual(refusals(await app.service.tick([request])), ['missing']);
      });

      it('refuses a read-only document', async () => {
        const app = appWith(ab, isOpen);
        app.documents.makeReadOnly(URI);
        assert.deepEqual(refusals(await app.service.tick([await tickMfa(app)])), ['read-only']);
      });

      it('does the rest of a request where one target is refused', async () => {
        const app = appWith(ab, isOpen);
        const request = await tickMfa(app);
        const lost = {
          objectiveId: 'no-such-id',
          subItem: null,
          checkbox: { start: 0, end: 3 },
          wanted: 'done' as const,
        };
        const [report] = await app.service.tick([withTargets(request, lost, ...request.targets)]);
        assert.equal(report?.changed.length, 1);
        assert.equal(report.refused[0]?.reason, 'missing');
      });
    });
  }

  it('refuses a file that is gone, and one that is not UTF-8', async () => {
    const app = appWith(ab);
    const request = await tickMfa(app);
    app.documents.writeFile(URI, Uint8Array.of(0xff, 0xfe, 0x41));
    assert.deepEqual(refusals(await app.service.tick([request])), ['invalid-utf8']);
    app.documents.deleteFile(URI);
    assert.deepEqual(refusals(await app.service.tick([request])), ['no-file']);
  });

  it('refuses a row that became one of several equals while its own place was lost', async () => {
    const app = appWith(ab);
    const request = await tickMfa(app);
    const row = `| ${TODO} | Enable MFA for everyone | IT |  |\n`;
    app.documents.writeFile(URI, ab.replace(row, '') + row + row);
    assert.deepEqual(refusals(await app.service.tick([request])), ['ambiguous']);
  });

  it('follows rows that changed places in a file', async () => {
    const app = appWith(ab);
    const request = await tickMfa(app);
    const row = `| ${TODO} | Enable MFA for everyone | IT |  |\n`;
    const swapped = ab.replace(row, '') + row;
    app.documents.writeFile(URI, swapped);
    await app.service.tick([request]);
    assert.equal(app.documents.base(URI).text, swapped.replace(row, row.replace(TODO, DONE)));
  });

  it('refuses where another row took the place of the one that was meant', async () => {
    const app = appWith(ab);
    const request = await tickMfa(app);
    app.documents.writeFile(URI, ab.replace('Enable MFA for everyone', 'Write down who to call'));
    assert.deepEqual(refusals(await app.service.tick([request])), ['missing']);
  });

  it('follows a row whose words were mended while lines moved and line ends changed', async () => {
    const app = appWith(ab);
    const request = await tickMfa(app);
    const mended = `Intro\n\n${ab.replace('MFA for everyone', 'MFA for all people')}`.replaceAll(
      '\n',
      '\r\n',
    );
    app.documents.writeFile(URI, mended);
    await app.service.tick([request]);
    assert.equal(app.documents.base(URI).text, mended.replace(TODO, DONE));
  });

  it('tries again when the document changes between reading and writing, and gives up when that never ends', async () => {
    const app = appWith(ab, true);
    const request = await tickMfa(app);
    let edits = 0;
    const type = () => app.documents.edit(URI, [{ start: 0, end: 0, newText: 'x' }]);
    const write = app.documents.write.bind(app.documents);
    app.documents.write = (...args) => {
      if (edits++ < 3) type();
      return write(...args);
    };
    assert.deepEqual(refusals(await app.service.tick([request])), []);
    assert.equal(app.documents.base(URI).text, `xxx${ab.replace(TODO, DONE)}`);
    edits = -100;
    const again = await requestFor(app, 'Block legacy sign-in', 'done');
    assert.deepEqual(refusals(await app.service.tick([again])), ['stale']);
  });

  it('never rejects, whatever a port does', async () => {
    const app = appWith(ab);
    const request = await tickMfa(app);
    app.documents.read = () => Promise.reject(new Error('disk on fire'));
    assert.deepEqual(refusals(await app.service.tick([request])), ['failed']);
  });
});

describe('undoing the last tick', () => {
  it('brings back the very spelling, in several files, whatever moved meanwhile', async () => {
    const app = createApp();
    const other = 'file:///steps/two.md';
    const first = table(['<input type="checkbox" checked="checked" disabled>', 'Enable MFA for everyone']);
    const second = table(['[X]', 'Block legacy sign-in']);
    app.documents.writeFile(URI, first);
    app.documents.writeFile(other, second);
    app.documents.open(URI);
    const { undoable } = await app.history.tick([
      await requestFor(app, 'Enable MFA for everyone', 'todo'),
      await requestFor(app, 'Block legacy sign-in', 'todo', { uri: other }),
    ]);
    assert.notEqual(app.documents.base(other).text, second);
    app.documents.edit(URI, [{ start: 0, end: 0, newText: 'New line\n' }]);
    assert.equal(undoable, app.history.last);
    await app.history.undo(undoable!);
    assert.equal(app.documents.base(URI).text, `New line\n${first}`);
    assert.equal(app.documents.base(other).text, second);
    assert.equal(app.history.last, undefined);
  });

  it('takes an operation back once, and leaves a later one alone', async () => {
    const app = appWith(ab);
    const { undoable } = await app.history.tick([await tickMfa(app)]);
    await app.history.tick([await requestFor(app, 'Block legacy sign-in', 'done')]);
    await app.history.undo(undoable!);
    await app.history.undo(undoable!);
    assert.equal(
      app.documents.base(URI).text,
      table([TODO, 'Enable MFA for everyone'], [DONE, 'Block legacy sign-in']),
    );
    assert.ok(app.history.last);
  });

  it('remembers nothing where nothing changed', async () => {
    const app = appWith(ab.replace(TODO, DONE));
    await app.history.tick([await tickMfa(app)]);
    assert.equal(app.history.last, undefined);
  });
});
