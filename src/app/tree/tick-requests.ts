import type { Objective } from '../../core/objectives/step-plan';
import type { WantedState } from '../../core/toggle/wanted-state';
import type { TickRequest, TickTarget } from '../ticking/tick';
import type { StepDocument } from '../steps/step-store';
import { settableState } from './settable';
import { isWithin } from './step-tree';
import type { TreeNode } from './tree-node';

interface Choice {
  readonly document: StepDocument;
  readonly objective: Objective;
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
  // "All" means what can be set, has words, and is not yet so: a placeholder is ticked only by itself.
  const isToChange = (objective: Objective) => {
    const state = settableState(objective);
    return !objective.placeholder && state !== undefined && state !== wanted;
  };
  switch (node.kind) {
    case 'folder':
      return node.documents.flatMap(document => objectivesOf(document, isToChange));
    case 'file':
      return objectivesOf(node.document, isToChange);
    case 'section':
      return objectivesOf(
        node.document,
        objective => isToChange(objective) && isWithin(objective.section, node.section),
      );
    case 'objective':
      return [{ document: node.document, objective: node.objective, subItem: null }];
    case 'option':
      return [{ document: node.document, objective: node.objective, subItem: node.index }];
  }
}

function objectivesOf(document: StepDocument, isMeant: (objective: Objective) => boolean): Choice[] {
  return document.plan.objectives.filter(isMeant).map(objective => ({ document, objective, subItem: null }));
}
