import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/checks/finding';
import type { WordChange } from '../../core/fixes/change-word';
import { ADD_TO_DICTIONARY, placesFor, titleOf, type NewWord } from './add-to-dictionary';
import { CHANGE_EVERYWHERE, type Everywhere } from './change-everywhere';

export const NOTE_CORRECTION = 'zeroTrustSteps.noteCorrection';

/** A misspelling that was corrected by a quick fix. */
export interface Correction {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
}

/** What the light bulb offers for a misspelling beside its corrections. */
export function wordActions(
  { uri }: vscode.TextDocument,
  { word, fixes }: Finding,
  findings: readonly Finding[],
): vscode.CodeAction[] {
  if (word === undefined) {
    return [];
  }
  const to = fixes[0]?.word;
  const isRepeated = findings.filter(each => each.word?.toLowerCase() === word.toLowerCase()).length > 1;
  return [
    ...(to === undefined ? [] : changeActions(uri, { from: word, to }, isRepeated)),
    ...placesFor(uri).map(place => {
      const added: NewWord = { word, uri: uri.toString(), place };
      return commandAction(titleOf(place, word), ADD_TO_DICTIONARY, added);
    }),
  ];
}

function changeActions(uri: vscode.Uri, change: WordChange, isRepeated: boolean): vscode.CodeAction[] {
  const { from, to } = change;
  const action = (title: string, isWorkspace: boolean): vscode.CodeAction => {
    const everywhere: Everywhere = { ...change, uri: uri.toString(), isWorkspace };
    return commandAction(title, CHANGE_EVERYWHERE, everywhere);
  };
  const inFile = vscode.l10n.t('Change all “{0}” in this file to “{1}”…', from, to);
  const inWorkspace = vscode.l10n.t('Change all “{0}” in the workspace to “{1}”…', from, to);
  return [
    ...(isRepeated ? [action(inFile, false)] : []),
    ...(vscode.workspace.getWorkspaceFolder(uri) === undefined ? [] : [action(inWorkspace, true)]),
  ];
}

/** Has the correction remembered once it was made. */
export function noteCorrection(
  { uri }: vscode.TextDocument,
  from: string,
  { word: to }: Fix,
): vscode.Command | undefined {
  const correction: Correction | undefined = to === undefined ? undefined : { uri: uri.toString(), from, to };
  return correction && { title: '', command: NOTE_CORRECTION, arguments: [correction] };
}

function commandAction(title: string, command: string, argument: unknown): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [argument] };
  return action;
}
