import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import type { TickReport } from '../../app/ticking/tick';
import { ticksAt } from '../../app/ticking/ticks-at';
import type { VscodeDocuments } from '../documents/vscode-documents';
import type { Ticking } from '../ticking/ticking';

/** Toggles the objectives of the rows that the cursors of the active editor stand on, in one undo step. */
export function registerToggleAtCursor(
  documents: VscodeDocuments,
  plans: PlanReader,
  ticking: Ticking,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'zeroTrustSteps.toggleAtCursor',
    async (): Promise<readonly TickReport[]> => {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined) {
        return [];
      }
      const { document, selections } = editor;
      const uri = document.uri.toString();
      const base = documents.baseOf(document);
      const spans = selections.map(({ start, end }) => ({
        start: document.offsetAt(start),
        end: document.offsetAt(end),
      }));
      const targets = ticksAt(await plans.read(uri, base.text), spans);
      if (targets.length === 0) {
        void vscode.window.showInformationMessage(vscode.l10n.t('There is no objective at the cursor.'));
        return [];
      }
      return (await ticking.tick([{ uri, base, targets }])).reports;
    },
  );
}
