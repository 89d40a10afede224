import * as vscode from 'vscode';
import { ChangeHistory } from '../app/changes/change-history';
import { loadCheckEngine } from '../app/checking/load-check-engine';
import { ChangeLog } from '../app/documents/change-log';
import { DocumentEditor } from '../app/documents/document-editor';
import { RowEditService } from '../app/rows/row-edit-service';
import { CachingPlanReader, type StepSettings } from '../app/steps/plan-reader';
import { StepStore } from '../app/steps/step-store';
import { TickService } from '../app/ticking/tick-service';
import type { TreeNode } from '../app/tree/tree-node';
import { startChecking, type Checking } from './checking/start-checking';
import { hostClock } from './clock';
import { ConfigFiles } from './config-files';
import { registerArrangeTree } from './commands/arrange-tree';
import { registerGoToObjective } from './commands/go-to-objective';
import { registerMark } from './commands/mark';
import { registerNewStepFile } from './commands/new-step-file';
import { registerOpenDashboard } from './commands/open-dashboard';
import { registerOpenFileObjectives } from './commands/open-file-objectives';
import { registerOpenObjectiveNearby } from './commands/open-objective-nearby';
import { registerOpenSettings } from './commands/open-settings';
import { registerRefresh } from './commands/refresh';
import { registerRowCommands } from './commands/row-commands';
import { registerRowMenu } from './commands/row-menu';
import { registerShare } from './commands/share';
import { registerToggleAtCursor } from './commands/toggle-at-cursor';
import { registerUndoLastTick } from './commands/undo-last-tick';
import type { DashboardServices } from './dashboard/dashboard';
import { registerObjectivesEditor } from './dashboard/objectives-editor';
import { DashboardPanels } from './dashboard/panels';
import { registerSummaryView } from './dashboard/summary-view';
import { VscodeDocuments } from './documents/vscode-documents';
import { readStepSettings } from './settings';
import { Dictionary } from './spelling/dictionary';
import { followChanges } from './steps/follow-changes';
import { tellStepFiles } from './steps/step-files-key';
import { WorkspaceScan } from './steps/workspace-scan';
import { Ticking } from './ticking/ticking';
import { registerAccountabilities } from './tree/accountabilities-view';
import { ActiveFile } from './tree/active-file';
import { Arrangement } from './tree/arrangement';
import { registerDoneDecoration } from './tree/done-decoration';
import { followEditor } from './tree/follow-editor';
import { ObjectivesTree } from './tree/objectives-tree';
import { createObjectivesView } from './tree/objectives-view';

/** What `activate` returns, for this project's own tests: no interface for other extensions. */
export interface ZeroTrustStepsApi {
  readonly store: StepStore;
  readonly tree: ObjectivesTree;
  readonly view: vscode.TreeView<TreeNode>;
  readonly ticking: Ticking;
  readonly checking: Checking;
  /** What a dashboard works with. */
  readonly dashboard: DashboardServices;
  /** Resolves when the first scan is done. */
  readonly ready: Promise<void>;
}

/** Everything that runs in the desktop host and in the web worker host alike. */
export function start(context: vscode.ExtensionContext): ZeroTrustStepsApi {
  const log = vscode.window.createOutputChannel('Zero Trust Steps', { log: true });
  const documents = new VscodeDocuments();
  const settingsFor = (uri: string): StepSettings =>
    readStepSettings(vscode.Uri.parse(uri), scan.isNamed(uri));
  const configFiles = new ConfigFiles(async text => (await loadCheckEngine()).readConfig(text));
  const plans = new CachingPlanReader(settingsFor, configFiles.placeholdersFor);
  // The first to hear of it: what all others read next is read anew.
  context.subscriptions.push(configFiles.onDidChange(() => plans.clear()));
  const ports = { documents, plans, clock: hostClock, settingsFor };
  const store = new StepStore(ports);
  const scan = new WorkspaceScan(store, log);
  const changes = new ChangeLog();
  const editor = new DocumentEditor(documents, plans, changes);
  const history = new ChangeHistory(new TickService(editor), new RowEditService(editor));
  const activeFile = new ActiveFile(store);
  const tree = new ObjectivesTree(store, activeFile);
  const arrangement = new Arrangement(tree, context.workspaceState);
  const ticking = new Ticking(history, store, () => tree.redraw());
  const { view, registration } = createObjectivesView(tree, store, ticking);
  const dictionary = new Dictionary(context.extensionUri, log);
  const checking = startChecking(ports, store, configFiles, dictionary, scan);
  const { diagnostics } = checking;
  context.subscriptions.push(scan.onDidChangeState(() => scan.isReady && diagnostics.checkOpenAgain()));
  const dashboard = { extensionUri: context.extensionUri, ports, store, scan, ticking, diagnostics };
  const panels = new DashboardPanels(dashboard);
  context.subscriptions.push(
    log,
    configFiles,
    documents,
    documents.onDidChangeOpenDocument(change => changes.recordOpen(change)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => changes.forget(uri.toString())),
    registration,
    tree,
    activeFile,
    history,
    scan,
    store,
    followChanges(store, scan, plans),
    registerToggleAtCursor(documents, plans, ticking),
    registerMark(view, ticking),
    registerUndoLastTick(ticking),
    registerRowCommands(view, plans, store, ticking),
    registerGoToObjective(store, plans),
    registerRefresh(scan),
    registerArrangeTree(arrangement),
    registerRowMenu(view, plans),
    registerOpenObjectiveNearby(plans),
    registerDoneDecoration(),
    followEditor(view, tree, store),
    registerAccountabilities(store),
    registerOpenSettings(context.extension.id),
    panels,
    checking.registration,
    registerOpenDashboard(panels),
    registerOpenFileObjectives(panels),
    registerSummaryView(dashboard),
    registerObjectivesEditor(dashboard),
    registerShare(store),
    registerNewStepFile({ store, scan, runner: checking.runner }),
    tellStepFiles(store),
  );
  return { store, tree, view, ticking, checking, dashboard, ready: ready(arrangement, scan) };
}

async function ready(arrangement: Arrangement, scan: WorkspaceScan): Promise<void> {
  await Promise.all([arrangement.restore(), scan.run()]);
}
