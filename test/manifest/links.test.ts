import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import { findFiles } from '../../tools/lib/find-files';
import { root } from '../../tools/lib/paths';

const PAPERS = ['README', 'CONTRIBUTING', 'SECURITY', 'CHANGELOG', 'THIRD-PARTY-NOTICES'];
/** GitHub makes a copy of larger ones slow to show, and READMEs are opened far from a fast line. */
const LARGEST_IMAGE = 200_000;
const WIDEST_IMAGE = 1600;

const markdown = new MarkdownIt({ html: true, linkify: false });
const pages = [...PAPERS.map(name => join(root, `${name}.md`)), ...findFiles(join(root, 'docs'), '.md')];

interface Page {
  readonly targets: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/** Where the links and images of a page lead, and the anchors that its headings make on GitHub. */
function readPage(path: string): Page {
  const slugger = new GithubSlugger();
  const tokens = markdown.parse(readFileSync(path, 'utf8'), {});
  const headings = tokens.flatMap((token, index) =>
    token.type === 'heading_open' ? [tokens[index + 1]?.children ?? []] : [],
  );
  const textOf = (inline: typeof tokens): string => inline.map(({ content }) => content).join('');
  const targets = tokens
    .flatMap(({ children }) => children ?? [])
    .flatMap(token => String(token.attrGet('href') ?? token.attrGet('src') ?? '') || []);
  return { targets, anchors: new Set(headings.map(each => slugger.slug(textOf(each)))) };
}

/** Nothing where a link leads to a page and a heading that there are; addresses outside are not looked at. */
function problemOf(path: string, target: string): string | undefined {
  if (/^[a-z]+:/.test(target)) return undefined;
  const [file = '', anchor] = decodeURIComponent(target).split('#');
  const found = file === '' ? path : join(dirname(path), file);
  const where = `${relative(root, path)}: ${target}`;
  if (!existsSync(found)) return `${where} leads to no file`;
  if (anchor === undefined) return undefined;
  return readPage(found).anchors.has(anchor) ? undefined : `${where} leads to no heading`;
}

describe('the pages about the project', () => {
  it('link to files and headings that there are', () => {
    const links = pages.flatMap(path => readPage(path).targets.map(target => ({ path, target })));
    assert.ok(links.length > 30, `${links.length} links`);
    assert.deepEqual(
      links.flatMap(({ path, target }) => problemOf(path, target) ?? []),
      [],
    );
  });

  it('are reached: each page of docs is named by another one', () => {
    const named = new Set(
      pages.flatMap(path => readPage(path).targets.map(target => join(dirname(path), target.split('#')[0]!))),
    );
    const lost = findFiles(join(root, 'docs'), '.md').filter(
      path => !named.has(path) && !named.has(dirname(path)),
    );
    assert.deepEqual(lost, []);
  });

  it('show pictures that are used, in light and dark, of a size that loads', () => {
    const used = new Set(readPage(join(root, 'README.md')).targets.map(target => join(root, target)));
    const images = findFiles(join(root, 'docs/images'), '.png');
    assert.ok(images.length > 0);
    for (const image of images) {
      assert.ok(used.has(image), `${basename(image)} is shown nowhere`);
      const other = image.replace(/(light|dark)(?=\.png$)/, theme => (theme === 'light' ? 'dark' : 'light'));
      assert.ok(other !== image && existsSync(other), `${basename(image)} has no other theme`);
      assert.ok(statSync(image).size <= LARGEST_IMAGE, `${basename(image)}: ${statSync(image).size} bytes`);
      // The width is the first number of the header of a PNG.
      const width = readFileSync(image).readUInt32BE(16);
      assert.ok(width <= WIDEST_IMAGE, `${basename(image)}: ${width} pixels`);
    }
  });
});
