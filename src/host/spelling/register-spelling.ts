import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import type { StepStore } from '../../app/steps/step-store';
import { ADD_TO_DICTIONARY, addToDictionary, type NewWord } from './add-to-dictionary';
import { CHANGE_EVERYWHERE, changeEverywhere, type Everywhere } from './change-everywhere';
import type { Corrections } from './corrections';
import { NOTE_CORRECTION, type Correction } from './word-actions';

/** What the light bulb's actions on misspellings run; none of these commands is in the palette. */
export function registerSpelling(
  runner: CheckRunner,
  store: StepStore,
  corrections: Corrections,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(ADD_TO_DICTIONARY, async (added: NewWord) =>
      addToDictionary(await runner.engine(), added),
    ),
    vscode.commands.registerCommand(CHANGE_EVERYWHERE, (change: Everywhere) =>
      changeEverywhere(runner, store, change),
    ),
    vscode.commands.registerCommand(NOTE_CORRECTION, ({ uri, from, to }: Correction) =>
      corrections.add(uri, from, to),
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => corrections.forget(uri.toString())),
  );
}
