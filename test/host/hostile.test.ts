import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { TestDashboard, warningsOf, withStubs } from './support/dashboard';
import {
  DONE,
  TODO,
  TestFile,
  activate,
  closeEditors,
  nodesOf,
  row,
  steps,
  tick,
  until,
} from './support/host';
import { messagesOf } from './support/spelling';

const COMMAND = '[run](command:workbench.action.quit)';
const ROW = 'Enable MFA for everyone';
const text = steps([
  [TODO, ROW],
  [TODO, 'Block legacy sign-in'],
]);

/** What has a meaning in addresses, globs, shells, markdown or URIs. The last two look the same. */
const NAMES = [
  '100%41 %.md',
  'a#b.md',
  'two words.md',
  "it's [quoted] {x,y}.md",
  '-dash.md',
  '$(bug) `code`.md',
  '😀👩‍👩‍👧.md',
  '\u202egnp.exe.md',
  '__proto__.md',
  `${'x'.repeat(120)}.md`,
  'caf\u00e9.md',
  'cafe\u0301.md',
];

describe('files that were made to deceive', () => {
  let api: ZeroTrustStepsApi;
  const files: TestFile[] = [];

  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    await closeEditors();
    files.splice(0).forEach(file => file.delete());
  });

  function write(name: string, content = text): TestFile {
    const file = new TestFile(`hostile/${name}`, content);
    files.push(file);
    return file;
  }

  it('are shown and ticked under any name, from the tree and from the dashboard, and no other file is', async () => {
    NAMES.forEach(name => write(name));
    for (const file of files) await file.known(api);
    for (const file of files) {
      await tick(api, row(api, file, ROW), 'done');
      const dashboard = await new TestDashboard(api, { kind: 'file', uri: file.key }).load();
      try {
        const target = { ...dashboard.row(file, 'Block legacy sign-in'), subItem: null };
        const answer = await dashboard.ask({ type: 'tick', wanted: 'done', targets: [target] });
        assert.deepEqual(answer, { ok: true, message: null }, file.path);
      } finally {
        dashboard.dispose();
      }
      assert.equal(file.text, text.replaceAll(TODO, DONE), file.path);
      const untouched = files.slice(files.indexOf(file) + 1).filter(each => each.text !== text);
      assert.deepEqual(untouched, []);
    }
  });

  it('are opened by links to them, percent-encoded as links are', async () => {
    NAMES.forEach(name => write(name));
    const links = NAMES.map(
      name => `| ${TODO} | Read | IT | [it](${encodeURIComponent(name).replace(/[()']/g, '')}) |`,
    );
    const from = write('from.md', `${steps([])}${links.join('\n')}\n`);
    await from.known(api);
    const objectives = nodesOf(api, from).filter(node => node.kind === 'objective');
    assert.equal(objectives.length, NAMES.length);
    for (const [index, name] of NAMES.entries()) {
      if (/[()']/.test(name)) continue;
      const opened: string[] = [];
      const executeCommand = (command: string, uri: vscode.Uri) => {
        opened.push(`${command} ${uri.toString()}`);
        return Promise.resolve();
      };
      const node = objectives[index]!;
      await withStubs(vscode.commands, { executeCommand } as Partial<typeof vscode.commands>, () =>
        openDocumentation(api, node),
      );
      assert.deepEqual(opened, [`vscode.open ${files[index]!.key}`], name);
    }
  });

  it('say nothing in a message that can be clicked, or that turns its words around', async () => {
    const config = write('.zt-steps.json', JSON.stringify({ [COMMAND]: 1, '\u202eelbuod': 2 }));
    const file = write('config.md');
    const said = await messagesOf(async () => {
      await file.open();
      await until('a check', () => api.store.get(file.key) !== undefined);
      await api.checking.diagnostics.check(await vscode.workspace.openTextDocument(file.uri));
    });
    assert.ok(
      said.some(each => each.includes('There is no setting')),
      said.join(),
    );
    for (const each of said) assert.doesNotMatch(each, /\]\(|[\u202a-\u202e]/);
    config.delete();
  });

  it('are named in a refusal without what their names do', async () => {
    const file = write(`\u202e${COMMAND}.md`.replaceAll(':', '-'));
    await file.known(api);
    const node = row(api, file, ROW);
    file.write('Gone.\n');
    const said = await warningsOf(() => tick(api, node, 'done'));
    assert.equal(said.length, 1);
    assert.doesNotMatch(said[0]!, /\]\(|\u202e/);
  });

  it('have words in the tree that are words', async () => {
    const evil = `${COMMAND} <img src=x onerror=alert(1)> $(bug) __proto__ constructor`;
    const file = write(
      'words.md',
      steps([[TODO, evil]], evil)
        .replace('## Objectives', `## ${evil}`)
        .replace('| IT |', '| __proto__ |'),
    );
    await file.known(api);
    for (const node of nodesOf(api, file)) {
      const item = api.tree.resolveTreeItem(api.tree.getTreeItem(node), node);
      assert.ok(item.tooltip !== undefined);
      if (item.tooltip instanceof vscode.MarkdownString) {
        assert.deepEqual([item.tooltip.isTrusted, item.tooltip.supportHtml], [false, false]);
        assert.doesNotMatch(item.tooltip.value, /[^\\]\[run|[^\\]</);
      }
      assert.equal(
        typeof item.label,
        'string',
        'a label that is an object has highlights, and one of markdown has links',
      );
    }
  });
});

async function openDocumentation(api: ZeroTrustStepsApi, node: { kind: string }): Promise<void> {
  assert.equal(node.kind, 'objective');
  const { openLink } = await import('../../src/host/dashboard/open-link');
  const { document, objective } = node as Extract<ReturnType<typeof nodesOf>[number], { kind: 'objective' }>;
  await openLink(
    objective.documentation[0]!.target,
    vscode.Uri.parse(document.uri),
    api.dashboard.ports.plans,
  );
}
