import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CLEAN, DRAFT, findsIn } from './support/checking';
import { withStubs } from './support/dashboard';
import { TODO, TestFile, activate, closeEditors, until } from './support/host';

/** Beside what is safe to mend a row without an objective, which a person should look at. */
const text = `${DRAFT}| ${TODO} |  |  | link |\n`;

/** Runs the command, applies the preview that it opens, and gives what it says in the end. */
async function finishDraft(): Promise<string[]> {
  const said: string[] = [];
  const showInformationMessage = (message: string) => Promise.resolve(said.push(message));
  await withStubs(vscode.window, { showInformationMessage }, async () => {
    void vscode.commands.executeCommand('zeroTrustSteps.finishDraft');
    await until('a preview that is applied', () => {
      // Does nothing until there is one.
      void vscode.commands.executeCommand('refactorPreview.apply');
      return said.length > 0;
    });
  });
  return said;
}

describe('a draft', () => {
  let file: TestFile;

  beforeEach(async () => {
    const api = await activate();
    file = new TestFile('finish.md', text);
    await file.open();
    await findsIn(api, file.uri, ['empty-objective', 'excess-cells', 'stray-pipe', 'stray-pipe']);
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  it('is finished in one preview, as one step to undo', async () => {
    const { document } = vscode.window.activeTextEditor!;
    const [message] = await finishDraft();
    assert.match(message ?? '', /Readiness \d+ → 100/);
    assert.equal(document.getText(), CLEAN);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });
});
