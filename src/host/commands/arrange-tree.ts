import * as vscode from 'vscode';
import type { TreeOptions } from '../../app/tree/tree-options';
import type { Arrangement } from '../tree/arrangement';
import { askForFilter } from '../tree/ask-for-filter';

/** Groups, sorts and narrows the tree; the workspace remembers how. */
export function registerArrangeTree(arrangement: Arrangement): vscode.Disposable {
  const register = (id: string, change: Partial<TreeOptions>) =>
    vscode.commands.registerCommand(id, () => arrangement.set(change));
  return vscode.Disposable.from(
    register('zeroTrustSteps.groupBySection', { grouping: 'section' }),
    register('zeroTrustSteps.groupByOwner', { grouping: 'owner' }),
    register('zeroTrustSteps.groupByState', { grouping: 'state' }),
    register('zeroTrustSteps.showAsList', { grouping: 'flat' }),
    register('zeroTrustSteps.sortByDocument', { order: 'document' }),
    register('zeroTrustSteps.sortByName', { order: 'name' }),
    register('zeroTrustSteps.sortByState', { order: 'state' }),
    register('zeroTrustSteps.onlyActiveFile', { onlyActiveFile: true }),
    register('zeroTrustSteps.allFiles', { onlyActiveFile: false }),
    register('zeroTrustSteps.hideDone', { hideDone: true }),
    register('zeroTrustSteps.showDone', { hideDone: false }),
    register('zeroTrustSteps.clearFilter', { filter: '' }),
    // A key of the user's own may bring the words along.
    vscode.commands.registerCommand('zeroTrustSteps.filter', (words?: unknown) =>
      typeof words === 'string' ? arrangement.set({ filter: words }) : askForFilter(arrangement),
    ),
  );
}
