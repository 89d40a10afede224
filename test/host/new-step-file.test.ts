import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Questions } from '../../src/host/new-file/questions';
import { newStepFile } from '../../src/host/new-file/new-step-file';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { activate, closeEditors, steps, TestFile, TODO, until, withSettings } from './support/host';
import { OneFile } from './support/one-file';

const FOLDER = 'new-steps';

/** What a user answers, and what was asked. */
class Answers implements Questions {
  suggested: number | undefined;
  taken: string | undefined;

  constructor(
    private readonly given: { title?: string; pillars?: readonly string[]; name?: string } = {
      title: 'Protect data',
      pillars: ['Devices', 'Data'],
    },
  ) {}

  folders: readonly vscode.Uri[] = [];
  title = () => Promise.resolve(this.given.title);
  pillars = () => Promise.resolve(this.given.pillars);

  folder(folders: readonly vscode.Uri[]) {
    this.folders = folders;
    return Promise.resolve(folders[0]);
  }

  number(_engine: unknown, suggested: number) {
    this.suggested = suggested;
    return Promise.resolve(suggested);
  }

  name(taken: string, suggested: string) {
    this.taken = taken;
    return Promise.resolve(this.given.name ?? suggested);
  }
}

describe('a new step file', () => {
  let api: ZeroTrustStepsApi;
  let beside: TestFile;
  const made: TestFile[] = [];
  const services = () => ({ store: api.store, scan: api.dashboard.scan, runner: api.checking.runner });
  const folder = () => vscode.Uri.joinPath(beside.uri, '..');
  const make = async (answers: Answers) => {
    const uri = await newStepFile(services(), answers, folder());
    return uri && pathOf(uri);
  };
  const pathOf = (uri: vscode.Uri) => uri.path.slice(uri.path.indexOf(`/${FOLDER}/`) + FOLDER.length + 2);
  const textOf = async (name: string) => {
    const uri = vscode.Uri.joinPath(folder(), name);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  };
  const file = (name: string, content: string) => {
    const found = new TestFile(`${FOLDER}/${name}`, content);
    made.push(found);
    return found;
  };

  before(async () => {
    api = await activate();
  });
  beforeEach(async () => {
    beside = file('step-2-first.md', steps([[TODO, 'Plan']], 'Step 2. First'));
    await beside.known(api);
  });
  afterEach(async () => {
    await closeEditors();
    made.splice(0).forEach(each => each.delete());
    for (const [name] of await vscode.workspace.fs.readDirectory(folder())) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name));
    }
  });

  it('is written beside the others, with the next number, and is read at once', async () => {
    const answers = new Answers();
    assert.equal(await make(answers), 'step-3-protect-data.md');
    assert.equal(answers.suggested, 3);
    const text = await textOf('step-3-protect-data.md');
    assert.match(text, /^---\ntitle: Step 3\. Protect data\n/);
    const uri = vscode.Uri.joinPath(folder(), 'step-3-protect-data.md').toString();
    const { plan } = await until('the file in the tree', () => api.store.get(uri));
    assert.equal(plan.title, 'Step 3. Protect data');
    assert.equal(plan.progress.placeholders, 2);
    assert.equal(plan.accountabilities.length, 4);
    // Those beside it are a team's plan.
    assert.doesNotMatch(text, /^ms\./m);
  });

  it('is open with the first text selected; Tab goes to the next; nothing waits to be saved', async () => {
    await make(new Answers());
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const selected = () => editor.document.getText(editor.selection);
    await until('the first text', () => selected().startsWith('Objectives and accountabilities'));
    assert.equal(editor.document.isDirty, false);
    assert.equal(editor.document.getText(), await textOf('step-3-protect-data.md'));
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until('the next text', () => selected() === 'This step covers devices and data.');
  });

  it('never takes the place of a file: another name is asked for', async () => {
    const other = file('Step-3-protect-data.md', 'kept\n');
    const answers = new Answers();
    // Its name has the number 3.
    assert.equal(await make(answers), 'step-4-protect-data.md');
    assert.equal(other.text, 'kept\n');
    file('step-5-protect-data.md', 'kept\n');
    file('step-6-x.md', 'kept\n').delete();
    const again = new Answers({ title: 'Step 5: Protect data', pillars: ['Data'] });
    again.number = () => Promise.resolve(5);
    assert.equal(await make(again), 'step-5-protect-data-2.md');
    assert.equal(again.taken, 'step-5-protect-data.md');
    assert.equal(await textOf('step-5-protect-data.md'), 'kept\n');
  });

  it('is not made where a file has come meanwhile', async () => {
    const answers = new Answers({ title: 'Race', pillars: ['Data'] });
    answers.pillars = () => {
      file('step-3-race.md', 'came first\n');
      return Promise.resolve(['Data']);
    };
    assert.equal(await make(answers), undefined);
    assert.equal(await textOf('step-3-race.md'), 'came first\n');
  });

  it('is offered the folder of the editor first, then those of step files, then the workspace', async () => {
    await beside.open();
    const answers = new Answers();
    const uri = await newStepFile(services(), answers);
    assert.equal(uri && pathOf(uri), 'step-3-protect-data.md');
    const offered = answers.folders.map(({ path }) => path);
    assert.equal(offered[0], folder().path);
    assert.equal(offered.at(-1), vscode.workspace.workspaceFolders?.[0]?.uri.path);
    assert.equal(new Set(offered).size, offered.length);
    assert.ok(offered.some(path => path.endsWith('/docs')));
  });

  it('has the line ends that new files have', async () => {
    await withSettings({ 'files.eol': '\r\n' }, async () => {
      await make(new Answers());
      const text = await textOf('step-3-protect-data.md');
      assert.equal(text.split('\n').length, text.split('\r\n').length);
      assert.equal(vscode.window.activeTextEditor?.document.eol, vscode.EndOfLine.CRLF);
    });
  });

  it('is not asked about where nothing can be written', async () => {
    const provider = new OneFile('', { isReadOnly: true });
    const registered = vscode.workspace.registerFileSystemProvider('zt-sealed', provider, {
      isReadonly: true,
    });
    await until('the file system', () => vscode.workspace.fs.isWritableFileSystem('zt-sealed') === false);
    const answers = new Answers();
    assert.equal(await newStepFile(services(), answers, vscode.Uri.parse('zt-sealed:/plans')), undefined);
    assert.equal(answers.suggested, undefined);
    registered.dispose();
  });

  it('is not made when a question is turned away', async () => {
    assert.equal(await make(new Answers({})), undefined);
    assert.equal(await make(new Answers({ title: 'No pillars' })), undefined);
    const names = (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name);
    assert.deepEqual(names, ['step-2-first.md']);
  });

  it('is made of the template that the settings name, and of none that they cannot name', async () => {
    const template = file(
      'template.txt',
      '# ${number} ${title}\n\n${ask:Write}\n\n| [ ] | ${pillars} |\n|-|-|\n',
    );
    const name = `host-tests/${FOLDER}/template.txt`;
    await withSettings({ 'zeroTrustSteps.newFile.template': name }, async () => {
      assert.equal(await make(new Answers()), 'step-3-protect-data.md');
      assert.match(await textOf('step-3-protect-data.md'), /^# 3 Protect data\n\nWrite\n/);
      template.write('${titel}');
      assert.equal(await make(new Answers()), undefined);
    });
    for (const wrong of ['../outside.md', 'host-tests/not-there.md']) {
      await withSettings({ 'zeroTrustSteps.newFile.template': wrong }, async () => {
        assert.equal(await make(new Answers()), undefined, wrong);
      });
    }
  });
});
