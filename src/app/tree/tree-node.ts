import type { Objective, Progress, Section, SubItem } from '../../core/objectives/step-plan';
import type { StepDocument } from '../steps/step-store';
import type { RowState } from './row-order';

/** What a tree of step files shows. Ids are unique in the whole tree, and stay the same while the text around changes. */
export type TreeNode = HolderNode | ObjectiveNode | OptionNode;

/** A node that objectives stand below. */
export type HolderNode = FolderNode | FileNode | SectionNode | GroupNode;

export type ParentNode = HolderNode | ObjectiveNode;

interface NodeBase {
  readonly id: string;
  readonly parent: ParentNode | null;
}

/** An objective, and the file that it stands in. */
export interface Row {
  readonly document: StepDocument;
  readonly objective: Objective;
}

interface HolderBase extends NodeBase {
  /** Of all below that have the words which are asked for, also of those that are hidden because they are done. */
  readonly progress: Progress;
  /** The objectives below that are shown, each once, in no order of their own. */
  readonly rows: () => readonly Row[];
}

export interface Folder {
  readonly uri: string;
  readonly name: string;
}

export interface FolderNode extends HolderBase {
  readonly kind: 'folder';
  readonly folder: Folder;
  readonly documents: readonly StepDocument[];
}

export interface FileNode extends HolderBase {
  readonly kind: 'file';
  readonly document: StepDocument;
}

export interface SectionNode extends HolderBase {
  readonly kind: 'section';
  readonly document: StepDocument;
  readonly section: Section;
}

/** What objectives of all files have in common. */
export type Common =
  /** An owner as it is first written; null for nobody. */
  | { readonly by: 'owner'; readonly owner: string | null }
  | { readonly by: 'state'; readonly state: RowState };

export interface GroupNode extends HolderBase {
  readonly kind: 'group';
  readonly common: Common;
}

export interface ObjectiveNode extends NodeBase, Row {
  readonly kind: 'objective';
}

/** One of several answers of an objective whose own state is unknown. */
export interface OptionNode extends NodeBase, Row {
  readonly kind: 'option';
  /** Position in the objective's sub-items. */
  readonly index: number;
  readonly item: SubItem;
}
