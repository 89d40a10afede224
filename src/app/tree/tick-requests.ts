import type { Objective } from '../../core/objectives/step-plan';
import type { WantedState } from '../../core/toggle/wanted-state';
import type { TickRequest, TickTarget } from '../ticking/tick';
import type { StepDocument } from '../steps/step-store';
import { settableState } from './settable';
import type { Row, TreeNode } from './tree-node';

interface Choice extends Row {
  readonly subItem: number | null;
}

/** One request for each document with a checkbox that the nodes stand for. */
export function requestsFor(nodes: readonly TreeNode[], wanted: WantedState): TickRequest[] {
  const targets = new Map<StepDocument, Map<number, TickTarget>>();
  for (const { document, objective, subItem } of nodes.flatMap(node => choicesOf(node, wanted))) {
    const target = targetFor(objective, subItem, wanted);
    const ofDocument = targets.get(document) ?? new Map<number, TickTarget>();
    targets.set(document, ofDocument.set(target.checkbox.start, target));
  }
  return [...targets].map(([{ uri, base }, ofDocument]) => ({
    uri,
    base,
    targets: [...ofDocument.values()],
  }));
}

export function targetFor(objective: Objective, subItem: number | null, wanted: WantedState): TickTarget {
  const item = subItem === null ? undefined : objective.subItems[subItem];
  const checkbox = (item ?? objective).checkbox.span;
  return { objectiveId: objective.id, subItem: item === undefined ? null : subItem, checkbox, wanted };
}

function choicesOf(node: TreeNode, wanted: WantedState): Choice[] {
  switch (node.kind) {
    case 'objective':
      return [{ document: node.document, objective: node.objective, subItem: null }];
    case 'option':
      return [{ document: node.document, objective: node.objective, subItem: node.index }];
    default:
      return node
        .rows()
        .filter(({ objective }) => isToChange(objective, wanted))
        .map(row => ({ ...row, subItem: null }));
  }
}

/** "All" means what is shown, can be set, has words, and is not yet so: a placeholder is ticked only by itself. */
function isToChange(objective: Objective, wanted: WantedState): boolean {
  const state = settableState(objective);
  return !objective.placeholder && state !== undefined && state !== wanted;
}
