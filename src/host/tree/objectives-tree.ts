import * as vscode from 'vscode';
import type { StepDocument, StepStore } from '../../app/steps/step-store';
import type { GroupedTree } from '../../app/tree/grouped-tree';
import { findRow, type ObjectiveTree } from '../../app/tree/objective-tree';
import { StepTree, type FolderGroup } from '../../app/tree/step-tree';
import type { ObjectiveNode, TreeNode } from '../../app/tree/tree-node';
import { DEFAULT_OPTIONS, type TreeOptions } from '../../app/tree/tree-options';
import type { Objective } from '../../core/objectives/step-plan';
import type { ActiveFile } from './active-file';
import { toTreeItem } from './tree-item';
import { tooltipOf } from './tooltip';

/** With more files than this they start closed, or the first one would fill the view. */
const MAX_EXPANDED_FILES = 1;

/** The tree as VS Code asks for it. It is always drawn as a whole: partial refreshes of trees with boxes are unreliable. */
export class ObjectivesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #tree: ObjectiveTree | undefined;
  #options = DEFAULT_OPTIONS;
  /** Loaded with the first grouping that needs it. */
  #GroupedTree: typeof GroupedTree | undefined;

  constructor(
    readonly store: StepStore,
    readonly activeFile: ActiveFile,
  ) {
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(() => this.redraw()),
      activeFile.onDidChange(() => this.#options.onlyActiveFile && this.redraw()),
    );
  }

  get options(): TreeOptions {
    return this.#options;
  }

  /** True while there is a file that `onlyActiveFile` can show. */
  get hasActiveFile(): boolean {
    const { uri } = this.activeFile;
    return uri !== undefined && this.store.get(uri) !== undefined;
  }

  /** Resolves when the tree can be drawn so. */
  async arrange(options: TreeOptions): Promise<void> {
    this.#options = options;
    if (options.grouping !== 'section') {
      this.#GroupedTree ??= (await import('../../app/tree/grouped-tree')).GroupedTree;
    }
    this.redraw();
  }

  /** Draws everything anew, also where nothing changed: a box that was clicked in vain must show the truth again. */
  redraw(): void {
    this.#tree = undefined;
    this.#changed.fire(undefined);
  }

  /** The row of an objective; undefined where it is not shown. */
  find(objective: Objective): ObjectiveNode | undefined {
    return findRow(this.#drawn(), objective);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const tree = this.#drawn();
    return [...(node === undefined ? tree.roots : tree.childrenOf(node))];
  }

  getParent(node: TreeNode): TreeNode | null {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, {
      expand: this.store.documents.length <= MAX_EXPANDED_FILES || this.#options.filter !== '',
      grouping: this.#options.grouping,
    });
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = tooltipOf(node);
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #drawn(): ObjectiveTree {
    this.#tree ??= this.#draw();
    return this.#tree;
  }

  #draw(): ObjectiveTree {
    const { grouping, onlyActiveFile } = this.#options;
    const { documents } = this.store;
    const shown = onlyActiveFile ? documents.filter(({ uri }) => uri === this.activeFile.uri) : documents;
    return grouping === 'section' || this.#GroupedTree === undefined
      ? new StepTree(groupByFolder(shown), this.#options)
      : new this.#GroupedTree(shown, { ...this.#options, grouping });
  }
}

function groupByFolder(documents: readonly StepDocument[]): FolderGroup[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const ofFolder = new Map(folders.map(folder => [folder.uri.toString(), folder]));
  const groups = documents.map(document => {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(document.uri));
    return { key: folder?.uri.toString() ?? '', document };
  });
  return [...ofFolder.keys(), ''].flatMap(key => {
    const folder = ofFolder.get(key);
    const own = groups.filter(group => group.key === key).map(({ document }) => document);
    // An empty group still counts as a folder of the workspace; files outside of all folders are the exception.
    return folder === undefined && own.length === 0
      ? []
      : [{ folder: folder ? { uri: key, name: folder.name } : null, documents: own }];
  });
}
