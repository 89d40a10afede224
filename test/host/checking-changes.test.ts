import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CheckRunner } from '../../src/app/checking/check-runner';
import { CheckCodeActions } from '../../src/host/checking/code-actions';
import { fixWith } from '../../src/host/checking/fix-commands';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { CLEAN, DRAFT, HEAD, ROW, WIDE, findsIn } from './support/checking';
import { warningsOf } from './support/dashboard';
import { TestFile, activate, closeEditors, until } from './support/host';

const FOUND = ['excess-cells', 'stray-pipe', 'stray-pipe'];
const REFUSED = ['The text has just changed. Try again.'];

let api: ZeroTrustStepsApi;
let file: TestFile;
let document: vscode.TextDocument;

/** As a person does, or another program. */
async function type(text: string, line = 0): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(file.uri, new vscode.Position(line, 0), text);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

interface Offers {
  readonly provider: CheckCodeActions;
  readonly actions: readonly vscode.CodeAction[];
}

async function offersAt(line: number, runner = api.checking.runner): Promise<Offers> {
  const provider = new CheckCodeActions(runner, api.checking.diagnostics);
  const actions = await provider.provideCodeActions(
    document,
    new vscode.Range(line, 0, line, 100),
    { only: undefined, triggerKind: vscode.CodeActionTriggerKind.Invoke, diagnostics: [] },
    new vscode.CancellationTokenSource().token,
  );
  return { provider, actions };
}

describe('a fix for a text that has changed since', () => {
  before(async () => {
    api = await activate();
  });
  beforeEach(async () => {
    file = new TestFile('changing.md', DRAFT);
    ({ document } = await file.open());
    await findsIn(api, file.uri, FOUND);
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  it('is refused with a word by the light bulb, each that it offers', async () => {
    const { provider, actions } = await offersAt(8);
    assert.ok(actions.length >= 2, 'to fix, and to ignore');
    await type('> typed above\n\n');
    for (const action of actions) {
      assert.deepEqual(
        await warningsOf(() => Promise.resolve(provider.resolveCodeAction(action))),
        REFUSED,
        action.title,
      );
      assert.equal(action.edit, undefined, action.title);
    }
    assert.equal(document.getText(), `> typed above\n\n${DRAFT}`);
  });

  it('is made where the text is the same', async () => {
    const { provider, actions } = await offersAt(7);
    const [best] = actions;
    assert.ok(best);
    assert.deepEqual(await warningsOf(() => Promise.resolve(provider.resolveCodeAction(best))), []);
    assert.ok(best.edit);
    assert.equal(await vscode.workspace.applyEdit(best.edit), true);
    assert.equal(document.getText(), `${HEAD}${ROW}${WIDE}|\n`);
  });

  it('is not offered for what was typed on while it was looked for', async () => {
    const { plans, optionsFor } = api.checking.runner;
    const slow = new CheckRunner(plans, async (...of) => {
      await type('> typed above\n\n');
      return optionsFor(...of);
    });
    assert.deepEqual((await offersAt(7, slow)).actions, []);
    assert.equal(document.getText(), `> typed above\n\n${DRAFT}`);
  });

  it('is refused by the command where somebody types while it looks', async () => {
    const shown = await warningsOf(() =>
      fixWith(api.checking.runner, (findings, engine) => {
        void type('> typed above\n\n');
        return engine.safePatches(findings);
      }),
    );
    await findsIn(api, file.uri, FOUND);
    // Whoever comes first wins, and the other is told: never both over the same lines.
    const text = document.getText();
    assert.equal(text, `> typed above\n\n${DRAFT}`);
    assert.deepEqual(shown, REFUSED);
  });

  it('is found again in the new text', async () => {
    await type('> typed above\n\n');
    await vscode.commands.executeCommand('zeroTrustSteps.fixAll');
    assert.equal(document.getText(), `> typed above\n\n${CLEAN}`);
  });

  it('leaves no older problems over newer text, however fast the text changes', async () => {
    for (let number = 0; number < 10; number++) await type(`> line ${number}\n\n`);
    const lines = () => api.checking.diagnostics.get(file.uri).map(({ range }) => range.start.line);
    await until('the problems of the last text', () => lines().join() === '27,28,29');
  });
});
