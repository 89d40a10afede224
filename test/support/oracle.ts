import type { Heading, ListItem, Node, Parent, Root, Table, TableRow } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../../src/core/text/span';
import {
  type Outline,
  type OutlineHeading,
  type OutlineRow,
  type OutlineTable,
  type OutlineTask,
  placeOf,
  trimmed,
} from './outline';

const BOM = '\uFEFF';
const FENCE = /^---[ \t]*$/;

const plain = unified().use(remarkParse).use(remarkGfm).freeze();
const withFrontMatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/**
 * What remark finds in a text. Two things need care. micromark drops a BOM and counts from the character after it: it
 * is cut off here and added to every offset. And micromark's front matter extension, given a first `---` that never
 * closes, turns every later list into paragraphs (DESIGN.md): it is used only where the front matter closes.
 */
export function remarkOutline(source: string): Outline {
  const shift = source.startsWith(BOM) ? 1 : 0;
  const text = source.slice(shift);
  const tree = (hasClosedFrontMatter(text) ? withFrontMatter : plain).parse(text);
  return new OutlineReader(source, shift).read(tree);
}

function hasClosedFrontMatter(text: string): boolean {
  const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
  return FENCE.test(first) && rest.some(line => FENCE.test(line));
}

class OutlineReader {
  readonly #headings: OutlineHeading[] = [];
  readonly #tables: OutlineTable[] = [];
  readonly #tasks: OutlineTask[] = [];
  #frontMatter = '';
  /** The heading that the next block stands under. A container's headings hold for its own blocks only. */
  #heading: number | null = null;

  constructor(
    private readonly source: string,
    private readonly shift: number,
  ) {}

  read(tree: Root): Outline {
    this.#visit(tree);
    return {
      frontMatter: this.#frontMatter,
      headings: this.#headings,
      tables: this.#tables,
      tasks: this.#tasks,
    };
  }

  #visit(node: Node): void {
    switch (node.type) {
      case 'yaml':
        this.#frontMatter = placeOf(trimmed(this.source, this.#spanOf(node)));
        break;
      case 'heading':
        this.#addHeading(node as Heading);
        break;
      case 'table':
        this.#tables.push(this.#table(node as Table));
        break;
      case 'listItem':
        this.#listItem(node as ListItem);
        break;
    }
    const heading = this.#heading;
    for (const child of childrenOf(node)) {
      this.#visit(child);
    }
    if (node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition') {
      this.#heading = heading;
    }
  }

  #addHeading(node: Heading): void {
    // micromark starts a setext heading at a link reference definition above its text: it is none of it.
    const [text] = node.children;
    const whole = this.#spanOf(node);
    const isSetext = text !== undefined && !this.source.startsWith('#', whole.start);
    const span = placeOf(
      trimmed(this.source, isSetext ? { ...whole, start: this.#spanOf(text).start } : whole),
    );
    let parent = this.#heading;
    while (parent !== null && this.#headings[parent]!.depth >= node.depth) {
      parent = this.#headings[parent]!.parent;
    }
    this.#heading = this.#headings.length;
    this.#headings.push({ depth: node.depth, span, content: this.#contentOf(node), parent });
  }

  #table(node: Table): OutlineTable {
    const [header, ...rows] = node.children.map(row => this.#row(row));
    if (header === undefined) {
      throw new Error('remark gave a table without a header row.');
    }
    return { heading: this.#heading, header, rows };
  }

  #row(node: TableRow): OutlineRow {
    const span = placeOf(trimmed(this.source, this.#spanOf(node)));
    return { span, cells: node.children.map(cell => this.#contentOf(cell)) };
  }

  /**
   * mdast keeps no checkbox: it stands before the item's paragraph, or at its start where no text but a link, say,
   * follows it.
   */
  #listItem(node: ListItem): void {
    const [paragraph] = node.children;
    if (typeof node.checked !== 'boolean' || paragraph === undefined) {
      return;
    }
    const { start, end } = this.#spanOf(paragraph);
    const before = /\[[ \t\r\nxX]\](?=[ \t\r\n]*$)/.exec(this.source.slice(0, start));
    const box = before?.index ?? start;
    const afterBox = box + 3;
    const blank = /^[ \t\r\n]*/.exec(this.source.slice(afterBox))?.[0].length ?? 0;
    this.#tasks.push({
      heading: this.#heading,
      checked: node.checked,
      box: placeOf({ start: box, end: afterBox }),
      content: placeOf(trimmed(this.source, { start: afterBox + blank, end })),
    });
  }

  #contentOf(node: Parent): string {
    const first = node.children[0];
    const last = node.children.at(-1);
    return first === undefined || last === undefined
      ? ''
      : placeOf({ start: this.#spanOf(first).start, end: this.#spanOf(last).end });
  }

  #spanOf(node: Node): Span {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) {
      throw new Error(`remark gave a ${node.type} without a position.`);
    }
    return { start: start + this.shift, end: end + this.shift };
  }
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node as Parent).children : [];
}
