import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Disposable } from '../../src/app/events';
import type { RowChange } from '../../src/app/rows/row-edit';
import { openLink } from '../../src/host/dashboard/open-link';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { TestDashboard, warningsOf, withStubs } from './support/dashboard';
import {
  DONE,
  TODO,
  TestFile,
  activate,
  closeEditors,
  row,
  steps,
  tick,
  until,
  withSettings,
} from './support/host';
import { OneFile } from './support/one-file';

const PANEL = 'mainThreadWebview-zeroTrustSteps.dashboard';
const EDITOR = 'zeroTrustSteps.objectivesEditor';
const MFA = 'Enable MFA for everyone';
const LEGACY = 'Block legacy sign-in';
const text = steps([
  [TODO, MFA],
  [TODO, LEGACY],
]);

let api: ZeroTrustStepsApi;
const files: TestFile[] = [];
const opened: Disposable[] = [];

async function newFile(name: string, content = text): Promise<TestFile> {
  const file = new TestFile(name, content);
  files.push(file);
  await file.known(api);
  return file;
}

function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(group => group.tabs);
}

function panels(): vscode.Tab[] {
  return tabs().filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType === PANEL);
}

function textTab(uri: vscode.Uri): vscode.Tab | undefined {
  return tabs().find(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
}

function dashboard(scope: ConstructorParameters<typeof TestDashboard>[1]): TestDashboard {
  const created = new TestDashboard(api, scope);
  opened.push(created);
  return created;
}

describe('the dashboard', () => {
  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    opened.splice(0).forEach(each => each.dispose());
    await closeEditors();
    files.splice(0).forEach(file => file.delete());
  });

  describe('as panels', () => {
    it('has its commands, as package.json names them', async () => {
      const extension = vscode.extensions.getExtension('zero-trust-steps.zero-trust-steps');
      const { contributes } = extension!.packageJSON as {
        contributes: { commands: { command: string }[] };
      };
      const known = new Set(await vscode.commands.getCommands(true));
      for (const { command } of contributes.commands) {
        assert.ok(known.has(command), command);
      }
    });

    it('is one for the workspace, however often it is opened', async () => {
      await vscode.commands.executeCommand('zeroTrustSteps.openDashboard');
      const [panel] = await until('a panel', () => panels().length > 0 && panels());
      assert.equal(panel?.isActive, true);
      const file = await newFile('one.md');
      await file.open();
      await vscode.commands.executeCommand('zeroTrustSteps.openDashboard');
      await until('the panel in front', () => panels()[0]?.isActive);
      assert.equal(panels().length, 1);
    });

    it('is one for each file, beside it, and leaves the keyboard in the text', async () => {
      const [one, two] = [await newFile('one.md'), await newFile('two.md')];
      await one.open();
      const open = (uri?: vscode.Uri) =>
        vscode.commands.executeCommand('zeroTrustSteps.openFileObjectives', uri);
      await open();
      await until('a panel', () => panels().length === 1);
      assert.equal(panels()[0]?.group.viewColumn, vscode.ViewColumn.Two);
      assert.match(panels()[0]?.label ?? '', /one\.md/);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), one.key);
      await open(one.uri);
      await open(two.uri);
      await until('two panels', () => panels().length === 2);
      await open(two.uri);
      await vscode.commands.executeCommand(
        'zeroTrustSteps.openFileObjectives',
        api.tree.getParent(section(one)),
      );
      assert.deepEqual(
        panels().map(({ label }) => label.replace(/.*: /, '')),
        ['one.md', 'two.md'],
      );
      assert.equal(vscode.window.tabGroups.activeTabGroup.viewColumn, vscode.ViewColumn.One);
    });

    it('follows its file to another name, and is not that of a file with a longer name', async () => {
      const [file, longer] = [await newFile('name.md'), await newFile('name.md.md')];
      const renamed = new TestFile('renamed.md', '');
      renamed.delete();
      files.push(renamed);
      for (const { uri } of [file, longer]) {
        await vscode.commands.executeCommand('zeroTrustSteps.openFileObjectives', uri);
      }
      await until('two panels', () => panels().length === 2);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(file.uri, renamed.uri);
      await vscode.workspace.applyEdit(edit);
      const names = () => panels().map(({ label }) => label.replace(/.*: /, ''));
      await until('the new name', () => names().includes('renamed.md'));
      assert.deepEqual(names().sort(), ['name.md.md', 'renamed.md']);
      await vscode.commands.executeCommand('zeroTrustSteps.openFileObjectives', renamed.uri);
      assert.equal(panels().length, 2);
    });

    const section = (file: TestFile) => {
      const found = api.tree.getParent(row(api, file, MFA));
      assert.ok(found);
      return found;
    };

    it('says so where there is no file to open', async () => {
      const shown: string[] = [];
      const showInformationMessage = (message: string) => Promise.resolve(shown.push(message));
      await withStubs(vscode.window, { showInformationMessage }, () =>
        vscode.commands.executeCommand('zeroTrustSteps.openFileObjectives'),
      );
      assert.deepEqual(panels(), []);
      assert.equal(shown.length, 1);
    });
  });

  describe('as an editor of one file', () => {
    async function openEditor(name: string, content = text): Promise<TestFile> {
      const file = await newFile(name, content);
      await vscode.commands.executeCommand('vscode.openWith', file.uri, EDITOR);
      await until('the editor', () => tab(file));
      return file;
    }

    function tab(file: TestFile): vscode.Tab | undefined {
      return tabs().find(
        ({ input }) =>
          input instanceof vscode.TabInputCustom &&
          input.viewType === EDITOR &&
          input.uri.toString() === file.key,
      );
    }

    const shown = (file: TestFile) => api.store.get(file.key)?.base.text;

    it('has ticks unsaved, and saves them with the file', async () => {
      const file = await openEditor('save.md');
      await tick(api, row(api, file, MFA), 'done');
      await until('a dirty tab', () => tab(file)?.isDirty);
      assert.equal(file.text, text);
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('a clean tab', () => tab(file)?.isDirty === false);
      assert.equal(file.text, text.replace(TODO, DONE));
    });

    it('undoes and does again what was ticked, as VS Code undoes', async () => {
      const file = await openEditor('undo.md');
      await tick(api, row(api, file, LEGACY), 'done');
      const ticked = shown(file);
      assert.notEqual(ticked, text);
      await vscode.commands.executeCommand('undo');
      await until('the text before', () => shown(file) === text);
      await until('a clean tab', () => tab(file)?.isDirty === false);
      await vscode.commands.executeCommand('redo');
      await until('the tick again', () => shown(file) === ticked);
    });

    it('throws away what was not saved when the file is reverted', async () => {
      const file = await openEditor('revert.md');
      await tick(api, row(api, file, MFA), 'done');
      await until('a dirty tab', () => tab(file)?.isDirty);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await until('a clean tab', () => tab(file)?.isDirty === false);
      await until('the text of the disk', () => shown(file) === text);
      assert.equal(file.text, text);
    });

    it('is never what a markdown file opens with by itself', async () => {
      const file = await newFile('default.md');
      await vscode.commands.executeCommand('vscode.open', file.uri);
      await until('the text', () => textTab(file.uri));
      assert.equal(tab(file), undefined);
    });
  });

  describe('answers its page', () => {
    it('with a page that loads its own two files alone, and runs scripts by nonce', () => {
      const { webview } = dashboard({ kind: 'workspace' });
      const { html, options } = webview;
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      const nonce = /script-src 'nonce-([0-9a-f]{32})'$/.exec(policy)?.[1];
      assert.ok(nonce, policy);
      assert.match(policy, /^default-src 'none'; style-src https:\/\/webview\.example 'nonce-/);
      assert.equal(policy.includes('unsafe'), false);
      assert.deepEqual(
        [...html.matchAll(/<script ([^>]*)>/g)].map(([, attributes]) =>
          attributes?.startsWith(`nonce="${nonce}"`),
        ),
        [true],
      );
      assert.deepEqual(
        options.localResourceRoots?.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
        ['webview', 'media'],
      );
      assert.equal(options.enableCommandUris ?? false, false);
      assert.notEqual(dashboard({ kind: 'workspace' }).webview.html, html);
    });

    it('with setup, every file of the workspace, then that it is ready', async () => {
      const file = await newFile('told.md');
      const { webview } = await dashboard({ kind: 'workspace' }).load();
      const { messages, plan } = webview.receiver;
      assert.equal(messages[0]?.type, 'setup');
      assert.equal(messages.at(-1)?.type, 'status');
      assert.deepEqual(
        plan.files.map(({ head }) => head.uri).sort(),
        api.store.documents.map(({ uri }) => uri).sort(),
      );
      assert.equal(plan.get(file.key)?.head.name, 'host-tests/told.md');
    });

    it('again when the page was loaded anew', async () => {
      const file = await newFile('again.md');
      const board = await dashboard({ kind: 'workspace' }).load();
      await board.load();
      assert.equal(board.webview.receiver.messages[0]?.type, 'setup');
      assert.equal(board.rows(file).length, 2);
    });

    it('with what is typed, before it is saved', async () => {
      const file = await newFile('typed.md');
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      const editor = await file.open();
      const line = text.split('\n').findIndex(each => each.includes(MFA));
      await editor.edit(edit =>
        edit.insert(editor.document.lineAt(line).range.end, `\n| ${DONE} | New | | |`),
      );
      await until('the new row', () => board.rows(file).length === 3);
      assert.equal(board.rows(file)[1]?.text, 'New');
      assert.equal(file.text, text);
    });

    it('with ticks that are on the disk, told of before they are answered', async () => {
      const file = await newFile('ticked.md');
      const board = await dashboard({ kind: 'workspace' }).load();
      const targets = [MFA, LEGACY].map(each => ({ ...board.row(file, each), subItem: null }));
      const answer = await board.ask({ type: 'tick', wanted: 'done', targets });
      assert.deepEqual(answer, { ok: true, message: null });
      assert.equal(file.text, text.replaceAll(TODO, DONE));
      assert.deepEqual(
        board.rows(file).map(({ state }) => state),
        ['done', 'done'],
      );
      assert.equal((await board.ask({ type: 'undo' })).ok, true);
      assert.equal(file.text, text);
    });

    it('with the reason where a tick is refused', async function () {
      const file = await newFile('refused.md');
      const board = await dashboard({ kind: 'workspace' }).load();
      const target = { ...board.row(file, MFA), subItem: null };
      file.write(text.replace(MFA, 'Something else altogether'));
      const answer = await board.ask({ type: 'tick', wanted: 'done', targets: [target] });
      assert.equal(answer.ok, false);
      assert.match(answer.message ?? '', /refused\.md/);
      const lost = { ...target, revision: 999_999 };
      const outdated = await board.ask({ type: 'tick', wanted: 'done', targets: [lost] });
      assert.equal(outdated.ok, false);
      assert.ok(outdated.message);
    });

    it('with changed rows, and undoes them', async () => {
      const file = await newFile('rows.md');
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      const edit = { type: 'edit', field: 'objective', expected: MFA, source: 'A | B' } as const;
      assert.equal((await board.ask({ ...edit, ...board.row(file, MFA) })).ok, true);
      assert.equal(file.text, text.replace(MFA, 'A \\| B'));
      const added = { type: 'add', text: 'Watch', owner: 'SOC' } as const;
      assert.equal((await board.ask({ ...added, ...board.row(file, 'A | B') })).ok, true);
      assert.deepEqual(
        board.rows(file).map(each => [each.text, each.owner]),
        [
          ['A | B', 'IT'],
          ['Watch', 'SOC'],
          [LEGACY, 'IT'],
        ],
      );
      const stale = await board.ask({ ...edit, source: 'C', ...board.row(file, 'A | B') });
      assert.equal(stale.ok, false, 'other words stand there now');
      await board.ask({ type: 'undo' });
      await board.ask({ type: 'undo' });
      assert.equal(file.text, text);
    });

    it('and asks before a row with words is removed', async () => {
      const blank = `| ${TODO} |  |  |  |\n`;
      const file = await newFile('remove.md', steps([[TODO, MFA]]) + blank);
      const before = file.text;
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      const remove = (of: string) => board.ask({ type: 'remove', ...board.row(file, of) });
      assert.equal((await warningsOf(() => remove(MFA))).length, 1);
      assert.equal(file.text, before);
      assert.deepEqual(await warningsOf(() => remove('')), [], 'there is nothing to lose');
      assert.equal(file.text, steps([[TODO, MFA]]));
      assert.equal((await warningsOf(() => remove(MFA), 'Remove')).length, 1);
      assert.equal(file.text, steps([]));
    });

    it('and asks where a row has an owner and no objective', async () => {
      const file = await newFile('owner.md', steps([[TODO, '']]));
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      const remove = () => board.ask({ type: 'remove', ...board.row(file, '') });
      assert.equal((await warningsOf(remove)).length, 1);
      assert.equal(file.text, steps([[TODO, '']]));
    });

    it('where a text is too long to be a message: who typed it must not wait for ever', async () => {
      const file = await newFile('long.md');
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      const source = 'x'.repeat(100_001);
      const edit = { type: 'edit', field: 'objective', expected: MFA, source } as const;
      const answer = await board.ask({ ...edit, ...board.row(file, MFA) });
      assert.equal(answer.ok, false);
      assert.ok(answer.message);
      assert.equal(file.text, text);
    });

    it('where something fails that never should', async () => {
      const file = await newFile('fails.md');
      const board = await dashboard({ kind: 'workspace' }).load();
      const target = { ...board.row(file, MFA), subItem: null };
      const clipboard = {
        writeText: () => Promise.reject(new Error('no clipboard')),
        readText: () => Promise.resolve(''),
      };
      await withStubs(vscode.env, { clipboard }, async () => {
        const answer = await board.ask({ type: 'copy', targets: [target] });
        assert.equal(answer.ok, false);
        assert.match(answer.message ?? '', /no clipboard/);
      });
    });

    it('to nothing that is no message, and throws nothing', async () => {
      const file = await newFile('hostile.md');
      const board = await dashboard({ kind: 'workspace' }).load();
      const heard = board.webview.receiver.messages.length;
      const warnings = await warningsOf(async () => {
        for (const data of [
          undefined,
          null,
          'ready',
          7,
          [],
          {},
          { type: 'eval' },
          { type: 'run', command: 'quit' },
        ]) {
          board.webview.say(data);
        }
        await board.ask({ type: 'copy', targets: [] });
      });
      assert.deepEqual(warnings, []);
      assert.equal(board.webview.receiver.messages.length, heard + 1);
      assert.equal(file.text, text);
    });

    it('with the row in an editor beside, and opens nothing that the page was not told of', async () => {
      const file = await newFile('go.md', `${'Words\n\n'.repeat(50)}${text}`);
      const outside = await newFile('outside.md');
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      board.say({ type: 'goTo', ...board.row(file, LEGACY), uri: outside.key });
      board.say({ type: 'openFile', uri: outside.key });
      board.say({ type: 'openFile', uri: 'file:///etc/passwd' });
      board.say({ type: 'goTo', ...board.row(file, LEGACY) });
      const editor = await until('the row', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.toString() === file.key && active.selection.active.line > 0 && active;
      });
      assert.match(editor.document.lineAt(editor.selection.active.line).text, new RegExp(LEGACY));
      assert.deepEqual(
        tabs().map(({ label }) => label),
        ['go.md'],
      );
    });

    it('that a file cannot be read, in the panel of that file', async () => {
      const file = new TestFile('latin1.md', Uint8Array.of(0x7c, 0xe9));
      files.push(file);
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      const unreadable = board.webview.receiver.messages.flatMap(message =>
        message.type === 'status' ? message.unreadable.map(({ name }) => name) : [],
      );
      assert.deepEqual(unreadable, ['host-tests/latin1.md']);
      file.write(text);
      await until('the rows', () => board.rows(file).length === 2);
    });

    it('with a file outside of the workspace, and that it is read-only', async () => {
      const provider = vscode.workspace.registerFileSystemProvider('zt-locked', new OneFile(text), {
        isReadonly: true,
      });
      opened.push(provider);
      const file = { key: 'zt-locked:/far/away.md' };
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      const target = { ...board.row(file, MFA), subItem: null };
      const ticked = await board.ask({ type: 'tick', wanted: 'done', targets: [target] });
      assert.deepEqual(ticked, { ok: false, message: 'away.md is read-only.' });
    });

    it('with other placeholders when the settings name them, for one file too', async () => {
      const file = await newFile('settings.md');
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      await withSettings({ 'zeroTrustSteps.placeholders': [MFA] }, async () => {
        await until('a placeholder', () => board.rows(file)[0]?.marks.includes('placeholder'));
      });
      await until('none', () => board.rows(file)[0]?.marks.includes('placeholder') === false);
    });

    it('no more once its panel is closed', async () => {
      const file = await newFile('closed.md');
      const board = await dashboard({ kind: 'workspace' }).load();
      const ticking = tick(api, row(api, file, MFA), 'done');
      board.dispose();
      const heard = board.webview.receiver.messages.length;
      await ticking;
      await board.session.feed.settled();
      assert.equal(board.webview.receiver.messages.length, heard);
    });
  });

  describe('opens links', () => {
    /** What a link opened: pages of the web, warnings; files are tabs. */
    async function follow(target: string, file: TestFile): Promise<{ web: string[]; warnings: string[] }> {
      const web: string[] = [];
      const openExternal = (uri: vscode.Uri) => {
        web.push(uri.toString());
        return Promise.resolve(true);
      };
      const warnings = await warningsOf(() =>
        withStubs(vscode.env, { openExternal }, () => openLink(target, file.uri, api.dashboard.ports.plans)),
      );
      return { web, warnings };
    }

    it('to files of the workspace, with and without their ending', async () => {
      const file = await newFile('links/from.md');
      const other = await newFile('links/sub/other.md');
      for (const target of ['sub/other.md', './sub/other', '../links/sub/other.md?view=x']) {
        assert.deepEqual(await follow(target, file), { web: [], warnings: [] });
        await until('the file', () => textTab(other.uri));
        await closeEditors();
      }
    });

    it('to a heading, of this file and of others', async () => {
      const file = await newFile('links/from.md', `${'Words\n\n'.repeat(30)}${text}`);
      const other = await newFile('links/other.md', `${'Words\n\n'.repeat(30)}${text}`);
      for (const [target, { key }] of [
        ['#objectives', file],
        ['other.md#objectives', other],
      ] as const) {
        assert.deepEqual(await follow(target, file), { web: [], warnings: [] });
        const { document, selection } = vscode.window.activeTextEditor!;
        assert.equal(document.uri.toString(), key);
        assert.equal(document.lineAt(selection.active.line).text, '## Objectives');
      }
    });

    it('to the web, and under the site of the settings', async () => {
      const file = await newFile('links/from.md');
      const { web } = await follow('https://example.com/a?b=c', file);
      assert.deepEqual(web, [vscode.Uri.parse('https://example.com/a?b=c').toString()]);
      const { web: learn } = await follow('/azure/x', file);
      assert.deepEqual(learn, ['https://learn.microsoft.com/azure/x']);
      await withSettings({ 'zeroTrustSteps.siteUrl': 'https://contoso.example/docs' }, async () => {
        assert.deepEqual((await follow('/azure/x', file)).web, ['https://contoso.example/docs/azure/x']);
      });
    });

    for (const target of [
      '../../../../../../etc/passwd',
      '../../../outside.md',
      '%2e%2e/%2e%2e/%2e%2e/outside.md',
      'gone.md',
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'command:workbench.action.terminal.new',
      'vscode://file/etc/passwd',
      'file:///etc/passwd',
      'data:text/html,x',
      '',
    ]) {
      it(`to nowhere, and says so: ${target}`, async () => {
        const file = await newFile('links/from.md');
        const { web, warnings } = await follow(target, file);
        assert.deepEqual([web, warnings.length], [[], 1]);
        assert.deepEqual(tabs(), []);
      });
    }

    it('by their place in the document, not by what the page says', async () => {
      const linked = text.replace('| IT |  |', '| IT | [How](other.md) [Bad](javascript:x) |');
      const file = await newFile('links/from.md', linked);
      const other = await newFile('links/other.md');
      const board = await dashboard({ kind: 'file', uri: file.key }).load();
      const reference = board.row(file, MFA);
      const warnings = await warningsOf(async () => {
        board.say({ type: 'openLink', ...reference, link: 7 });
        board.say({ type: 'openLink', ...reference, link: 1 });
        board.say({ type: 'openLink', ...reference, link: 0 });
        await until('the file', () => textTab(other.uri));
      });
      assert.equal(warnings.length, 1);
    });
  });

  describe('is shared', () => {
    it('as a summary in the clipboard, with the figures of the store', async () => {
      await newFile('shared.md');
      await vscode.commands.executeCommand('zeroTrustSteps.copySummary');
      const summary = await vscode.env.clipboard.readText();
      const { done, total } = api.store.progress;
      assert.match(summary, new RegExp(`\\b${done} of ${total}\\b`));
      assert.match(summary, /Host step/);
    });

    it('as chosen rows in the clipboard, with links to the site of the settings', async () => {
      const file = await newFile('chosen.md', text.replace('| IT |  |', '| IT | [How](/azure/mfa) |'));
      const board = await dashboard({ kind: 'workspace' }).load();
      const target = (words: string) => ({ ...board.row(file, words), subItem: null });
      await withSettings({ 'zeroTrustSteps.siteUrl': 'https://contoso.example' }, async () => {
        assert.equal((await board.ask({ type: 'copy', targets: [target(MFA)] })).ok, true);
      });
      assert.match(await vscode.env.clipboard.readText(), /\(https:\/\/contoso\.example\/azure\/mfa\)/);
      await board.ask({ type: 'copy', targets: [target(LEGACY)] });
      assert.match(await vscode.env.clipboard.readText(), /^- \[ \] Block legacy sign-in/m);
      const lost = { ...target(MFA), revision: 999_999 };
      assert.equal((await board.ask({ type: 'copy', targets: [target(LEGACY), lost] })).ok, false);
      assert.match(await vscode.env.clipboard.readText(), /^- \[ \] Block legacy sign-in/m, 'as it was');
    });

    it('as a page of HTML in the file that the user names', async () => {
      await newFile('exported.md');
      const page = new TestFile('report.html', '');
      files.push(page);
      const stubs = {
        showSaveDialog: () => Promise.resolve(page.uri),
        showInformationMessage: () => Promise.resolve(undefined),
      };
      await withStubs(vscode.window, stubs as Partial<typeof vscode.window>, () =>
        vscode.commands.executeCommand('zeroTrustSteps.exportReport'),
      );
      assert.match(page.text, /^<!doctype html>/i);
      const { done, total } = api.store.progress;
      assert.match(page.text, new RegExp(`\\b${done} of ${total}\\b`));
    });
  });

  describe('changes rows', () => {
    async function edit(file: TestFile, words: string, change: RowChange) {
      const document = api.store.get(file.key);
      const objective = document?.plan.objectives.find(each => each.text === words);
      assert.ok(document && objective, words);
      return api.ticking.tryEdit({
        uri: file.key,
        base: document.base,
        objectiveId: objective.id,
        checkbox: objective.checkbox.span,
        change,
      });
    }
    const set: RowChange = { kind: 'set', field: 'owner', expected: 'IT', source: 'Ops' };

    it('of a file that is not open: its bytes, and back', async () => {
      const content = `\uFEFF${text.replace('\n', '\r\n')}`;
      const file = await newFile('closed-rows.md', content);
      assert.deepEqual(await edit(file, MFA, set), { ok: true, message: undefined });
      assert.equal(file.text, content.replace('| IT |', '| Ops |'));
      assert.equal(api.store.get(file.key)?.plan.objectives[0]?.owner, 'Ops', 'read again at once');
      await api.ticking.undoLast();
      assert.equal(file.text, content);
    });

    it('of an open document: unsaved, one step to undo, and back', async () => {
      const file = await newFile('open-rows.md');
      const { document } = await file.open();
      await edit(file, MFA, set);
      assert.equal(document.getText(), text.replace('| IT |', '| Ops |'));
      assert.deepEqual([document.isDirty, file.text], [true, text]);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
      await edit(file, LEGACY, { kind: 'remove' });
      assert.equal(document.getText(), steps([[TODO, MFA]]));
      await api.ticking.undoLast();
      assert.equal(document.getText(), text);
    });

    it('not where nothing would change, and not over what was typed meanwhile', async () => {
      const file = await newFile('unchanged.md');
      assert.deepEqual(await edit(file, MFA, { ...set, source: 'IT' }), { ok: true, message: undefined });
      const { ok, message } = await edit(file, MFA, { ...set, expected: 'Somebody' });
      assert.equal(ok, false);
      assert.match(message ?? '', /unchanged\.md/);
      assert.equal(file.text, text);
    });
  });
});
