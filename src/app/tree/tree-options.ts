const GROUPINGS = ['section', 'owner', 'state', 'flat'] as const;
const ORDERS = ['document', 'name', 'state'] as const;

export type Grouping = (typeof GROUPINGS)[number];
export type Order = (typeof ORDERS)[number];

/** How a tree of objectives is arranged, and what of it is shown. */
export interface TreeOptions {
  readonly grouping: Grouping;
  readonly order: Order;
  /** Words that a row must have; empty where each fits. */
  readonly filter: string;
  readonly onlyActiveFile: boolean;
  readonly hideDone: boolean;
}

export const DEFAULT_OPTIONS: TreeOptions = {
  grouping: 'section',
  order: 'document',
  filter: '',
  onlyActiveFile: false,
  hideDone: false,
};

/** The options that a workspace remembers: what was written there by another version counts as far as it is known. */
export function readTreeOptions(value: unknown): TreeOptions {
  const { grouping, order, filter, onlyActiveFile, hideDone } = Object(value) as Record<string, unknown>;
  return {
    grouping: GROUPINGS.find(known => known === grouping) ?? DEFAULT_OPTIONS.grouping,
    order: ORDERS.find(known => known === order) ?? DEFAULT_OPTIONS.order,
    filter: typeof filter === 'string' ? filter : '',
    onlyActiveFile: onlyActiveFile === true,
    hideDone: hideDone === true,
  };
}

/** True where something may be hidden that the files hold. */
export function isNarrowed({ filter, onlyActiveFile, hideDone }: TreeOptions): boolean {
  return filter !== '' || onlyActiveFile || hideDone;
}
