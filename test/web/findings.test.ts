import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkJsonFormat } from '../../src/cli/check-json';
import type { ZeroTrustStepsApi } from '../../src/host/start';
import type { ExpectedFindings } from '../../tools/lib/expected-findings';
import { activate, until, withSettings } from '../host/support/host';

async function readExpected(): Promise<ExpectedFindings> {
  const extension = vscode.extensions.getExtension('zero-trust-steps.zero-trust-steps')!;
  const file = vscode.Uri.joinPath(extension.extensionUri, 'out/test/expected-findings.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as ExpectedFindings;
}

/** What is found in a document, as the command line prints it. */
async function findingsIn(api: ZeroTrustStepsApi, uri: string, path: string): Promise<unknown[]> {
  const { text } = api.store.get(uri)!.base;
  const { findings } = await api.checking.runner.check(uri, text);
  return JSON.parse(`[${checkJsonFormat.file({ path, text, findings })}]`) as unknown[];
}

describe('what is found in a browser', () => {
  let api: ZeroTrustStepsApi;
  let expected: ExpectedFindings;
  const [{ uri: root }] = vscode.workspace.workspaceFolders! as [vscode.WorkspaceFolder];
  const at = (path: string) => vscode.Uri.joinPath(root, path);
  const pathOf = (uri: string) => uri.slice(root.toString().length + 1);

  before(async () => {
    api = await activate();
    expected = await readExpected();
    const encoder = new TextEncoder();
    for (const [path, text] of Object.entries(expected.documents)) {
      await vscode.workspace.fs.writeFile(at(path), encoder.encode(text));
    }
  });
  after(() => vscode.workspace.fs.delete(at('fixtures'), { recursive: true }));

  it('is what the command line finds, with the same fixes', async () => {
    await withSettings({ 'zeroTrustSteps.stepFiles': ['fixtures/**/*.md'] }, async () => {
      await until('all documents', () =>
        Object.keys(expected.documents).every(path => api.store.get(at(path).toString())),
      );
      const paths = new Set(api.store.documents.map(({ uri }) => pathOf(uri)));
      const others = expected.findings.filter(({ path }) => !paths.has(path));
      assert.deepEqual(others, []);
      for (const path of paths) {
        const wanted = expected.findings.filter(each => each.path === path);
        assert.deepEqual(await findingsIn(api, at(path).toString(), path), wanted, path);
      }
    });
  });

  it('has something of nearly every check, typos too', () => {
    const codes = new Set(expected.findings.map(({ code }) => code));
    assert.ok(codes.size > 20, [...codes].join());
    for (const code of ['typo', 'product-name', 'confused-word']) assert.ok(codes.has(code), code);
  });
});
