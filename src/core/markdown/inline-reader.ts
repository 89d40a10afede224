import type { Image, ImageReference, Node, Nodes, Parent } from 'mdast';
import GithubSlugger from 'github-slugger';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import type { FrontMatter } from '../objectives/front-matter';
import type { Inline, InlineReader, Link } from '../objectives/inline';
import { rememberByText } from '../text/remember';
import { LONGEST_FRONT_MATTER, readFrontMatter, YAML_OPTIONS } from './front-matter';

/** Text without any of these characters means itself: most cells. They start every inline construct of GFM. */
const MARKUP = /[\\`*_[\]<&~@\n\r]|https?:|www\./i;
/** Longer texts are read up to here: remark takes quadratic time on some (many unclosed `<!--`). */
const LONGEST = 8000;
/** In characters: the cells of several thousand rows, for remark takes long. */
const KEPT = 500_000;

/** A reader that parses with remark and GFM, keeps what it read by its source text, and never throws. */
export function createInlineReader(): InlineReader {
  const processor = unified().use(remarkParse).use(remarkGfm).freeze();
  const readMarkup = rememberByText(source => readTree(processor.parse(asHeading(source))), KEPT);
  return {
    read: source => (MARKUP.test(source) ? readMarkup(source) : { text: source, links: [] }),
    slugs(headings) {
      const slugger = new GithubSlugger();
      return headings.map(heading => slugger.slug(heading));
    },
    frontMatterTitle,
    frontMatter: rememberLast(readFrontMatter),
  };
}

/** Several checks ask for the front matter of the same document, one after the other. */
function rememberLast(read: (source: string) => FrontMatter): (source: string) => FrontMatter {
  let last: { readonly source: string; readonly frontMatter: FrontMatter } | undefined;
  return source => {
    if (last?.source !== source) {
      last = { source, frontMatter: read(source) };
    }
    return last.frontMatter;
  };
}

/**
 * A cell is inline content whatever it starts with: `- a` or `1. a` is no list there. As the text of a heading it is
 * read just so; the closing `#` keeps one that stands at its own end.
 */
function asHeading(source: string): string {
  const text = source.length > LONGEST ? source.slice(0, LONGEST) : source;
  return `# ${text.replace(/\\\|/g, '|').replace(/[\r\n]+/g, ' ')} #`;
}

function readTree(tree: Nodes): Inline {
  const links: Link[] = [];
  return { text: textOf(tree, links), links };
}

function textOf(node: Nodes, links: Link[]): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'html':
      // `<br>` parts words, as do the items of a list and a paragraph; `<b>` does not.
      return /^<\/?(?:br|li|ul|ol|p|div|hr|td|tr)\b/i.test(node.value) ? ' ' : '';
    case 'break':
      return ' ';
    case 'image':
    case 'imageReference':
      return altOf(node);
    case 'link': {
      const text = childrenText(node, links);
      links.push({ text: text.replace(/\s+/g, ' ').trim(), target: node.url });
      return text;
    }
    default:
      return isParent(node) ? childrenText(node, links) : '';
  }
}

function childrenText(node: Parent, links: Link[]): string {
  return node.children.map(child => textOf(child, links)).join('');
}

function altOf(node: Image | ImageReference): string {
  return node.alt ?? '';
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function frontMatterTitle(frontMatter: string): string | null {
  if (frontMatter.length > LONGEST_FRONT_MATTER) {
    return null;
  }
  const yaml = frontMatter.replace(/^---[^\r\n]*/, '').replace(/---[ \t]*$/, '');
  try {
    const fields: unknown = parseYaml(yaml, { ...YAML_OPTIONS, mapAsMap: true });
    const title: unknown = fields instanceof Map ? fields.get('title') : undefined;
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
  } catch {
    return null;
  }
}
