import * as vscode from 'vscode';
import type { ChangeReport } from '../../app/changes/change-report';
import { CAN_UNDO_KEY, setContext } from '../names';
import type { Ticking } from '../ticking/ticking';

/** Takes back the last tick or the last change of a row, in open documents and closed files alike. */
export function registerUndoLastTick(ticking: Ticking): vscode.Disposable {
  const { history } = ticking;
  return vscode.Disposable.from(
    history.onDidChange(() => setContext(CAN_UNDO_KEY, history.last !== undefined)),
    vscode.commands.registerCommand(
      'zeroTrustSteps.undoLastTick',
      async (): Promise<readonly ChangeReport[]> => {
        const reports = await ticking.undoLast();
        if (reports === undefined) {
          void vscode.window.showInformationMessage(vscode.l10n.t('There is no change to undo.'));
        }
        return reports ?? [];
      },
    ),
  );
}
