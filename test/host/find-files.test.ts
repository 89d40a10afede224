import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findFiles } from '../../src/host/documents/find-files';
import { MemoryFiles } from '../web/files/memory-files';
import { TestFile, activate } from './support/host';

const SCHEME = 'zt-unsearched';
const PATHS = [
  'a.md',
  'docs/b.md',
  'docs/c.txt',
  'docs/deep/d.md',
  'drafts/e.md',
  'node_modules/f.md',
  '.git/g.md',
];

describe('looking for files', () => {
  const folder = vscode.Uri.from({ scheme: SCHEME, path: '/plan' });
  const namesOf = (uris: readonly vscode.Uri[]) => uris.map(({ path }) => path.replace(/^.*\//, '')).sort();
  const wanted = { pattern: '**/*.md', exclude: ['drafts/**', '**/deep/**'] };
  let registered: vscode.Disposable;

  before(async () => {
    await activate();
    const files = new MemoryFiles(SCHEME);
    PATHS.forEach(path => files.write(`/plan/${path}`, new Uint8Array()));
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, files);
  });
  after(() => {
    registered.dispose();
  });

  it('finds them where an extension brings files without a search, the second time at once', async () => {
    assert.deepEqual(namesOf(await findFiles(folder, wanted)), ['a.md', 'b.md']);
    assert.deepEqual(namesOf(await findFiles(folder, { ...wanted, pattern: 'docs/*' })), ['b.md', 'c.txt']);
    const all = await findFiles(folder, { pattern: '**/*', exclude: [], most: 2 });
    assert.equal(all.length, 2);
  });

  it('asks the search of VS Code in the folders of a workspace', async () => {
    const file = new TestFile('found.md', '');
    try {
      const [{ uri }] = vscode.workspace.workspaceFolders! as [vscode.WorkspaceFolder];
      const found = await findFiles(uri, { pattern: '**/found.md', exclude: [] });
      assert.deepEqual(
        found.map(each => each.toString()),
        [file.key],
      );
      assert.deepEqual(await findFiles(uri, { pattern: '**/found.md', exclude: ['host-tests/**'] }), []);
    } finally {
      file.delete();
    }
  });
});
