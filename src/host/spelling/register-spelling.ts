import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import type { Diagnostics } from '../checking/diagnostics';
import { ADD_TO_DICTIONARY, addToDictionary, type NewWord } from './add-to-dictionary';
import { CHANGE_EVERYWHERE, changeEverywhere, type Everywhere } from './change-everywhere';
import type { Corrections } from './corrections';
import { NOTE_CORRECTION, type Correction } from './word-actions';

/** What the light bulb's actions on misspellings run; none of these commands is in the palette. */
export function registerSpelling(
  diagnostics: Diagnostics,
  store: StepStore,
  corrections: Corrections,
): vscode.Disposable {
  const { runner } = diagnostics;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(ADD_TO_DICTIONARY, async (added: NewWord) =>
      addToDictionary(await runner.engine(), added),
    ),
    vscode.commands.registerCommand(CHANGE_EVERYWHERE, (change: Everywhere) =>
      changeEverywhere(runner, store, change),
    ),
    vscode.commands.registerCommand(NOTE_CORRECTION, ({ uri, from, to }: Correction) => {
      // The text that the correction has made may have been looked at before anybody knew of it.
      if (corrections.add(uri, from, to)) diagnostics.checkAgain(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => corrections.forget(uri.toString())),
  );
}
