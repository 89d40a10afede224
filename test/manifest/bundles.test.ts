import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { build, type BuildResult, type Metafile } from 'esbuild';
import { bundles, type Bundle } from '../../tools/lib/bundles';

type Built = BuildResult<{ metafile: true; write: false }>;

/** Bytes of the file that is loaded when the extension starts. */
const LARGEST_ENTRY = 150_000;
/** Bytes of the file that a browser fetches: all of it, for a worker can load no second one. */
const LARGEST_WEB_ENTRY = 700_000;

/** What reads markdown with care, checks texts, knows words or messages: none of it is needed to start. */
const LATER =
  /node_modules\/(unified|remark|micromark|mdast|yaml|valibot|character-entities)|src\/core\/(markdown\/inline|checks\/all-checks|spelling)|src\/protocol\/webview-messages/;

async function built(name: Bundle['name']): Promise<Built> {
  const found = (await bundles(true)).find(each => each.name === name);
  return build({ ...found!.options, write: false, metafile: true });
}

function outputOf({ metafile }: Built, name: string): Metafile['outputs'][string] {
  return Object.entries(metafile.outputs).find(([path]) => basename(path) === name)![1];
}

describe('what is shipped', () => {
  it('starts from a small file, without what is loaded when it is first needed', async () => {
    const entry = outputOf(await built('extension'), 'extension.js');
    assert.ok(entry.bytes < LARGEST_ENTRY, `${entry.bytes} bytes`);
    const shipped = Object.keys(entry.inputs).filter(path => (entry.inputs[path]?.bytesInOutput ?? 0) > 0);
    assert.deepEqual(
      shipped.filter(path => LATER.test(path)),
      [],
    );
    const local = entry.imports.filter(({ path }) => path.startsWith('.')).map(({ path }) => path);
    assert.deepEqual([...new Set(local)].sort(), [
      './app-accountabilities-accountability-tree.js',
      './app-tree-grouped-tree.js',
      './core-checks-check-engine.js',
      './core-markdown-inline-reader.js',
      './core-new-file-new-file-engine.js',
      './core-report-html-report.js',
      './core-report-markdown-summary.js',
      './core-rows-row-changes.js',
      './protocol-webview-messages.js',
    ]);
  });

  it('asks for the API of VS Code once: each copy of it costs the start more than the code does', async () => {
    for (const name of ['extension', 'web extension'] as const) {
      const { outputFiles } = await built(name);
      const entry = outputFiles.find(({ path }) => basename(path) === 'extension.js')!;
      assert.equal(entry.text.split('require("vscode")').length - 1, 1, name);
    }
  });

  it('is one file for a browser, which asks for nothing but the API of VS Code', async () => {
    const result = await built('web extension');
    const entry = outputOf(result, 'extension.js');
    assert.ok(entry.bytes < LARGEST_WEB_ENTRY, `${entry.bytes} bytes`);
    assert.deepEqual([...new Set(entry.imports.map(({ path }) => path))], ['vscode']);
    const scripts = result.outputFiles.filter(({ path }) => path.endsWith('.js'));
    assert.equal(scripts.length, 1);
  });
});
