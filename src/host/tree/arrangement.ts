import * as vscode from 'vscode';
import { readTreeOptions, type TreeOptions } from '../../app/tree/tree-options';
import { FILTERED_KEY, GROUPING_KEY, HIDE_DONE_KEY, ONLY_ACTIVE_KEY, ORDER_KEY, setContext } from '../names';
import type { ObjectivesTree } from './objectives-tree';

/** Under which a workspace remembers how its tree is arranged. */
const MEMORY_KEY = 'tree';

/** How the tree is arranged: the workspace remembers it, and menus know it. */
export class Arrangement {
  constructor(
    readonly tree: ObjectivesTree,
    readonly memory: vscode.Memento,
  ) {}

  /** Arranges the tree as it was when the workspace was last open. */
  async restore(): Promise<void> {
    await this.show(readTreeOptions(this.memory.get(MEMORY_KEY)));
  }

  async set(change: Partial<TreeOptions>): Promise<void> {
    await this.show(change);
    await this.memory.update(MEMORY_KEY, this.tree.options);
  }

  /** Arranges the tree for now, without remembering it. */
  async show(change: Partial<TreeOptions>): Promise<void> {
    const options = { ...this.tree.options, ...change };
    setContext(GROUPING_KEY, options.grouping);
    setContext(ORDER_KEY, options.order);
    setContext(FILTERED_KEY, options.filter !== '');
    setContext(ONLY_ACTIVE_KEY, options.onlyActiveFile);
    setContext(HIDE_DONE_KEY, options.hideDone);
    await this.tree.arrange(options);
  }
}
