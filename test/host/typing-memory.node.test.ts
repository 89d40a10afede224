import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { heldBytes } from '../support/heap';
import { codesOf } from './support/checking';
import { TestDashboard } from './support/dashboard';
import { TODO, TestFile, activate, closeEditors, steps, until } from './support/host';

const ROWS = 2000;
/** Keystrokes; as many come before, for what fills up at first. */
const TYPED = 15;
const FIRST_ROW = 6;
/** Of what would be held if each left its document behind. */
const MOST_HELD = 0.5;

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
    const { document } = await file.open();
    const dashboard = new TestDashboard(api, { kind: 'file', uri: file.key });
    await dashboard.load();
    let typed = 0;
    const type = async () => {
      for (const end = typed + TYPED; typed < end;) {
        const edit = new vscode.WorkspaceEdit();
        const row = `| ${TODO} | A row with **words** of keystroke ${typed++} | IT | [Plan ${typed}](/plan-${typed}) |`;
        edit.insert(file.uri, new vscode.Position(FIRST_ROW, 0), `${row}\n|\n`);
        await vscode.workspace.applyEdit(edit);
        const found = () => codesOf(api, file.uri).filter(code => code === 'stray-pipe').length;
        await until(`${typed} stray pipes`, () => found() === typed);
      }
    };
    await type();
    const before = heldBytes();
    await type();
    const held = (heldBytes() - before) / TYPED / document.getText().length;
    dashboard.dispose();
    assert.ok(held < MOST_HELD, `${held.toFixed(2)} of the text for each keystroke`);
  });
});
