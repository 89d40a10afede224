import * as vscode from 'vscode';
import { HIDE_DONE_KEY, setContext } from '../names';
import type { ObjectivesTree } from '../tree/objectives-tree';

/** Hides and shows done objectives; the workspace remembers which. */
export function registerHideDone(tree: ObjectivesTree, memory: vscode.Memento): vscode.Disposable {
  const set = async (hide: boolean) => {
    tree.hideDone = hide;
    setContext(HIDE_DONE_KEY, hide);
    await memory.update(HIDE_DONE_KEY, hide);
  };
  setContext(HIDE_DONE_KEY, tree.hideDone);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zeroTrustSteps.hideDone', () => set(true)),
    vscode.commands.registerCommand('zeroTrustSteps.showDone', () => set(false)),
  );
}
