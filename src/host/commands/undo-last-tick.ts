import * as vscode from 'vscode';
import type { TickReport } from '../../app/ticking/tick';
import { CAN_UNDO_KEY, setContext } from '../names';
import type { Ticking } from '../ticking/ticking';

/** Brings back the states from before the last tick, in open documents and closed files alike. */
export function registerUndoLastTick(ticking: Ticking): vscode.Disposable {
  const { history } = ticking;
  return vscode.Disposable.from(
    history.onDidChange(() => setContext(CAN_UNDO_KEY, history.last !== undefined)),
    vscode.commands.registerCommand(
      'zeroTrustSteps.undoLastTick',
      async (): Promise<readonly TickReport[]> => {
        const reports = await ticking.undoLast();
        if (reports === undefined) {
          void vscode.window.showInformationMessage(vscode.l10n.t('There is no tick to undo.'));
        }
        return reports ?? [];
      },
    ),
  );
}
