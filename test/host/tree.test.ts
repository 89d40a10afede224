import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import {
  DONE,
  TODO,
  TestFile,
  activate,
  allNodes,
  closeEditors,
  nodesOf,
  row,
  steps,
  until,
  withSettings,
} from './support/host';

const text = steps([
  [TODO, '1. Enable MFA for everyone'],
  [DONE, '2. Block legacy sign-in'],
  [TODO, '3.'],
]);

describe('the tree', () => {
  let api: ZeroTrustStepsApi;
  let file: TestFile;
  const newFile = async (name: string, content = text) => {
    file = new TestFile(name, content);
    await file.known(api);
    return file;
  };
  const item = (words: string) => api.tree.getTreeItem(row(api, file, words));
  const isChecked = (words: string) =>
    (item(words).checkboxState as { state: vscode.TreeItemCheckboxState } | undefined)?.state;

  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  it('has ids that are unique, and a parent for each child', () => {
    file = new TestFile('unused.md', '');
    const nodes = allNodes(api);
    assert.ok(nodes.length > 40, `${nodes.length} nodes in the sample workspace`);
    assert.equal(new Set(nodes.map(node => node.id)).size, nodes.length);
    for (const node of nodes) {
      const siblings = api.tree.getChildren(api.tree.getParent(node) ?? undefined);
      assert.ok(siblings.includes(node));
    }
  });

  it('gives boxes to leaves alone, each with words for a screen reader', () => {
    file = new TestFile('unused.md', '');
    const boxed = allNodes(api).filter(node => api.tree.getTreeItem(node).checkboxState !== undefined);
    assert.ok(boxed.length > 30);
    for (const node of boxed) {
      const { checkboxState, collapsibleState } = api.tree.getTreeItem(node);
      assert.equal(collapsibleState, vscode.TreeItemCollapsibleState.None);
      assert.ok(typeof checkboxState === 'object');
      assert.ok(checkboxState.tooltip);
      assert.match(checkboxState.accessibilityInformation?.label ?? '', /, (done|to do)/);
    }
  });

  it('takes the placeholders of the repository from the moment that they are written', async () => {
    const other = await newFile('words/plan.md');
    const counted = () => api.store.get(other.key)?.plan.progress.placeholders;
    assert.equal(counted(), 1);
    writeFileSync(
      join(dirname(other.path), '.zt-steps.json'),
      '{ "placeholders": ["Enable MFA for everyone"] }',
    );
    await until('one more placeholder', () => counted() === 2);
    await until('its row', () => item('Enable MFA for everyone').description === 'placeholder · IT');
    rmSync(join(dirname(other.path), '.zt-steps.json'));
    await until('one placeholder again', () => counted() === 1);
  });

  it('shows file, section and rows with their figures and words', async () => {
    await newFile('figures.md');
    const [root, section] = nodesOf(api, file);
    assert.equal(api.tree.getTreeItem(root!).label, 'Host step');
    assert.equal(api.tree.getTreeItem(root!).description, '1/2 ▰▰▱▱▱');
    assert.equal(api.tree.getTreeItem(root!).accessibilityInformation?.label, 'Host step, 1 of 2 done');
    assert.equal(api.tree.getTreeItem(section!).label, 'Objectives');
    assert.equal(item('Enable MFA for everyone').label, '1. Enable MFA for everyone');
    assert.equal(item('Enable MFA for everyone').description, 'IT');
    assert.equal(item('').description, 'placeholder · IT');
    assert.equal(isChecked('Block legacy sign-in'), vscode.TreeItemCheckboxState.Checked);
  });

  it('follows typing, undo and closing without saving', async () => {
    await newFile('typing.md');
    const editor = await file.open();
    const line = editor.document.lineAt(6);
    const token = line.text.indexOf(' />');
    await editor.edit(edit => edit.insert(new vscode.Position(6, token), ' checked'));
    await until(
      'the tick in the tree',
      () => isChecked('Enable MFA for everyone') === vscode.TreeItemCheckboxState.Checked,
    );
    await vscode.commands.executeCommand('undo');
    await until(
      'its undo',
      () => isChecked('Enable MFA for everyone') === vscode.TreeItemCheckboxState.Unchecked,
    );
    await editor.edit(edit => edit.insert(new vscode.Position(6, token), ' checked'));
    await until(
      'the tick again',
      () => isChecked('Enable MFA for everyone') === vscode.TreeItemCheckboxState.Checked,
    );
    await closeEditors();
    await until(
      'the disk to count',
      () => isChecked('Enable MFA for everyone') === vscode.TreeItemCheckboxState.Unchecked,
    );
  });

  it('follows other programs: a file changed, deleted, made; a folder moved', async () => {
    await newFile('outside/steps.md');
    file.write(text.replace(TODO, DONE));
    await until(
      'the change',
      () => isChecked('Enable MFA for everyone') === vscode.TreeItemCheckboxState.Checked,
    );
    const folder = dirname(file.path);
    const moved = join(dirname(folder), 'moved');
    mkdirSync(dirname(moved), { recursive: true });
    renameSync(folder, moved);
    await until('the move', () => api.store.documents.some(({ uri }) => uri.endsWith('/moved/steps.md')));
    await until('the old place to go', () => api.store.get(file.key) === undefined);
    rmSync(moved, { recursive: true });
    await until('the end', () => !api.store.documents.some(({ uri }) => uri.endsWith('/moved/steps.md')));
  });

  it('hides what is done, and shows it again', async () => {
    await newFile('hide.md');
    await vscode.commands.executeCommand('zeroTrustSteps.hideDone');
    try {
      const texts = nodesOf(api, file).flatMap(node =>
        node.kind === 'objective' ? [node.objective.text] : [],
      );
      assert.deepEqual(texts, ['Enable MFA for everyone', '']);
    } finally {
      await vscode.commands.executeCommand('zeroTrustSteps.showDone');
    }
    assert.equal(isChecked('Block legacy sign-in'), vscode.TreeItemCheckboxState.Checked);
  });

  it('keeps ids while the text around them changes', async () => {
    await newFile('ids.md');
    const before = nodesOf(api, file).map(node => node.id);
    file.write(`Intro\n\n${text.replace(TODO, DONE).replace('## Objectives', '\n## Objectives')}`);
    await file.known(api);
    assert.deepEqual(
      nodesOf(api, file).map(node => node.id),
      before,
    );
  });

  it('looks at the files that the settings name', async () => {
    await newFile('named.md');
    const plain = new TestFile('tasks.md', '# Tasks\n\n- [ ] One thing to do\n');
    const excluded = {
      'zeroTrustSteps.exclude': ['**/named.md'],
      'zeroTrustSteps.stepFiles': ['**/tasks.md'],
    };
    assert.equal(api.store.get(plain.key), undefined);
    await withSettings(excluded, async () => {
      await until('the named file', () => api.store.get(plain.key)?.plan.objectives.length === 1);
      await until('the excluded file to go', () => api.store.get(file.key) === undefined);
    });
    await file.known(api);
    await until('the task list to go', () => api.store.get(plain.key) === undefined);
    plain.delete();
  });

  it('goes to the row, also when it has moved', async () => {
    await newFile('go.md');
    const { command } = item('Block legacy sign-in');
    file.write(`Intro\n\n${text}`);
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.key);
    const line = vscode.window.activeTextEditor.document.lineAt(
      vscode.window.activeTextEditor.selection.active.line,
    );
    assert.match(line.text, /Block legacy sign-in/);
  });
});
