import * as vscode from 'vscode';
import type { DashboardFeed } from '../../app/dashboard/dashboard-feed';
import { findRow, findRows, rowEditOf, tickRequestsOf } from '../../app/dashboard/row-requests';
import type { StepStore } from '../../app/steps/step-store';
import type { Objective } from '../../core/objectives/step-plan';
import type { HostMessage } from '../../protocol/host-messages';
import type { CommandName, MessageOf, WebviewMessage } from '../../protocol/webview-messages';
import { openObjective } from '../commands/open-objective';
import type { ChangeResult } from '../ticking/ticking';
import type { DashboardServices } from './dashboard';
import { openLink } from './open-link';
import { copyObjectives, copySummary, exportReport } from './share';

/** Where a message from a webview is answered. */
export interface AnswerContext {
  readonly feed: DashboardFeed;
  readonly store: StepStore;
  readonly services: DashboardServices;
}

type Result = Extract<HostMessage, { type: 'result' }>;

/** Does what a webview asks for; gives the answer, where one is waited for. Documents decide, not the webview: what it says is looked up. */
export async function answer(
  message: Exclude<WebviewMessage, { type: 'ready' }>,
  context: AnswerContext,
): Promise<Result | undefined> {
  switch (message.type) {
    case 'tick':
      return resultOf(message, await tick(message, context));
    case 'edit':
    case 'add':
    case 'remove':
      return resultOf(message, await changeRow(message, context));
    case 'undo':
      return resultOf(message, await context.services.ticking.tryUndo());
    case 'copy':
      return copy(message, context);
    case 'goTo':
      await goTo(message, context);
      return undefined;
    case 'openFile':
      await openKnownFile(message.uri, context);
      return undefined;
    case 'openLink':
      await followLink(message, context);
      return undefined;
    case 'run':
      await run(message.command, context);
      return undefined;
  }
}

function resultOf({ request }: { request: number }, { ok, message }: ChangeResult): Result {
  return { type: 'result', request, ok, message: message ?? null };
}

/** The text that the webview showed is so old that nobody knows any more which row was meant. */
function outdated(): ChangeResult {
  return { ok: false, message: vscode.l10n.t('The file has changed too much since. Try again.') };
}

async function tick(message: MessageOf<'tick'>, { feed, services }: AnswerContext): Promise<ChangeResult> {
  const { requests, lost } = tickRequestsOf((uri, revision) => feed.documentAt(uri, revision), message);
  const result = await services.ticking.tryTick(requests);
  return lost.length > 0 && result.ok ? outdated() : result;
}

async function changeRow(
  message: MessageOf<'edit' | 'add' | 'remove'>,
  { feed, services }: AnswerContext,
): Promise<ChangeResult> {
  const documentAt = (uri: string, revision: number) => feed.documentAt(uri, revision);
  const request = rowEditOf(documentAt, message);
  if (request === undefined) {
    return outdated();
  }
  const row = message.type === 'remove' ? findRow(documentAt, message) : undefined;
  const text = row === undefined ? '' : wordsLostWith(row.objective);
  return text !== '' && !(await confirmRemoval(text))
    ? { ok: true, message: undefined }
    : services.ticking.tryEdit(request);
}

/** All that a row says beside its number: an owner or a link is lost with it, too. */
function wordsLostWith({ text, number, cells }: Objective): string {
  const words = cells.map(cell => cell.text).filter(each => each !== '' && each !== `${number}.`);
  return cells.length === 0 ? text : words.join(' | ');
}

async function confirmRemoval(text: string): Promise<boolean> {
  const yes = vscode.l10n.t('Remove');
  const question = vscode.l10n.t('Remove this objective?');
  const detail = text.length > 300 ? `${text.slice(0, 300)}…` : text;
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

async function copy({ request, targets }: MessageOf<'copy'>, { feed }: AnswerContext): Promise<Result> {
  const rows = findRows((uri, revision) => feed.documentAt(uri, revision), targets);
  const [first] = rows;
  if (first === undefined || rows.length < targets.length) {
    return resultOf({ request }, outdated());
  }
  const objectives = rows.map(({ objective }) => objective);
  await copyObjectives(objectives, vscode.Uri.parse(first.document.uri));
  return resultOf({ request }, { ok: true, message: vscode.l10n.t('Copied as markdown.') });
}

// Only what the webview was told of is opened: a message cannot name any file it likes.

async function goTo(message: MessageOf<'goTo'>, { feed, store, services }: AnswerContext): Promise<void> {
  const { uri, id } = message;
  if (store.get(uri) !== undefined) {
    const row = findRow((file, revision) => feed.documentAt(file, revision), message);
    await openObjective(services.ports.plans, uri, row?.objective.line ?? 0, id, { beside: true });
  }
}

async function openKnownFile(uri: string, { store }: AnswerContext): Promise<void> {
  if (store.get(uri) !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { viewColumn: vscode.ViewColumn.Beside });
  }
}

async function followLink(message: MessageOf<'openLink'>, { feed, services }: AnswerContext): Promise<void> {
  const row = findRow((uri, revision) => feed.documentAt(uri, revision), message);
  const link = row?.objective.documentation[message.link];
  if (row !== undefined && link !== undefined) {
    await openLink(link.target, vscode.Uri.parse(row.document.uri), services.ports.plans);
  }
}

async function run(command: CommandName, { store }: AnswerContext): Promise<void> {
  switch (command) {
    case 'openFolder':
      await vscode.commands.executeCommand('vscode.openFolder');
      return;
    case 'searchAgain':
      await vscode.commands.executeCommand('zeroTrustSteps.refresh');
      return;
    case 'openSettings':
      await vscode.commands.executeCommand('zeroTrustSteps.openSettings');
      return;
    case 'openDashboard':
      await vscode.commands.executeCommand('zeroTrustSteps.openDashboard');
      return;
    case 'openProblems':
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      return;
    case 'copySummary':
      return copySummary(store);
    case 'exportReport':
      return exportReport(store);
  }
}
