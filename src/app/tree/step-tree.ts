import { addProgress, NO_PROGRESS } from '../../core/objectives/progress';
import type { Section } from '../../core/objectives/step-plan';
import type { StepDocument } from '../steps/step-store';
import { optionNodes, type ObjectiveTree } from './objective-tree';
import { isWithin, PlanOutline } from './plan-outline';
import { RowFilter } from './row-filter';
import { orderByName } from './row-order';
import type {
  FileNode,
  Folder,
  FolderNode,
  ObjectiveNode,
  ParentNode,
  Row,
  SectionNode,
  TreeNode,
} from './tree-node';
import type { Order, TreeOptions } from './tree-options';

export interface FolderGroup {
  /** Null for files outside of every workspace folder. */
  readonly folder: Folder | null;
  readonly documents: readonly StepDocument[];
}

/** What of the options a tree of files looks at. */
export type ShownOptions = Pick<TreeOptions, 'order' | 'filter' | 'hideDone'>;

/** Folders and files at the top, sections below them, objectives at the bottom. */
export class StepTree implements ObjectiveTree {
  readonly roots: readonly TreeNode[];
  readonly #children = new Map<ParentNode, readonly TreeNode[]>();
  readonly #outlines = new Map<StepDocument, PlanOutline>();
  readonly #order: Order;
  readonly #filter: RowFilter;

  constructor(groups: readonly FolderGroup[], options: ShownOptions) {
    this.#order = options.order;
    this.#filter = new RowFilter(options);
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
    const progress = documents
      .map(document => this.#outlineOf(document).progressOf(null))
      .reduce(addProgress, NO_PROGRESS);
    const rows = () => documents.flatMap(document => this.#rowsOf(document));
    const id = `${this.#filter.idPrefix}folder:${folder.uri}`;
    return [{ kind: 'folder', id, parent: null, folder, progress, documents, rows }];
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
        return optionNodes(node);
      case 'group':
        return [];
    }
  }

  #filesOf(documents: readonly StepDocument[]): readonly StepDocument[] {
    return documents.filter(document => this.#outlineOf(document).shown.length > 0);
  }

  #outlineOf(document: StepDocument): PlanOutline {
    const outline = this.#outlines.get(document) ?? new PlanOutline(document.plan, this.#filter);
    this.#outlines.set(document, outline);
    return outline;
  }

  #rowsOf(document: StepDocument): Row[] {
    return this.#outlineOf(document).shown.map(objective => ({ document, objective }));
  }

  #fileNodes(documents: readonly StepDocument[], parent: FolderNode | null): FileNode[] {
    const files = this.#filesOf(documents);
    const ordered = this.#order === 'name' ? orderByName(files, ({ plan }) => plan.title ?? '') : files;
    return ordered.map(document => ({
      kind: 'file',
      id: `${this.#filter.idPrefix}file:${document.uri}`,
      parent,
      document,
      progress: this.#outlineOf(document).progressOf(null),
      rows: () => this.#rowsOf(document),
    }));
  }

  #contentsOf(parent: FileNode | SectionNode, below: Section | null): TreeNode[] {
    const { document } = parent;
    return this.#outlineOf(document)
      .contentsOf(below, this.#order)
      .map((each): ObjectiveNode | SectionNode => {
        if ('state' in each) {
          const id = `objective:${document.uri}#${each.id}`;
          return { kind: 'objective', id, parent, document, objective: each };
        }
        return this.#sectionNode(parent, each);
      });
  }

  #sectionNode(parent: FileNode | SectionNode, section: Section): SectionNode {
    const { document } = parent;
    const outline = this.#outlineOf(document);
    return {
      kind: 'section',
      id: `${this.#filter.idPrefix}section:${document.uri}#${outline.keyOf(section)}`,
      parent,
      document,
      section,
      progress: outline.progressOf(section),
      rows: () => this.#rowsOf(document).filter(({ objective }) => isWithin(objective.section, section)),
    };
  }
}
