import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { CLEAN, DRAFT, HEAD, findsIn } from './support/checking';
import { withStubs } from './support/dashboard';
import { TODO, TestFile, activate, closeEditors, until, withSettings } from './support/host';

const FOUND = ['excess-cells', 'stray-pipe', 'stray-pipe'];

let api: ZeroTrustStepsApi;
let files: TestFile[];

function write(name: string, content: string): TestFile {
  const file = new TestFile(`around/${name}`, content);
  files.push(file);
  return file;
}

function severityOf(file: TestFile, wanted: string): vscode.DiagnosticSeverity | undefined {
  const found = api.checking.diagnostics
    .get(file.uri)
    .find(({ code }) => typeof code === 'object' && code.value === wanted);
  return found?.severity;
}

/** Runs, and gives the warnings that are shown as they come. */
async function withWarnings(run: (shown: readonly string[]) => Promise<void>): Promise<void> {
  const shown: string[] = [];
  const showWarningMessage = (message: string) => {
    shown.push(message);
    return Promise.resolve(undefined);
  };
  await withStubs(vscode.window, { showWarningMessage }, () => run(shown));
}

describe('what stands around a step file', () => {
  before(async () => {
    api = await activate();
  });
  beforeEach(() => {
    files = [];
  });
  afterEach(async () => {
    await closeEditors();
    files.forEach(file => file.delete());
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(write('last.md', '').uri, '..'), {
      recursive: true,
    });
  });

  it('a .zt-steps.json is heard when it is made, edited and deleted', async () => {
    const draft = write('draft.md', DRAFT);
    await draft.open();
    await findsIn(api, draft.uri, FOUND);
    const config = write('.zt-steps.json', '{ "severities": { "stray-pipe": "off" } }');
    await findsIn(api, draft.uri, ['excess-cells']);
    config.write('{ "severities": { "stray-pipe": "error" } }');
    await findsIn(api, draft.uri, FOUND);
    assert.equal(severityOf(draft, 'stray-pipe'), vscode.DiagnosticSeverity.Error);
    config.delete();
    const { Warning } = vscode.DiagnosticSeverity;
    await until('the default again', () => severityOf(draft, 'stray-pipe') === Warning);
  });

  it('its globs name what is not checked', async () => {
    write('.zt-steps.json', '{ "ignore": ["drafts/**"] }');
    const draft = write('drafts/draft.md', DRAFT);
    const other = write('draft.md', DRAFT);
    await draft.open();
    await other.open();
    await findsIn(api, other.uri, FOUND);
    await api.checking.diagnostics.check(await vscode.workspace.openTextDocument(draft.uri));
    await findsIn(api, draft.uri, []);
  });

  it('the file goes before the settings, which add what it leaves open', async () => {
    write('.zt-steps.json', '{ "severities": { "stray-pipe": "error" } }');
    const draft = write('draft.md', DRAFT);
    const severities = { 'stray-pipe': 'info', 'excess-cells': 'off' };
    await withSettings({ 'zeroTrustSteps.checks.severities': severities }, async () => {
      await draft.open();
      await findsIn(api, draft.uri, ['stray-pipe', 'stray-pipe']);
      assert.equal(severityOf(draft, 'stray-pipe'), vscode.DiagnosticSeverity.Error);
    });
    await findsIn(api, draft.uri, FOUND);
  });

  it('settings that mean nothing are reported once, and the others are heard', async () => {
    const draft = write('draft.md', DRAFT);
    const other = write('other.md', DRAFT);
    const settings = {
      'zeroTrustSteps.checks.severities': { 'stray-pipe': 'loud', 'excess-cells': 'off' },
    };
    await withWarnings(async shown => {
      await withSettings(settings, async () => {
        await draft.open();
        await findsIn(api, draft.uri, ['stray-pipe', 'stray-pipe']);
        await other.open();
        await findsIn(api, other.uri, ['stray-pipe', 'stray-pipe']);
      });
      assert.equal(shown.length, 1, shown.join('\n'));
      assert.match(shown[0] ?? '', /stray-pipe/);
    });
  });

  it('so is a file that is no JSON, by its name, and again after it was edited', async () => {
    const draft = write('draft.md', DRAFT);
    await draft.open();
    await findsIn(api, draft.uri, FOUND);
    await withWarnings(async shown => {
      const config = write('.zt-steps.json', '{ "severities": ');
      await until('a warning', () => shown.length === 1);
      config.write('{ "severities": { "excess-cells": "off", "stray-pipe": 7 } }');
      await findsIn(api, draft.uri, ['stray-pipe', 'stray-pipe']);
      assert.equal(shown.length, 2, shown.join('\n'));
      shown.forEach(message => assert.match(message, /^\.zt-steps\.json: /));
      assert.match(shown[1] ?? '', /stray-pipe/);
    });
  });

  it('a docfx.json makes a file a published one, which needs front matter', async () => {
    const draft = write('draft.md', `---\ntitle:\nms.topic: conceptual\n---\n\n${CLEAN}`);
    await draft.open();
    await api.checking.diagnostics.check(await vscode.workspace.openTextDocument(draft.uri));
    await findsIn(api, draft.uri, []);
    const docfx = write('docfx.json', '{ "build": {} }');
    await until('what front matter lacks', () => severityOf(draft, 'front-matter') !== undefined);
    docfx.delete();
    await findsIn(api, draft.uri, []);
  });

  it('what markdownlint says is left to it where it is set up', async () => {
    const narrow = `${HEAD.replace('# Step 1\n', '# Step 1\t\n')}| ${TODO} | Find every device | IT |\n`;
    const draft = write('draft.md', narrow);
    await draft.open();
    await findsIn(api, draft.uri, ['heading-whitespace', 'missing-cells']);
    const lint = write('.markdownlint.json', '{}');
    await findsIn(api, draft.uri, []);
    lint.delete();
    await findsIn(api, draft.uri, ['heading-whitespace', 'missing-cells']);
  });

  it('a link that leads nowhere is fine once its file is there, and no longer when it has gone', async () => {
    const draft = write('draft.md', CLEAN.replace('IT | |', 'IT | [Plan](plan.md) |'));
    await draft.open();
    await findsIn(api, draft.uri, ['broken-link']);
    // A file that comes and goes before anybody was told of it is told of by nobody.
    const watcher = vscode.workspace.createFileSystemWatcher('**/plan.md');
    let isTold = false;
    watcher.onDidCreate(() => (isTold = true));
    try {
      const plan = write('plan.md', '# Plan\n');
      await findsIn(api, draft.uri, []);
      await until('that the file is told of', () => isTold);
      plan.delete();
      await findsIn(api, draft.uri, ['broken-link']);
    } finally {
      watcher.dispose();
    }
  });
});
