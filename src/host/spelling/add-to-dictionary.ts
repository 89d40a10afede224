import * as vscode from 'vscode';
import type { CheckEngine } from '../../core/checks/check-engine';
import { CONFIG_NAME } from '../../core/config/deciding-files';
import { patchDocument } from '../documents/patch-document';
import { isFile } from '../documents/file-system';
import { SECTION } from '../settings';
import { plainInMessage } from '../untrusted-text';

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
      return vscode.l10n.t('Add “{0}” to the words of the user settings', word);
    case 'workspace':
      return vscode.l10n.t('Add “{0}” to the words of the workspace settings', word);
    case 'repository':
      return vscode.l10n.t('Add “{0}” to the words of the repository ({1})', word, CONFIG_NAME);
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

async function addToRepository(engine: CheckEngine, document: vscode.Uri, word: string): Promise<void> {
  const file = await configFileFor(document);
  if (file === undefined) {
    return;
  }
  if (!(await isFile(file))) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(''));
  }
  const text = await vscode.workspace.openTextDocument(file);
  const wasDirty = text.isDirty;
  const patches = engine.teachWord(text.getText(), word);
  if (patches === undefined || !(patches.length === 0 || (await patchDocument(text, patches)))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} is not what it has to be. Look at it first.', plainInMessage(CONFIG_NAME)),
    );
    await vscode.window.showTextDocument(text);
  } else if (!wasDirty) {
    await text.save();
  }
}

/** The nearest one above a document in its workspace folder; where there is none, that of the folder. */
async function configFileFor(document: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (folder === undefined) {
    return undefined;
  }
  let at = vscode.Uri.joinPath(document, '..');
  while (at.path.length > folder.path.length && at.path.startsWith(`${folder.path}/`)) {
    const file = vscode.Uri.joinPath(at, CONFIG_NAME);
    if (await isFile(file)) {
      return file;
    }
    at = vscode.Uri.joinPath(at, '..');
  }
  return vscode.Uri.joinPath(folder, CONFIG_NAME);
}
