import assert from 'node:assert/strict';
import { queryObjects } from 'node:v8';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { codesOf } from './support/checking';
import { TestDashboard } from './support/dashboard';
import { TODO, TestFile, activate, closeEditors, steps, until } from './support/host';

const ROWS = 2000;
const KEYSTROKES = 12;
const FIRST_ROW = 6;
/** What is shown, what a click that is on its way may mean, and what is being read: each was read of one text. */
const MOST_TEXTS = 5;

describe('typing in a large file', () => {
  let api: ZeroTrustStepsApi;
  let file: TestFile;

  before(async () => {
    api = await activate();
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  it('leaves nothing behind in tree, problems and dashboard', async function () {
    this.timeout(60_000);
    const rows = Array.from(
      { length: ROWS },
      (_, row) => [TODO, `**Objective** ${row} is enabled for all users in scope of the plan`] as const,
    );
    file = new TestFile('typed.md', steps(rows));
    await file.known(api);
    await file.open();
    const dashboard = new TestDashboard(api, { kind: 'file', uri: file.key });
    await dashboard.load();
    for (let typed = 1; typed <= KEYSTROKES; typed++) {
      const edit = new vscode.WorkspaceEdit();
      const row = `| ${TODO} | A row with **words** of keystroke ${typed} | IT | [Plan ${typed}](/plan-${typed}) |`;
      edit.insert(file.uri, new vscode.Position(FIRST_ROW, 0), `${row}\n|\n`);
      await vscode.workspace.applyEdit(edit);
      const found = () => codesOf(api, file.uri).filter(code => code === 'stray-pipe').length;
      await until(`${typed} stray pipes`, () => found() === typed);
    }
    const texts = objectivesHeld() / (ROWS + KEYSTROKES);
    dashboard.dispose();
    assert.ok(texts >= 1 && texts <= MOST_TEXTS, `${texts.toFixed(1)} texts are held`);
  });

  /** Collects the garbage first. */
  function objectivesHeld(): number {
    const objective = api.store.get(file.key)?.plan.objectives[0];
    assert.ok(objective);
    // The class is a part of the extension's bundle, not of the tests'.
    return queryObjects(objective.constructor, { format: 'count' });
  }
});
