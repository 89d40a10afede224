import type { Disposable } from '../../app/events';
import type { StepStore } from '../../app/steps/step-store';
import { setContext, STEP_FILES_KEY } from '../names';

/** Tells `when` clauses which files are step files: `resource in zeroTrustSteps.stepFiles`. */
export function tellStepFiles(store: StepStore): Disposable {
  let last = '';
  const tell = () => {
    const uris = store.documents.map(({ uri }) => uri);
    const text = uris.join('\n');
    if (text !== last) {
      last = text;
      setContext(STEP_FILES_KEY, uris);
    }
  };
  tell();
  return store.onDidChange(tell);
}
