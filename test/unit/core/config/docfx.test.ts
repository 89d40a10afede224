import assert from 'node:assert/strict';
import { publishedMetadata, readDocfx } from '../../../../src/core/config/docfx';
import { matchesGlob } from '../../../../src/core/config/glob';

describe('globs', () => {
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    ['**/*.md', ['a.md', 'b/c/a.md', './b/a.md'], ['a.txt', 'a.md/b']],
    ['docs/**', ['docs/a', 'docs/a/b', 'docs'], ['a', 'xdocs/a']],
    ['docs/**/a?.md', ['docs/ab.md', 'docs/x/y/ac.md'], ['docs/a.md', 'docs/x/abc.md']],
    ['{a,b/{c,d}}/*.md', ['a/x.md', 'b/c/x.md', 'b/d/x.md'], ['b/x.md', 'a/b/x.md']],
    ['docs/**.md', ['docs/a.md', 'docs/b/a.md'], ['a.md']],
    ['a*b*c', ['abc', 'axbxc', 'abbcc'], ['ab', 'abcd']],
    ['**', ['a', 'a/b'], []],
    ['[a].md', ['[a].md'], ['a.md']],
    ['{a', ['{a'], ['a']],
  ];
  for (const [glob, yes, no] of cases) {
    it(`means what it says: ${glob}`, () => {
      assert.deepEqual(
        yes.filter(path => !matchesGlob(glob, path)),
        [],
      );
      assert.deepEqual(
        no.filter(path => matchesGlob(glob, path)),
        [],
      );
    });
  }

  it('take bounded time', () => {
    const start = performance.now();
    assert.ok(!matchesGlob(`${'*a'.repeat(500)}b`, 'a'.repeat(5000)));
    assert.ok(!matchesGlob('**/x/'.repeat(300), 'x/'.repeat(300) + 'y'));
    assert.ok(!matchesGlob('{a,b}'.repeat(40), 'c'));
    assert.ok(performance.now() - start < 2000);
  });
});

describe('the metadata that docfx adds', () => {
  const read = (build: unknown, path: string): unknown => {
    const docfx = readDocfx(JSON.stringify({ build }));
    assert.ok(docfx);
    return publishedMetadata(docfx, path);
  };

  it('is the global one, then that of the last glob that means the file', () => {
    const build = {
      globalMetadata: { author: 'all', 'ms.topic': 'x' },
      fileMetadata: { author: { '**/*.md': 'first', 'Docs/**/*.md': 'last', 'other/*.md': 'no' }, odd: 3 },
    };
    assert.deepEqual(read(build, 'docs/a.md'), { author: 'last', 'ms.topic': 'x' });
    assert.deepEqual(read(build, 'a.md'), { author: 'first', 'ms.topic': 'x' });
    assert.deepEqual(read({ globalMetadata: {} }, 'a.md'), {});
  });

  it('is unknown where more of it stands elsewhere, and for what is no page', () => {
    assert.equal(read({ globalMetadataFiles: ['more.json'] }, 'a.md'), undefined);
    assert.equal(read({ fileMetadataFiles: 'more.json' }, 'a.md'), undefined);
    const content = [{ src: './docs/', files: '**/*.md', exclude: ['includes/**'] }, 'index.md'];
    assert.deepEqual(read({ content }, 'docs/a.md'), {});
    assert.deepEqual(read({ content }, 'index.md'), {});
    assert.equal(read({ content }, 'docs/includes/a.md'), undefined);
    assert.equal(read({ content }, 'README.md'), undefined);
  });

  it('is nothing in what is no configuration of a build', () => {
    for (const text of ['', '{', '[]', '{}', '{ "build": 3 }', 'null']) {
      assert.equal(readDocfx(text), null);
    }
    assert.ok(readDocfx('{ // comment\n "build": { "content": [], }, }'));
  });

  it('may have any name', () => {
    const text = '{ "build": { "globalMetadata": { "__proto__": "x" }, "content": [] } }';
    const docfx = readDocfx(text);
    assert.deepEqual(Object.keys((docfx && publishedMetadata(docfx, 'a.md')) ?? {}), ['__proto__']);
  });
});
