import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension host', () => {
  it('finds the extension and activates it', async () => {
    console.log(`VS Code ${vscode.version}, ${vscode.env.appName}`);
    const extension = vscode.extensions.getExtension('zero-trust-steps.zero-trust-steps');
    assert.ok(extension, 'the extension under development is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('opens the folder that the tests were given', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });
});
