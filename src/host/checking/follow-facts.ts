import * as vscode from 'vscode';
import type { CheckRunner } from '../../app/checking/check-runner';
import type { StepStore } from '../../app/steps/step-store';
import { findOpenDocument } from '../documents/open-documents';
import { Debounced } from '../steps/debounce';
import type { HostCheckOptions } from './check-options';
import type { WorkspaceCheck } from './check-workspace';

/** Other files can wait until a typist rests. */
const OTHERS_PAUSE = 500;

/**
 * Keeps problems in step with other files, whose words and owners decide what is a term and how an owner is spelled.
 * Only the texts that this changes something for are checked again.
 */
export function followFacts(
  runner: CheckRunner,
  store: StepStore,
  options: HostCheckOptions,
  workspace: WorkspaceCheck,
): vscode.Disposable {
  const changed = new Debounced<StepStore>(OTHERS_PAUSE, () => void checkOutdated());
  const checkOutdated = async (): Promise<void> => {
    if (runner.isEmpty) {
      return;
    }
    const engine = await runner.engine();
    const facts = await options.factsOf(engine);
    const uris = await runner.forgetWhere(checked => engine.isOutdated(checked, facts));
    uris.forEach(uri => workspace.diagnostics.checkAgain(uri));
    await workspace.again(uris.filter(uri => findOpenDocument(uri) === undefined));
  };
  return vscode.Disposable.from(
    changed,
    store.onDidChange(() => changed.add(store)),
  );
}
