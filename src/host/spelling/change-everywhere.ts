import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import type { StepStore } from '../../app/steps/step-store';
import type { WordChange } from '../../core/fixes/change-word';
import type { TextPatch } from '../../core/text/text-patch';
import { isChecked } from '../checking/diagnostics';
import { editOf } from '../checking/findings';
import { askForLook } from '../checking/preview';
import { changedInPreview, textHasChanged } from '../checking/words';

export const CHANGE_EVERYWHERE = 'zeroTrustSteps.changeWordEverywhere';

/** Where a misspelling is changed: in one document, or in all step files of the workspace. */
export interface Everywhere extends WordChange {
  readonly uri: string;
  readonly isWorkspace: boolean;
}

/** What is to change in a document, as it was at that version. */
interface Changes {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly patches: readonly TextPatch[];
}

/** Shows all places of a misspelling with the word that is meant, to be unticked one by one, and applied in one step. */
export async function changeEverywhere(
  runner: CheckRunner,
  store: StepStore,
  { uri, isWorkspace, ...change }: Everywhere,
): Promise<void> {
  const uris = isWorkspace ? [...new Set([uri, ...filesWith(store, change.from)])] : [uri];
  const all: Changes[] = [];
  for (const each of uris) {
    const changes = await changesIn(runner, each, change);
    if (changes !== undefined) all.push(changes);
  }
  if (all.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to mend.'));
  } else if (all.some(({ document, version }) => document.isClosed || document.version !== version)) {
    // Somebody typed while the other files were read, and VS Code takes the places as they are given.
    void vscode.window.showWarningMessage(textHasChanged());
  } else {
    await showChanges(all, `${change.from} → ${change.to}`);
  }
}

async function showChanges(all: readonly Changes[], label: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { document, patches } of all) {
    editOf(document, patches, edit, { label, needsConfirmation: false });
  }
  const [first] = all;
  if (first !== undefined) askForLook(first.document.uri, edit);
  await vscode.workspace.applyEdit(edit);
  // A preview can stay open for long.
  if (all.some(({ document, version }) => document.version > version + 1)) {
    void vscode.window.showWarningMessage(changedInPreview());
  }
}

function filesWith(store: StepStore, word: string): string[] {
  const key = word.toLowerCase();
  return store.documents.filter(({ base }) => base.text.toLowerCase().includes(key)).map(({ uri }) => uri);
}

/** Undefined for a file in which there is nothing to change, or that has gone. */
async function changesIn(runner: CheckRunner, uri: string, change: WordChange): Promise<Changes | undefined> {
  const document = await openDocument(vscode.Uri.parse(uri));
  if (document === undefined || !isChecked(document)) {
    return undefined;
  }
  const { version } = document;
  const { plan, options } = await runner.check(uri, document.getText());
  const engine = await runner.engine();
  const patches = engine.changesOf(plan, options, change).flat();
  return patches.length === 0 ? undefined : { document, version, patches };
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
