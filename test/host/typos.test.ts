import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { HEAD, actionsAt, apply, findsIn } from './support/checking';
import { TODO, TestFile, activate, closeEditors } from './support/host';

const ROW = `| ${TODO} | Reset of passwords is eneabled | IT | |\n`;
const LINE = HEAD.split('\n').length - 1;

describe('a typo', () => {
  let api: ZeroTrustStepsApi;
  let file: TestFile;

  before(async () => {
    api = await activate();
  });
  beforeEach(() => {
    file = new TestFile('typo.md', HEAD + ROW);
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  it('is found with the words that come with the extension, and the right one is offered first', async () => {
    const { document } = await file.open();
    await findsIn(api, file.uri, ['typo']);
    const [best] = await actionsAt(file.uri, LINE, vscode.CodeActionKind.QuickFix);
    assert.equal(best?.isPreferred, true);
    await apply(best);
    assert.equal(document.getText(), HEAD + ROW.replace('eneabled', 'enabled'));
    await findsIn(api, file.uri, []);
  });
});
