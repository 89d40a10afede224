import type { Section } from '../../core/objectives/step-plan';
import { sumProgress, type StepDocument } from '../steps/step-store';
import { PlanOutline } from './plan-outline';
import { hasOptions } from './settable';
import type {
  FileNode,
  Folder,
  FolderNode,
  ObjectiveNode,
  ParentNode,
  SectionNode,
  TreeNode,
} from './tree-node';

export interface FolderGroup {
  /** Null for files outside of every workspace folder. */
  readonly folder: Folder | null;
  readonly documents: readonly StepDocument[];
}

export interface TreeOptions {
  readonly hideDone: boolean;
}

/** Folders and files at the top, objectives at the bottom. Children are made when they are first asked for. */
export class StepTree {
  readonly roots: readonly TreeNode[];
  readonly #children = new Map<ParentNode, readonly TreeNode[]>();
  readonly #outlines = new Map<StepDocument, PlanOutline>();
  readonly #options: TreeOptions;

  constructor(groups: readonly FolderGroup[], options: TreeOptions) {
    this.#options = options;
    const shown = groups.filter(group => this.#filesOf(group.documents).length > 0);
    this.roots =
      groups.length > 1
        ? shown.flatMap(group => this.#rootsOf(group))
        : shown.flatMap(group => this.#fileNodes(group.documents, null));
  }

  childrenOf(node: TreeNode): readonly TreeNode[] {
    if (node.kind === 'option') {
      return [];
    }
    const children = this.#children.get(node) ?? this.#makeChildren(node);
    this.#children.set(node, children);
    return children;
  }

  #rootsOf({ folder, documents }: FolderGroup): readonly TreeNode[] {
    if (folder === null) {
      return this.#fileNodes(documents, null);
    }
    const progress = sumProgress(documents);
    return [{ kind: 'folder', id: `folder:${folder.uri}`, parent: null, folder, progress, documents }];
  }

  #makeChildren(node: ParentNode): readonly TreeNode[] {
    switch (node.kind) {
      case 'folder':
        return this.#fileNodes(node.documents, node);
      case 'file':
        return this.#contentsOf(node, null);
      case 'section':
        return this.#contentsOf(node, node.section);
      case 'objective':
        return hasOptions(node.objective) ? optionNodes(node) : [];
    }
  }

  #filesOf(documents: readonly StepDocument[]): readonly StepDocument[] {
    return documents.filter(document => this.#outlineOf(document).isShown);
  }

  #outlineOf(document: StepDocument): PlanOutline {
    const known = this.#outlines.get(document);
    const { hideDone } = this.#options;
    const outline =
      known ?? new PlanOutline(document.plan, objective => !(hideDone && objective.state === 'done'));
    this.#outlines.set(document, outline);
    return outline;
  }

  #fileNodes(documents: readonly StepDocument[], parent: FolderNode | null): FileNode[] {
    return this.#filesOf(documents).map(document => ({
      kind: 'file',
      id: `file:${document.uri}`,
      parent,
      document,
      progress: document.plan.progress,
    }));
  }

  #contentsOf(parent: FileNode | SectionNode, below: Section | null): TreeNode[] {
    const { document } = parent;
    const outline = this.#outlineOf(document);
    return outline.contentsOf(below).map((each): ObjectiveNode | SectionNode => {
      if ('state' in each) {
        const id = `objective:${document.uri}#${each.id}`;
        return { kind: 'objective', id, parent, document, objective: each };
      }
      const id = `section:${document.uri}#${outline.keyOf(each)}`;
      return { kind: 'section', id, parent, document, section: each, progress: each.progress };
    });
  }
}

/** True where `section` is `outer`, or stands below it. */
export function isWithin(section: Section | null, outer: Section): boolean {
  for (let at = section; at !== null; at = at.parent) {
    if (at === outer) {
      return true;
    }
  }
  return false;
}

function optionNodes(parent: ObjectiveNode): TreeNode[] {
  const { document, objective } = parent;
  return objective.subItems.map((item, index) => {
    return { kind: 'option', id: `${parent.id}~${index}`, parent, document, objective, index, item };
  });
}
