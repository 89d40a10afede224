import assert from 'node:assert/strict';
import { decides } from '../../../../src/core/config/deciding-files';
import type { FileLister } from '../../../../src/core/config/folder-chain';
import { SurroundingsFinder } from '../../../../src/core/config/surroundings';

/** A tree of files in memory that counts what is asked. */
class Tree implements FileLister {
  readonly asked: string[] = [];
  constructor(readonly files: Record<string, string>) {}

  exists(path: string): Promise<boolean> {
    this.asked.push(path);
    return Promise.resolve(
      Object.keys(this.files).some(each => each === path || each.startsWith(`${path}/`)),
    );
  }

  read(path: string): Promise<string | undefined> {
    this.asked.push(path);
    return Promise.resolve(this.files[path]);
  }
}

describe('the surroundings of a document', () => {
  it('are the nearest files up to the root of the repository', async () => {
    const tree = new Tree({
      '/home/.zt-steps.json': '{ "profile": "plan" }',
      '/home/.markdownlint.json': '',
      '/home/repo/.git/HEAD': '',
      '/home/repo/.zt-steps.json': '{ "profile": "guidance", "ignore": ["drafts", "**/old-*.md"] }',
      '/home/repo/docs/.zt-steps.json': '{ "profile": "auto", "nonsense": 1 }',
      '/home/repo/docs/.markdownlint-cli2.yaml': '',
    });
    const finder = new SurroundingsFinder(tree);
    const outer = await finder.of('/home/repo/plans/a.md');
    assert.equal(outer.configFile?.path, '/home/repo/.zt-steps.json');
    assert.deepEqual(outer.configFile.config.profile, 'guidance');
    assert.deepEqual(outer.known, { isPublished: false, hasMarkdownlint: false });
    const inner = await finder.of('/home/repo/docs/sub/a.md');
    assert.equal(inner.configFile?.config.profile, 'auto');
    assert.equal(inner.configFile.problems.length, 1);
    assert.equal(inner.known.hasMarkdownlint, true);
    assert.equal((await finder.of('/home/repo/drafts/x/a.md')).isIgnored, true);
    assert.equal((await finder.of('/home/repo/plans/old-a.md')).isIgnored, true);
    assert.equal(outer.isIgnored, false);
  });

  it('end at the root that is given', async () => {
    const tree = new Tree({ '/site/docfx.json': '{}', '/site/docs/a.md': '' });
    assert.equal(
      (await new SurroundingsFinder(tree, '/site/docs/').of('/site/docs/b/a.md')).known.isPublished,
      false,
    );
    assert.equal(
      (await new SurroundingsFinder(tree, '/site').of('/site/docs/b/a.md')).known.isPublished,
      true,
    );
    assert.equal((await new SurroundingsFinder(new Tree({})).of('/a.md')).configFile, null);
  });

  it('bring the metadata that docfx adds, by the path from its folder', async () => {
    const tree = new Tree({
      '/repo/.openpublishing.publish.config.json': '{}',
      '/repo/docs/docfx.json': `{ "build": {
        "content": [{ "files": ["**/*.md"], "exclude": ["**/includes/**"] }],
        "globalMetadata": { "author": "all" },
        "fileMetadata": { "author": { "steps/**/*.md": "steps" } } } }`,
    });
    const finder = new SurroundingsFinder(tree, '/repo');
    assert.deepEqual((await finder.of('/repo/docs/steps/a.md')).known, {
      isPublished: true,
      hasMarkdownlint: false,
      metadata: { author: 'steps' },
    });
    assert.deepEqual((await finder.of('/repo/docs/a.md')).known.metadata, { author: 'all' });
    assert.equal((await finder.of('/repo/docs/includes/a.md')).known.metadata, undefined);
    assert.equal((await finder.of('/repo/other/a.md')).known.metadata, undefined);
    assert.equal((await finder.of('/repo/other/a.md')).known.isPublished, true);
  });

  it('know the language of a translated folder', async () => {
    const finder = new SurroundingsFinder(new Tree({}), '/x');
    assert.equal((await finder.of('/x/docs.de-DE/a.md')).known.language, 'de-de');
    assert.equal((await finder.of('/x/en-us/sr-latn-rs/a.md')).known.language, 'sr-latn-rs');
    assert.equal((await finder.of('/x/co-op/de-de.md')).known.language, undefined);
  });

  it('have the words of cspell, beside the document and above it', async () => {
    const tree = new Tree({
      '/home/cspell.json': '{ "words": ["outside"] }',
      '/home/repo/.git/HEAD': '',
      '/home/repo/cspell.json': '// ours\n{ "words": ["Contoso"], "ignoreWords": ["fabrikam"], }',
      '/home/repo/.vscode/cspell.json': '{ "userWords": ["Northwind"] }',
      '/home/repo/docs/.cspell.json': '{ "words": ["Tailspin", 7] }',
      '/home/repo/plans/cspell.config.json': '{ "words": ',
    });
    const finder = new SurroundingsFinder(tree);
    const wordsAt = async (path: string) => [...(await finder.of(path)).cspellWords].sort();
    const above = ['Contoso', 'Northwind', 'fabrikam'];
    assert.deepEqual(await wordsAt('/home/repo/docs/a.md'), ['Contoso', 'Northwind', 'Tailspin', 'fabrikam']);
    assert.deepEqual(await wordsAt('/home/repo/plans/a.md'), above);
    assert.deepEqual(await wordsAt('/home/repo/a.md'), above);
  });

  it('are looked up once for each folder, and again when they were forgotten', async () => {
    const tree = new Tree({ '/r/.git': '' });
    const finder = new SurroundingsFinder(tree, '/r');
    await Promise.all(['/r/a/x.md', '/r/a/y.md', '/r/b/z.md'].map(path => finder.of(path)));
    const { length } = tree.asked;
    assert.equal(new Set(tree.asked).size, length);
    await finder.of('/r/a/w.md');
    assert.equal(tree.asked.length, length);
    finder.forget();
    await finder.of('/r/a/w.md');
    assert.ok(tree.asked.length > length);
  });

  it('are looked up again after a failure', async () => {
    const tree = new Tree({ '/r/.zt-steps.json': '{ "profile": "plan" }' });
    let fails = true;
    const finder = new SurroundingsFinder({
      exists: path => tree.exists(path),
      read: path => (fails ? Promise.reject(new Error('busy')) : tree.read(path)),
    });
    await assert.rejects(finder.of('/r/a/x.md'), /busy/);
    fails = false;
    assert.equal((await finder.of('/r/a/x.md')).configFile?.config.profile, 'plan');
  });

  it('change with these files', () => {
    assert.ok(['/a/.zt-steps.json', '/docfx.json', 'x/.markdownlint.yml'].every(decides));
    assert.ok(
      ['/a/cspell.json', '/.cSpell.json', '/a/.vscode/cspell.json', 'cspell.config.jsonc'].every(decides),
    );
    assert.ok(!['/a/cspell.config.yaml', '/a/cspell.md', '/a/xcspell.json'].some(decides));
    assert.ok(!decides('/a/readme.md'));
  });
});
