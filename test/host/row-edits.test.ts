import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RowChange } from '../../src/app/rows/row-edit';
import type { ChangeResult } from '../../src/host/ticking/ticking';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import { TODO, TestFile, activate, closeEditors, row, steps } from './support/host';

const MFA = 'Enable MFA for everyone';
const text = steps([
  [TODO, MFA],
  [TODO, 'Block legacy sign-in'],
]).replaceAll('\n', '\r\n');

describe('changing rows', () => {
  let api: ZeroTrustStepsApi;
  let file: TestFile;

  before(async () => {
    api = await activate();
  });
  beforeEach(async () => {
    file = new TestFile('rows.md', text);
    await file.known(api);
  });
  afterEach(async () => {
    await closeEditors();
    file.delete();
  });

  async function edit(words: string, change: RowChange): Promise<ChangeResult> {
    const node = row(api, file, words);
    assert.equal(node.kind, 'objective');
    const { uri, base } = node.document;
    const { id, checkbox } = node.objective;
    return api.ticking.tryEdit({ uri, base, objectiveId: id, checkbox: checkbox.span, change });
  }

  const changes: readonly [string, RowChange][] = [
    [MFA, { kind: 'set', field: 'objective', expected: MFA, source: 'Use | keys' }],
    ['Use | keys', { kind: 'add', text: 'Watch', owner: 'SOC' }],
    ['Block legacy sign-in', { kind: 'remove' }],
  ];

  for (const isOpen of [false, true]) {
    it(`writes them into ${isOpen ? 'an open document' : 'a closed file'}, and takes them back to the byte`, async () => {
      const document = isOpen ? (await file.open()).document : undefined;
      const textNow = () => document?.getText() ?? file.text;
      const texts = [textNow()];
      for (const [words, change] of changes) {
        await file.known(api, textNow());
        assert.deepEqual(await edit(words, change), { ok: true, message: undefined });
        texts.push(textNow());
      }
      assert.match(texts.at(-1)!, /Use \\\| keys .*\r\n.* Watch \| SOC .*\r\n$/);
      for (const before of texts.reverse().slice(1)) {
        await vscode.commands.executeCommand('zeroTrustSteps.undoLastTick');
        assert.equal(textNow(), before);
      }
    });
  }

  it('refuses to overwrite what was typed meanwhile', async () => {
    const { document } = await file.open();
    const node = row(api, file, MFA);
    assert.equal(node.kind, 'objective');
    const typing = new vscode.WorkspaceEdit();
    const end = document.positionAt(text.indexOf(MFA) + MFA.length);
    typing.insert(file.uri, end, ', always');
    await vscode.workspace.applyEdit(typing);
    const { uri, base } = node.document;
    const { id, checkbox } = node.objective;
    const change: RowChange = { kind: 'set', field: 'objective', expected: MFA, source: 'Use keys' };
    const { ok, message } = await api.ticking.tryEdit({
      uri,
      base,
      objectiveId: id,
      checkbox: checkbox.span,
      change,
    });
    assert.equal(ok, false);
    assert.match(message ?? '', /has changed meanwhile/);
    assert.ok(document.getText().includes(`${MFA}, always`));
  });
});
