import * as vscode from 'vscode';
import type { CheckEngine } from '../../core/checks/check-engine';
import { SECTION } from '../settings';
import { addToRepository } from './add-to-repository';

export const ADD_TO_DICTIONARY = 'zeroTrustSteps.addToDictionary';

/** `repository`: the `.zt-steps.json` that everybody who works on the files has. */
export type DictionaryPlace = 'user' | 'workspace' | 'repository';

export interface NewWord {
  readonly word: string;
  readonly uri: string;
  readonly place: DictionaryPlace;
}

/** The places that a word of a document can be taught to. */
export function placesFor(document: vscode.Uri): readonly DictionaryPlace[] {
  const isInWorkspace = vscode.workspace.getWorkspaceFolder(document) !== undefined;
  return isInWorkspace ? ['repository', 'workspace', 'user'] : ['user'];
}

export function titleOf(place: DictionaryPlace, word: string): string {
  switch (place) {
    case 'user':
      return vscode.l10n.t('Add “{0}” to the user dictionary', word);
    case 'workspace':
      return vscode.l10n.t('Add “{0}” to the workspace dictionary', word);
    case 'repository':
      return vscode.l10n.t('Add “{0}” to the repository dictionary', word);
  }
}

export async function addToDictionary(engine: CheckEngine, { word, uri, place }: NewWord): Promise<void> {
  const document = vscode.Uri.parse(uri);
  if (place === 'repository') {
    await addToRepository(engine, document, word);
    return;
  }
  const settings = vscode.workspace.getConfiguration(SECTION, document);
  const inspected = settings.inspect<unknown>('spelling.words');
  const isUser = place === 'user';
  const known = engine.wordsIn(isUser ? inspected?.globalValue : inspected?.workspaceValue);
  if (!known.includes(word)) {
    const target = isUser ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
    await settings.update('spelling.words', [...known, word], target);
  }
}
