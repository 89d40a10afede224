import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

export function remarkTree(markdown: string): Root {
  return processor.parse(markdown);
}

/** All nodes of a tree, in source order. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  for (const child of 'children' in node ? node.children : []) {
    yield* nodesOf(child);
  }
}

/** The nodes of one type. */
export function nodesOfType<T extends Nodes['type']>(tree: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  return [...nodesOf(tree)].filter((node): node is Extract<Nodes, { type: T }> => node.type === type);
}

/** The words of a node, code too. */
export function wordsOfNode(tree: Nodes): string {
  return [...nodesOf(tree)]
    .map(node => (node.type === 'text' || node.type === 'inlineCode' ? node.value : ''))
    .join('');
}
