import * as vscode from 'vscode';
import { CheckRunner } from '../../app/checking/check-runner';
import type { StepStorePorts, StepStore } from '../../app/steps/step-store';
import type { ConfigFiles } from '../config-files';
import { CheckCodeActions } from './code-actions';
import { HostCheckOptions, readCheckScope } from './check-options';
import { WorkspaceCheck } from './check-workspace';
import { Diagnostics } from './diagnostics';
import { finishDraft } from './finish-draft';
import { fixWith } from './fix-commands';
import { registerLostContent } from './lost-content';

/** What finds mistakes in step files, and mends them. */
export interface Checking {
  readonly runner: CheckRunner;
  readonly diagnostics: Diagnostics;
  readonly registration: vscode.Disposable;
}

export function startChecking(
  ports: StepStorePorts,
  store: StepStore,
  configFiles: ConfigFiles,
  extensionUri: vscode.Uri,
): Checking {
  const options = new HostCheckOptions(store);
  const runner = new CheckRunner(ports.plans, options.of);
  const isWholeWorkspace = () => readCheckScope() === 'workspace';
  const keeps = (uri: vscode.Uri) => isWholeWorkspace() && store.get(uri.toString()) !== undefined;
  const diagnostics = new Diagnostics(runner, ports.settingsFor, extensionUri, keeps);
  const workspace = new WorkspaceCheck(store, runner, diagnostics);
  const checkClosed = () => {
    if (isWholeWorkspace()) void workspace.checkClosed(store.documents.map(({ uri }) => uri));
  };
  const registration = vscode.Disposable.from(
    diagnostics,
    store.onDidChange(checkClosed),
    configFiles.onDidChange(() => {
      options.clear();
      diagnostics.checkOpen();
      checkClosed();
    }),
    vscode.languages.registerCodeActionsProvider(
      { language: 'markdown' },
      new CheckCodeActions(runner, diagnostics),
      { providedCodeActionKinds: CheckCodeActions.kinds },
    ),
    vscode.commands.registerCommand('zeroTrustSteps.checkWorkspace', () => checkWorkspace(workspace)),
    vscode.commands.registerCommand('zeroTrustSteps.finishDraft', () => finishDraft(runner)),
    vscode.commands.registerCommand('zeroTrustSteps.fixAll', () =>
      fixWith(runner, (findings, engine) => engine.safePatches(findings)),
    ),
    vscode.commands.registerCommand('zeroTrustSteps.removeEmptyObjectives', () =>
      fixWith(runner, findings => {
        const empty = findings.find(({ code }) => code === 'empty-objective');
        return (empty?.fixes.find(({ scope }) => scope === 'file') ?? empty?.fixes[0])?.patches ?? [];
      }),
    ),
    registerLostContent(ports.plans),
  );
  return { runner, diagnostics, registration };
}

async function checkWorkspace(workspace: WorkspaceCheck): Promise<void> {
  const { isWhole } = await workspace.run();
  if (isWhole) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
