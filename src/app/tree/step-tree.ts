import type { Objective, Section } from '../../core/objectives/step-plan';
import { sumProgress, type StepDocument } from '../steps/step-store';
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
    return documents.filter(({ plan }) => plan.objectives.some(objective => this.#shows(objective)));
  }

  #shows(objective: Objective): boolean {
    return !(this.#options.hideDone && objective.state === 'done');
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

  /** Objectives and sub-sections directly below a section, in the order of the file. */
  #contentsOf(parent: FileNode | SectionNode, section: Section | null): TreeNode[] {
    const { document } = parent;
    const { plan, uri } = document;
    const objectives = plan.objectives
      .filter(objective => objective.section === section && this.#shows(objective))
      .map((objective): ObjectiveNode => {
        return { kind: 'objective', id: `objective:${uri}#${objective.id}`, parent, document, objective };
      });
    const sections = plan.sections
      .filter(child => isChild(child, section) && this.#holdsShown(document, child))
      .map((child): SectionNode => {
        const id = `section:${uri}#${sectionKey(document, child)}`;
        return { kind: 'section', id, parent, document, section: child, progress: child.progress };
      });
    return [...objectives, ...sections].sort((a, b) => lineOf(a) - lineOf(b));
  }

  #holdsShown({ plan }: StepDocument, section: Section): boolean {
    return plan.objectives.some(objective => this.#shows(objective) && isWithin(objective.section, section));
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

/** The title is a section too, but the file's own node stands for it: its path is empty. */
function isChild(section: Section, parent: Section | null): boolean {
  return section.parent === parent && section.path.length > 0;
}

function lineOf(node: ObjectiveNode | SectionNode): number {
  return node.kind === 'objective' ? node.objective.line : node.section.line;
}

/** The heading path, and which one it is of several with the same path. */
function sectionKey({ plan }: StepDocument, section: Section): string {
  const path = JSON.stringify(section.path);
  const same = plan.sections.filter(other => JSON.stringify(other.path) === path);
  return `${path}~${same.indexOf(section)}`;
}

function optionNodes(parent: ObjectiveNode): TreeNode[] {
  const { document, objective } = parent;
  return objective.subItems.map((item, index) => {
    return { kind: 'option', id: `${parent.id}~${index}`, parent, document, objective, index, item };
  });
}
