import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './support/host';
import {
  LINE,
  choose,
  findsTypos,
  inRepository,
  messagesOf,
  open,
  replace,
  show,
  textOf,
  typosIn,
  useSpellingFiles,
  withForeignSettings,
  write,
} from './support/spelling';

const { Warning } = vscode.DiagnosticSeverity;

const TO_REPOSITORY = 'Add “eneabled” to the repository dictionary';

describe('words that are known', () => {
  useSpellingFiles();

  it('of cspell.json, and of the settings of its extension', async () => {
    const file = await open('draft.md', 'It is eneabled', 'It is disabeled');
    await findsTypos(file, 'Warning,Warning');
    const cspell = write('cspell.json', '{ "words": ["eneabled"] }');
    await until('one typo', () => typosIn(file).join() === [Warning, LINE + 1].join());
    await withForeignSettings({ 'cSpell.words': ['disabeled'] }, () => findsTypos(file, ''));
    cspell.delete();
    await findsTypos(file, 'Warning,Warning');
  });

  it('that were added for the user and for the workspace', async () => {
    const file = await open('draft.md', 'It is eneabled', 'It is disabeled');
    await findsTypos(file, 'Warning,Warning');
    const settings = () => vscode.workspace.getConfiguration('zeroTrustSteps', file.uri);
    try {
      await choose(file, LINE, 'Add “eneabled” to the user dictionary');
      await findsTypos(file, 'Warning');
      await choose(file, LINE + 1, 'Add “disabeled” to the workspace dictionary');
      await findsTypos(file, '');
      const { globalValue, workspaceValue } = settings().inspect('spelling.words') ?? {};
      assert.deepEqual([globalValue, workspaceValue], [['eneabled'], ['disabeled']]);
    } finally {
      await settings().update('spelling.words', undefined, vscode.ConfigurationTarget.Global);
      await settings().update('spelling.words', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('that were added to the repository, beside what stands there', async () => {
    const [config, file] = await inRepository('// ours\n{\n  "profile": "plan" // a plan\n}\n');
    await findsTypos(file, 'Warning');
    await choose(file, LINE, TO_REPOSITORY);
    await findsTypos(file, '');
    assert.equal(
      config.text,
      '// ours\n{\n  "words": [\n    "eneabled"\n  ],\n  "profile": "plan" // a plan\n}\n',
    );
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      ['draft.md'],
    );
  });

  it('that were added to a repository without such a file', async () => {
    const file = await open('draft.md', 'It is eneabled');
    await findsTypos(file, 'Warning');
    const [root] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(root);
    const made = vscode.Uri.joinPath(root.uri, '.zt-steps.json');
    try {
      await choose(file, LINE, TO_REPOSITORY);
      const bytes = await vscode.workspace.fs.readFile(made);
      assert.equal(new TextDecoder().decode(bytes), '{\n  "words": [\n    "eneabled"\n  ]\n}\n');
      await findsTypos(file, '');
    } finally {
      await vscode.workspace.fs.delete(made);
    }
    await findsTypos(file, 'Warning');
  });

  it('not of a file that is broken: it is shown, and left as it is', async () => {
    const [config, file] = await inRepository('{ "words": [');
    await findsTypos(file, 'Warning');
    const shown = await messagesOf(() => choose(file, LINE, TO_REPOSITORY));
    assert.equal(
      shown.at(-1),
      '“eneabled” was not added: look at .zt-steps.json first, for it is not what it has to be.',
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), config.key);
    assert.deepEqual([config.text, textOf(config)], ['{ "words": [', '{ "words": [']);
  });

  it('of a file that is open, which is saved where it was, and left unsaved where it was not', async () => {
    const [config, file] = await inRepository('{}\n', 'It is eneabled and disabeled');
    const document = await show(config);
    await show(file);
    await findsTypos(file, 'Warning,Warning');
    assert.deepEqual(await messagesOf(() => choose(file, LINE, TO_REPOSITORY)), []);
    await findsTypos(file, 'Warning');
    assert.equal(document.isDirty, false);
    await replace(config, '{', '{ "profile": "plan",');
    const shown = await messagesOf(() => choose(file, LINE, 'Add “disabeled” to the repository dictionary'));
    assert.deepEqual(shown, ['Save .zt-steps.json to have its new word heard.']);
    assert.equal(document.isDirty, true);
    assert.match(document.getText(), /"disabeled"/);
    await document.save();
    await findsTypos(file, '');
  });
});
