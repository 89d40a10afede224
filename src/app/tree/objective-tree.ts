import type { Objective } from '../../core/objectives/step-plan';
import { hasOptions } from './settable';
import type { ObjectiveNode, OptionNode, TreeNode } from './tree-node';

/** A tree of objectives, however it is grouped. Children are made when they are first asked for. */
export interface ObjectiveTree {
  readonly roots: readonly TreeNode[];
  childrenOf(node: TreeNode): readonly TreeNode[];
}

/** The node of an objective, the first of several; undefined where it is not shown. */
export function findRow(tree: ObjectiveTree, objective: Objective): ObjectiveNode | undefined {
  let nodes = tree.roots;
  for (;;) {
    const next = nodes.find(node => leadsTo(node, objective));
    if (next === undefined || next.kind === 'objective') {
      return next;
    }
    nodes = tree.childrenOf(next);
  }
}

/** The answers of an objective that has several. */
export function optionNodes(parent: ObjectiveNode): OptionNode[] {
  const { document, objective } = parent;
  return hasOptions(objective)
    ? objective.subItems.map((item, index) => {
        return { kind: 'option', id: `${parent.id}~${index}`, parent, document, objective, index, item };
      })
    : [];
}

function leadsTo(node: TreeNode, objective: Objective): boolean {
  switch (node.kind) {
    case 'option':
      return false;
    case 'objective':
      return node.objective === objective;
    default:
      return node.rows().some(row => row.objective === objective);
  }
}
