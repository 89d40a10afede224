import * as vscode from 'vscode';
import type { Disposable } from '../../app/events';
import type { StepStore } from '../../app/steps/step-store';
import { setContext, STEP_FILES_KEY } from '../names';

/**
 * Tells `when` clauses which files are step files: `resourcePath in zeroTrustSteps.stepFiles`. By path, because a
 * window on another machine names files by URIs of another scheme than the extension host does.
 */
export function tellStepFiles(store: StepStore): Disposable {
  let last = '';
  const tell = () => {
    const paths = store.documents.map(({ uri }) => vscode.Uri.parse(uri).fsPath);
    const text = paths.join('\n');
    if (text !== last) {
      last = text;
      setContext(STEP_FILES_KEY, paths);
    }
  };
  tell();
  return store.onDidChange(tell);
}
