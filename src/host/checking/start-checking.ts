import * as vscode from 'vscode';
import { CheckRunner } from '../../app/checking/check-runner';
import type { StepStorePorts, StepStore } from '../../app/steps/step-store';
import type { ConfigFiles } from '../config-files';
import { Debounced, FILES_PAUSE } from '../steps/debounce';
import type { WorkspaceScan } from '../steps/workspace-scan';
import { Corrections } from '../spelling/corrections';
import { registerSpelling } from '../spelling/register-spelling';
import type { Dictionary } from '../spelling/dictionary';
import type { Finding } from '../../core/checks/finding';
import type { TextPatch } from '../../core/text/text-patch';
import { CheckCodeActions } from './code-actions';
import { HostCheckOptions, readCheckScope } from './check-options';
import { WorkspaceCheck } from './check-workspace';
import { Diagnostics } from './diagnostics';
import { finishDraft } from './finish-draft';
import { fixWith } from './fix-commands';
import { followFacts } from './follow-facts';
import { registerLostContent } from './lost-content';

/** What links of step files lead to. */
const LINKED_FILES = '**/*.{md,png,jpg,jpeg,gif,svg}';

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
  dictionary: Dictionary,
  scan: WorkspaceScan,
): Checking {
  const { extensionUri } = dictionary;
  const corrections = new Corrections();
  const options = new HostCheckOptions(store, dictionary, corrections);
  const runner = new CheckRunner(ports.plans, options.of);
  const keeps = (uri: vscode.Uri): boolean => workspace.shows(uri.toString());
  const diagnostics = new Diagnostics(runner, ports.settingsFor, extensionUri, keeps);
  const workspace = new WorkspaceCheck(store, runner, diagnostics, scan);
  const registration = vscode.Disposable.from(
    diagnostics,
    configFiles.onDidChange(() => options.clear()),
    followWorkspace(workspace, diagnostics, store, configFiles.onDidChange),
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
      fixWith(runner, removalsOfEmptyObjectives),
    ),
    registerLostContent(ports.plans),
    followFacts(runner, store, options, workspace),
    registerSpelling(diagnostics, store, corrections),
  );
  return { runner, diagnostics, registration };
}

/** Each such finding has what removes all of the file, of its table where that is all, or its row where it is the only one. */
function removalsOfEmptyObjectives(findings: readonly Finding[]): readonly TextPatch[] {
  const fixes = findings.find(({ code }) => code === 'empty-objective')?.fixes ?? [];
  const widest =
    fixes.find(({ scope }) => scope === 'file') ?? fixes.find(({ scope }) => scope === 'table') ?? fixes[0];
  return widest?.patches ?? [];
}

/** Keeps the problems of files that are not open in step with the files, and with what decides how they are checked. */
function followWorkspace(
  workspace: WorkspaceCheck,
  diagnostics: Diagnostics,
  store: StepStore,
  onDidChangeOptions: vscode.Event<void>,
): vscode.Disposable {
  let isWhole = readCheckScope() === 'workspace';
  const follow = (): void => {
    diagnostics.forgetClosed();
    void workspace.follow(isWhole);
  };
  const startAgain = (): void => {
    diagnostics.checkOpen();
    workspace.clear();
    follow();
  };
  const others = new Debounced<vscode.Uri>(FILES_PAUSE, startAgain);
  const linked = vscode.workspace.createFileSystemWatcher(LINKED_FILES, false, true, false);
  return vscode.Disposable.from(
    others,
    linked,
    // A link may lead to what has just come, or to what has gone.
    linked.onDidCreate(uri => others.add(uri)),
    linked.onDidDelete(uri => others.add(uri)),
    store.onDidChange(follow),
    onDidChangeOptions(() => {
      const wasWhole = isWhole;
      isWhole = readCheckScope() === 'workspace';
      if (wasWhole && !isWhole) workspace.forget();
      startAgain();
    }),
  );
}

async function checkWorkspace(workspace: WorkspaceCheck): Promise<void> {
  const { checked, isWhole } = await workspace.run();
  if (isWhole && checked === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no step files.'));
  } else if (isWhole) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}
