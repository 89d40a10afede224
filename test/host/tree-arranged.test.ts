import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/app/tree/tree-node';
import { DEFAULT_OPTIONS } from '../../src/app/tree/tree-options';
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
  tick,
  until,
} from './support/host';

const MFA = 'Enable MFA for everyone';
const LEGACY = 'Block legacy sign-in';
const text = steps([
  [TODO, MFA],
  [DONE, LEGACY],
]);

const run = (command: string, ...given: unknown[]) =>
  vscode.commands.executeCommand(`zeroTrustSteps.${command}`, ...given);

describe('the tree, arranged', () => {
  let api: ZeroTrustStepsApi;
  let file: TestFile;
  const newFile = async (name: string, content = text) => {
    file = new TestFile(name, content);
    await file.known(api);
  };
  const roots = () => api.tree.getChildren();
  const objectives = (nodes: readonly TreeNode[]) =>
    nodes.flatMap(node => (node.kind === 'objective' ? [node.objective.text] : []));

  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    await run('groupBySection');
    await run('sortByDocument');
    await run('clearFilter');
    await run('allFiles');
    await closeEditors();
    file.delete();
    assert.deepEqual(api.tree.options, DEFAULT_OPTIONS);
  });

  for (const [command, grouping] of [
    ['groupByOwner', 'owner'],
    ['groupByState', 'state'],
    ['showAsList', 'flat'],
  ] as const) {
    it(`grouped by ${grouping}: unique ids, parents and children, boxes that tick`, async () => {
      await newFile(`grouped-${grouping}.md`);
      await run(command);
      assert.equal(api.tree.options.grouping, grouping);
      const nodes = allNodes(api);
      const ids = nodes.map(node => api.tree.getTreeItem(node).id);
      assert.ok(ids.length > 30);
      assert.equal(new Set(ids).size, ids.length);
      for (const node of nodes) {
        assert.ok(api.tree.getChildren(api.tree.getParent(node) ?? undefined).includes(node));
      }
      await tick(api, row(api, file, MFA), 'done');
      assert.equal(file.text, text.replace(TODO, DONE));
      const item = api.tree.getTreeItem(row(api, file, MFA));
      assert.match(String(item.description), /^done · .*Objectives$/);
      assert.ok(item.resourceUri, 'done rows are dimmed');
    });
  }

  it('says of each group its name, its figures and, to a screen reader, both in words', async () => {
    await newFile('groups.md');
    await run('groupByOwner');
    const group = roots().find(
      node => node.kind === 'group' && node.common.by === 'owner' && node.common.owner === 'IT',
    );
    const { label, description, accessibilityInformation } = api.tree.getTreeItem(group!);
    assert.equal(label, 'IT');
    assert.match(String(description), /^\d+\/\d+ [▰▱]{5}$/);
    assert.match(accessibilityInformation?.label ?? '', /^IT, \d+ of \d+ done$/);
    assert.match(api.view.description ?? '', / · by owner$/);
  });

  it('marks all of a group, and only what a filter shows', async () => {
    await newFile(
      'filtered.md',
      steps([
        [TODO, 'Zebra one'],
        [TODO, 'Zebra two'],
        [TODO, MFA],
      ]),
    );
    await run('filter', 'zebra');
    assert.deepEqual(objectives(allNodes(api)), ['Zebra one', 'Zebra two']);
    const [root] = nodesOf(api, file);
    await run('markAllDone', root);
    assert.equal(file.text.split(DONE).length - 1, 2);
    assert.match(file.text, new RegExp(`${TODO.replace('/', '\\/')} \\| ${MFA}`));
    assert.match(api.view.message ?? '', /zebra/);
  });

  it('shows only the active file, also in a custom editor, and all again', async () => {
    await newFile('active.md');
    const other = new TestFile('other.md', text.replace('Host step', 'Other step'));
    await other.known(api);
    await file.open();
    await run('onlyActiveFile');
    const shown = () => roots().map(node => (node.kind === 'file' ? node.document.uri : node.kind));
    await until('the file of the editor', () => shown().join() === file.key);
    await vscode.commands.executeCommand('vscode.openWith', other.uri, 'zeroTrustSteps.objectivesEditor');
    await until('the file of the custom editor', () => shown().join() === other.key);
    await run('allFiles');
    assert.ok(shown().length > 2);
    other.delete();
  });

  it('says what narrows it, and that nothing is left where nothing is', async () => {
    await newFile('narrowed.md');
    const message = () => api.view.message ?? '';
    await run('filter', 'no such words');
    assert.match(message(), /No objective fits the filter “no such words”/);
    await run('filter', MFA);
    await file.open();
    await run('onlyActiveFile');
    await until('both', () => message().includes('active file is shown. Filter: “Enable'));
    await run('clearFilter');
    await closeEditors();
    file.delete();
    await until('no file', () => message().includes('open a step file'));
    assert.deepEqual(roots(), []);
    await run('allFiles');
    assert.equal(message(), '');
  });

  it('sorts by name', async () => {
    await newFile('sorted.md');
    await run('sortByName');
    assert.deepEqual(objectives(nodesOf(api, file)), [LEGACY, MFA]);
  });

  it('shows the row of the cursor, and leaves the focus in the editor', async () => {
    await newFile('follow.md');
    await vscode.commands.executeCommand('zeroTrustSteps.objectives.focus');
    await until('the view', () => api.view.visible);
    const selected: string[] = [];
    const listener = api.view.onDidChangeSelection(({ selection }) =>
      selected.push(...objectives(selection)),
    );
    const editor = await file.open();
    const goTo = (words: string) => {
      const at = editor.document.positionAt(editor.document.getText().indexOf(words));
      editor.selection = new vscode.Selection(at, at);
    };
    goTo(LEGACY);
    await until('the row of the cursor', () => selected.at(-1) === LEGACY);
    goTo(MFA);
    await until('the row where it went', () => selected.at(-1) === MFA);
    listener.dispose();
    assert.equal(vscode.window.activeTextEditor, editor, 'the editor keeps the focus');
  });

  it('goes to the next and the previous open objective', async () => {
    await newFile(
      'next.md',
      steps([
        [TODO, MFA],
        [DONE, LEGACY],
        [TODO, 'Last'],
      ]),
    );
    const editor = await file.open();
    const line = () => editor.document.lineAt(editor.selection.active.line).text;
    await run('nextOpenObjective');
    assert.match(line(), new RegExp(MFA));
    await run('nextOpenObjective');
    assert.match(line(), /Last/);
    await run('nextOpenObjective');
    assert.match(line(), new RegExp(MFA));
    await run('previousOpenObjective');
    assert.match(line(), /Last/);
  });

  it('copies rows as markdown, each once, and goes to one', async () => {
    await newFile('copied.md');
    const [root] = nodesOf(api, file);
    await run('copyObjectives', root, [root, row(api, file, MFA)]);
    const copied = await vscode.env.clipboard.readText();
    assert.equal(copied, `**Objectives**\n\n- [ ] ${MFA} (IT)\n- [x] ${LEGACY} (IT)\n`);
    await run('showObjective', row(api, file, LEGACY));
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? '', new RegExp(LEGACY));
  });

  it('opens the documentation of a row', async () => {
    const target = new TestFile('guide.md', '# Guide\n');
    await newFile('documented.md', text.replace(`${MFA} | IT |  |`, `${MFA} | IT | [Guide](guide.md) |`));
    const node = row(api, file, MFA);
    assert.equal(api.tree.getTreeItem(node).contextValue, 'linkedObjective');
    assert.equal(api.tree.getTreeItem(row(api, file, LEGACY)).contextValue, 'objective');
    await run('openDocumentation', node);
    await until('the page', () => vscode.window.activeTextEditor?.document.uri.toString() === target.key);
    await closeEditors();
    target.delete();
  });

  it('names in the tooltip of a row who is accountable for its section', async () => {
    const who =
      '| Lead | Implementer | Accountability |\n|---|---|---|\n| CISO [x](command:y) | | Sponsors |\n';
    await newFile('accountable.md', text.replace('## Objectives', `## Accounts\n\n${who}\n### Objectives`));
    const node = row(api, file, MFA);
    const { tooltip } = api.tree.resolveTreeItem(api.tree.getTreeItem(node), node);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', tooltip.value);
    assert.match(html, /Lead: CISO.* – Sponsors/);
    assert.doesNotMatch(html, /<a |href/);
  });
});
