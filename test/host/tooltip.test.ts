import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { TODO, TestFile, activate, nodesOf, steps } from './support/host';

/** Not for the oldest engine, whose `markdown.api.render` takes an escaped URL for a link; its tooltips do not. */
describe('the tooltip of a row', () => {
  let api: ZeroTrustStepsApi;
  let file: TestFile;

  before(async () => {
    api = await activate();
  });
  afterEach(() => file.delete());

  it('shows the words of a step file as words: no link, no HTML, no command', async () => {
    const evil = '[run](command:workbench.action.quit) <b>bold</b> https://example.com `code` $(bug)';
    file = new TestFile('evil.md', steps([[TODO, evil]]));
    await file.known(api);
    const node = nodesOf(api, file).find(each => each.kind === 'objective')!;
    const { tooltip } = api.tree.resolveTreeItem(api.tree.getTreeItem(node), node);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.equal(tooltip.isTrusted ?? false, false);
    assert.equal(tooltip.supportHtml ?? false, false);
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', tooltip.value);
    assert.doesNotMatch(html, /<a |<b>|<code>|href/);
  });
});
