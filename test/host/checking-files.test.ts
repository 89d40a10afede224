import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { CLEAN, DRAFT, codesOf, findsIn } from './support/checking';
import { withStubs } from './support/dashboard';
import { TestFile, activate, closeEditors, until, withSettings } from './support/host';
import { OneFile } from './support/one-file';

const FOUND = ['excess-cells', 'stray-pipe', 'stray-pipe'];

let api: ZeroTrustStepsApi;
let first: TestFile;
let second: TestFile;

describe('problems by file', () => {
  before(async () => {
    api = await activate();
  });
  beforeEach(() => {
    first = new TestFile('one/draft.md', DRAFT);
    second = new TestFile('two/draft.md', CLEAN);
  });
  afterEach(async () => {
    await closeEditors();
    first.delete();
    second.delete();
    await until('files that are gone', () => api.store.get(first.key) === undefined);
  });

  it('belong to the right one of two files with one name', async () => {
    await first.open();
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    await second.open();
    await findsIn(api, first.uri, FOUND);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(second.uri, new vscode.Position(7, 0), '|\n');
    await vscode.workspace.applyEdit(edit);
    await findsIn(api, second.uri, ['stray-pipe']);
    await findsIn(api, first.uri, FOUND);
    await vscode.commands.executeCommand('zeroTrustSteps.fixAll');
    await findsIn(api, second.uri, []);
    await findsIn(api, first.uri, FOUND);
  });

  it('go when the file is deleted, here or by another program', async () => {
    await first.open();
    await findsIn(api, first.uri, FOUND);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(first.uri);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await findsIn(api, first.uri, []);
    second.write(DRAFT);
    await second.known(api);
    await vscode.commands.executeCommand('zeroTrustSteps.checkWorkspace');
    await findsIn(api, second.uri, FOUND);
    second.delete();
    await findsIn(api, second.uri, []);
  });

  it('go with a file that is renamed', async () => {
    await first.open();
    await findsIn(api, first.uri, FOUND);
    const other = new TestFile('one/other.md', '');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(first.uri, other.uri, { overwrite: true });
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    try {
      await findsIn(api, other.uri, FOUND);
      await findsIn(api, first.uri, []);
    } finally {
      await closeEditors();
      other.delete();
    }
  });

  it('are none of what a step file was, in a diff with its older text', async () => {
    const provider = new OneFile(DRAFT, { isReadOnly: true });
    const registered = [
      vscode.workspace.registerFileSystemProvider('zt-history', provider, { isReadonly: true }),
      vscode.workspace.registerTextDocumentContentProvider('zt-version', {
        provideTextDocumentContent: () => DRAFT,
      }),
    ];
    try {
      for (const scheme of ['zt-history', 'zt-version']) {
        const old = first.uri.with({ scheme, authority: '' });
        await vscode.commands.executeCommand('vscode.diff', old, first.uri);
        await findsIn(api, first.uri, FOUND);
        await api.checking.diagnostics.check(await vscode.workspace.openTextDocument(old));
        assert.deepEqual(codesOf(api, old), [], scheme);
        await closeEditors();
      }
    } finally {
      await closeEditors();
      vscode.Disposable.from(...registered).dispose();
    }
  });

  it('stay after the whole workspace was checked, and follow the files, until they are gone', async () => {
    second.write(DRAFT);
    await first.known(api);
    await second.known(api);
    await vscode.commands.executeCommand('zeroTrustSteps.checkWorkspace');
    await findsIn(api, first.uri, FOUND);
    await findsIn(api, second.uri, FOUND);
    // Going to one problem, and closing its editor, takes no other away.
    await first.open();
    await closeEditors();
    await findsIn(api, first.uri, FOUND);
    await findsIn(api, second.uri, FOUND);
    second.write(CLEAN);
    await findsIn(api, second.uri, []);
    first.write(`${CLEAN}|\n`);
    await findsIn(api, first.uri, ['stray-pipe']);
  });

  it('of closed files go when no longer all files are to be checked', async () => {
    await withSettings({ 'zeroTrustSteps.checks.scope': 'workspace' }, async () => {
      await findsIn(api, first.uri, FOUND);
    });
    await findsIn(api, first.uri, []);
  });

  it('are those of the files until the check is cancelled', async () => {
    await first.known(api);
    await second.known(api);
    const source = new vscode.CancellationTokenSource();
    const reports: string[] = [];
    let ran: Thenable<unknown> | undefined;
    const withProgress = <R>(
      options: vscode.ProgressOptions,
      task: (progress: vscode.Progress<{ message?: string }>, token: vscode.CancellationToken) => Thenable<R>,
    ): Thenable<R> => {
      assert.equal(options.cancellable, true);
      const report = ({ message = '' }: { message?: string }) => {
        reports.push(message);
        source.cancel();
      };
      const running = task({ report }, source.token);
      ran = running;
      return running;
    };
    await withStubs(vscode.window, { withProgress }, () =>
      vscode.commands.executeCommand('zeroTrustSteps.checkWorkspace'),
    );
    const count = api.store.documents.length;
    assert.ok(count >= 2);
    assert.deepEqual(reports, [`1/${count}`]);
    assert.deepEqual(await ran, { checked: 1, isWhole: false });
  });
});
