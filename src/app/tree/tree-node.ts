import type { Objective, Progress, Section, SubItem } from '../../core/objectives/step-plan';
import type { StepDocument } from '../steps/step-store';

/** What a tree of step files shows. Ids are unique in the whole tree, and stay the same while the text around changes. */
export type TreeNode = FolderNode | FileNode | SectionNode | ObjectiveNode | OptionNode;

export type ParentNode = FolderNode | FileNode | SectionNode | ObjectiveNode;

interface NodeBase {
  readonly id: string;
  readonly parent: ParentNode | null;
}

export interface Folder {
  readonly uri: string;
  readonly name: string;
}

export interface FolderNode extends NodeBase {
  readonly kind: 'folder';
  readonly folder: Folder;
  readonly progress: Progress;
  readonly documents: readonly StepDocument[];
}

export interface FileNode extends NodeBase {
  readonly kind: 'file';
  readonly document: StepDocument;
  readonly progress: Progress;
}

export interface SectionNode extends NodeBase {
  readonly kind: 'section';
  readonly document: StepDocument;
  readonly section: Section;
  readonly progress: Progress;
}

export interface ObjectiveNode extends NodeBase {
  readonly kind: 'objective';
  readonly document: StepDocument;
  readonly objective: Objective;
}

/** One of several answers of an objective whose own state is unknown. */
export interface OptionNode extends NodeBase {
  readonly kind: 'option';
  readonly document: StepDocument;
  readonly objective: Objective;
  /** Position in the objective's sub-items. */
  readonly index: number;
  readonly item: SubItem;
}
