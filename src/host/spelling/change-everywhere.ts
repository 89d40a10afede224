import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import type { StepStore } from '../../app/steps/step-store';
import type { WordChange } from '../../core/fixes/change-word';
import { isChecked } from '../checking/diagnostics';
import { editOf } from '../checking/findings';
import { askForLook } from '../checking/preview';

export const CHANGE_EVERYWHERE = 'zeroTrustSteps.changeWordEverywhere';

/** Where a misspelling is changed: in one document, or in all step files of the workspace. */
export interface Everywhere extends WordChange {
  readonly uri: string;
  readonly isWorkspace: boolean;
}

/** Shows all places of a misspelling with the word that is meant, to be unticked one by one, and applied in one step. */
export async function changeEverywhere(
  runner: CheckRunner,
  store: StepStore,
  { uri, isWorkspace, ...change }: Everywhere,
): Promise<void> {
  const uris = isWorkspace ? [...new Set([uri, ...filesWith(store, change.from)])] : [uri];
  const edit = new vscode.WorkspaceEdit();
  for (const each of uris) {
    await addChanges(runner, each, change, edit);
  }
  if (edit.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to mend.'));
    return;
  }
  askForLook(vscode.Uri.parse(uri), edit);
  await vscode.workspace.applyEdit(edit);
}

function filesWith(store: StepStore, word: string): string[] {
  const key = word.toLowerCase();
  return store.documents.filter(({ base }) => base.text.toLowerCase().includes(key)).map(({ uri }) => uri);
}

async function addChanges(
  runner: CheckRunner,
  uri: string,
  change: WordChange,
  edit: vscode.WorkspaceEdit,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (!isChecked(document)) {
    return;
  }
  const { plan, options } = await runner.check(uri, document.getText());
  const engine = await runner.engine();
  for (const patches of engine.changesOf(plan, options, change)) {
    editOf(document, patches, edit, { label: `${change.from} → ${change.to}`, needsConfirmation: false });
  }
}
