import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdownIt = new MarkdownIt({ html: true });
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** Parsers that others would take, each reading as little as it can: tokens where it has them, else HTML. */
export const PEERS = {
  'markdown-it': (text: string): unknown => markdownIt.parse(text, {}),
  marked: (text: string): unknown => marked.lexer(text),
  micromark: (text: string): unknown =>
    micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }),
  remark: (text: string): unknown => remark.parse(text),
} as const;

export type PeerName = keyof typeof PEERS;
