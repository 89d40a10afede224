import * as vscode from 'vscode';
import { newStepFile, type NewFileServices } from '../new-file/new-step-file';
import { questions } from '../new-file/questions';

/** Makes a step file, in the folder that the explorer gives or in one that is asked for. */
export function registerNewStepFile(services: NewFileServices): vscode.Disposable {
  return vscode.commands.registerCommand('zeroTrustSteps.newStepFile', (folder?: unknown) =>
    newStepFile(services, questions, folder instanceof vscode.Uri ? folder : undefined),
  );
}
