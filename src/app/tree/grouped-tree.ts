import { ownerKey, splitOwners } from '../../core/objectives/owners';
import { progressOf } from '../../core/objectives/progress';
import type { StepDocument } from '../steps/step-store';
import { optionNodes, type ObjectiveTree } from './objective-tree';
import { RowFilter } from './row-filter';
import { orderByName, orderRows, rowStateOf, type RowState } from './row-order';
import type { Common, GroupNode, ObjectiveNode, Row, TreeNode } from './tree-node';
import type { Grouping, Order, TreeOptions } from './tree-options';

// Loaded with the first grouping that is not by section: this module and all that it imports hold no state.

type GroupedOptions = Pick<TreeOptions, 'order' | 'filter' | 'hideDone'> & {
  readonly grouping: Exclude<Grouping, 'section'>;
};

interface Group {
  /** Unique among the groups, and the same for as long as one objective is in it. */
  readonly key: string;
  readonly common: Common;
  readonly rows: Row[];
}

const STATES: readonly RowState[] = ['todo', 'unknown', 'placeholder', 'done'];

/** The objectives of all files by what they have in common, or one below the other. */
export class GroupedTree implements ObjectiveTree {
  readonly roots: readonly TreeNode[];
  readonly #children = new Map<TreeNode, readonly TreeNode[]>();
  readonly #order: Order;
  readonly #filter: RowFilter;

  constructor(documents: readonly StepDocument[], { grouping, ...options }: GroupedOptions) {
    this.#order = options.order;
    this.#filter = new RowFilter(options);
    const rows = documents.flatMap(document => this.#rowsOf(document));
    this.roots =
      grouping === 'flat'
        ? this.#rowNodes(this.#shown(rows), null)
        : (grouping === 'owner' ? byOwner(rows) : byState(rows)).flatMap(group => this.#groupNodes(group));
  }

  childrenOf(node: TreeNode): readonly TreeNode[] {
    const children = this.#children.get(node) ?? this.#makeChildren(node);
    this.#children.set(node, children);
    return children;
  }

  #makeChildren(node: TreeNode): readonly TreeNode[] {
    switch (node.kind) {
      case 'group':
        return this.#rowNodes(node.rows(), node);
      case 'objective':
        return optionNodes(node);
      default:
        return [];
    }
  }

  #rowsOf(document: StepDocument): Row[] {
    const { plan } = document;
    const fitting = plan.objectives.filter(objective => this.#filter.fits(plan, objective));
    return fitting.map(objective => ({ document, objective }));
  }

  #shown(rows: readonly Row[]): Row[] {
    return rows.filter(({ objective }) => this.#filter.shows(objective));
  }

  #groupNodes({ key, common, rows }: Group): GroupNode[] {
    const shown = this.#shown(rows);
    const progress = progressOf(rows.map(({ objective }) => objective));
    const id = `${this.#filter.idPrefix}${common.by}:${key}`;
    return shown.length === 0
      ? []
      : [{ kind: 'group', id, parent: null, common, progress, rows: () => shown }];
  }

  /** An objective of several owners is a row of each: its id starts with the group's. */
  #rowNodes(rows: readonly Row[], parent: GroupNode | null): ObjectiveNode[] {
    const prefix = parent === null ? '' : `${parent.id}/`;
    return orderRows(rows, this.#order, ({ objective }) => objective).map(({ document, objective }) => ({
      kind: 'objective',
      id: `${prefix}objective:${document.uri}#${objective.id}`,
      parent,
      document,
      objective,
    }));
  }
}

function byState(rows: readonly Row[]): Group[] {
  return STATES.map(state => ({
    key: state,
    common: { by: 'state', state },
    rows: rows.filter(({ objective }) => rowStateOf(objective) === state),
  }));
}

/** By name, under the first spelling of each; last what nobody owns. */
function byOwner(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Group>();
  const nobody: Group = { key: '', common: { by: 'owner', owner: null }, rows: [] };
  const ownersOf = remembered(splitOwners);
  for (const row of rows) {
    const owners = ownersOf(row.objective.owner);
    for (const owner of owners) {
      const key = ownerKey(owner);
      const group = groups.get(key) ?? { key, common: { by: 'owner', owner }, rows: [] };
      groups.set(key, group);
      group.rows.push(row);
    }
    if (owners.length === 0) {
      nobody.rows.push(row);
    }
  }
  return [...orderByName([...groups.values()], group => group.key), nobody];
}

/** Rows have few owner cells that differ: each is read once. */
function remembered<V>(read: (cell: string | null) => V): (cell: string | null) => V {
  const known = new Map<string | null, V>();
  return cell => {
    const value = known.get(cell) ?? read(cell);
    known.set(cell, value);
    return value;
  };
}
