import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import { StepTree, type FolderGroup } from '../../app/tree/step-tree';
import type { TreeNode } from '../../app/tree/tree-node';
import { toTreeItem } from './tree-item';
import { tooltipOf } from './tooltip';

/** With more files than this they start closed, or the first one would fill the view. */
const MAX_EXPANDED_FILES = 1;

/** The tree as VS Code asks for it. It is always drawn as a whole: partial refreshes of trees with boxes are unreliable. */
export class ObjectivesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #tree: StepTree | undefined;
  #hideDone: boolean;

  constructor(
    readonly store: StepStore,
    hideDone: boolean,
  ) {
    this.#hideDone = hideDone;
    this.#subscription = vscode.Disposable.from(store.onDidChange(() => this.redraw()));
  }

  get hideDone(): boolean {
    return this.#hideDone;
  }

  set hideDone(value: boolean) {
    this.#hideDone = value;
    this.redraw();
  }

  /** Draws everything anew, also where nothing changed: a box that was clicked in vain must show the truth again. */
  redraw(): void {
    this.#tree = undefined;
    this.#changed.fire(undefined);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    this.#tree ??= new StepTree(groupByFolder(this.store), { hideDone: this.#hideDone });
    return [...(node === undefined ? this.#tree.roots : this.#tree.childrenOf(node))];
  }

  getParent(node: TreeNode): TreeNode | null {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, this.store.documents.length <= MAX_EXPANDED_FILES);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = tooltipOf(node);
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function groupByFolder(store: StepStore): FolderGroup[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const ofFolder = new Map(folders.map(folder => [folder.uri.toString(), folder]));
  const groups = store.documents.map(document => {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(document.uri));
    return { key: folder?.uri.toString() ?? '', document };
  });
  return [...ofFolder.keys(), ''].flatMap(key => {
    const folder = ofFolder.get(key);
    const documents = groups.filter(group => group.key === key).map(({ document }) => document);
    // An empty group still counts as a folder of the workspace; files outside of all folders are the exception.
    return folder === undefined && documents.length === 0
      ? []
      : [{ folder: folder ? { uri: key, name: folder.name } : null, documents }];
  });
}
