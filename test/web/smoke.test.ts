import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the web worker host', () => {
  it('is the one that runs these tests', () => {
    console.log(`VS Code ${vscode.version}, ${vscode.env.appName}, ${vscode.workspace.name ?? ''}`);
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal('process' in globalThis, false);
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'zt-memory');
  });
});
