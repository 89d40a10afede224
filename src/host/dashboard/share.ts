import * as vscode from 'vscode';
import type { StepStore } from '../../app/steps/step-store';
import type { Objective } from '../../core/objectives/step-plan';
import type { ReportInput } from '../../core/report/report';
import { today } from '../clock';
import { readSiteUrl } from '../settings';
import { plainInMessage } from '../untrusted-text';
import { reportWords } from './report-words';

/** Puts the figures into the clipboard, as markdown for a mail, an issue or a chat. */
export async function copySummary(store: StepStore): Promise<void> {
  const { summaryMarkdown } = await import('../../core/report/markdown-summary');
  await vscode.env.clipboard.writeText(summaryMarkdown(inputOf(store), reportWords()));
  void vscode.window.showInformationMessage(vscode.l10n.t('The summary was copied as markdown.'));
}

/** Puts objectives into the clipboard as a task list, with the links that lead to the web. */
export async function copyObjectives(objectives: readonly Objective[], document: vscode.Uri): Promise<void> {
  const { objectivesMarkdown } = await import('../../core/report/markdown-summary');
  await vscode.env.clipboard.writeText(objectivesMarkdown(objectives, readSiteUrl(document)));
}

/** Writes one HTML page with figures and objectives to where the user says. */
export async function exportReport(store: StepStore): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder === undefined
      ? {}
      : { defaultUri: vscode.Uri.joinPath(folder, `zero-trust-report-${today()}.html`) }),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Export report'),
  });
  if (target === undefined) {
    return;
  }
  try {
    const { htmlReport } = await import('../../core/report/html-report');
    const page = htmlReport(inputOf(store), reportWords());
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  } catch (error) {
    const reason = plainInMessage(error instanceof Error ? error.message : String(error));
    void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be written: {0}', reason));
    return;
  }
  await offerToOpen(target);
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The report was written.');
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.env.openExternal(target);
  }
}

function inputOf(store: StepStore): ReportInput {
  const files = store.documents.map(({ uri, plan }) => {
    return { uri, path: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), plan };
  });
  const [first] = files;
  return { date: today(), siteUrl: first ? readSiteUrl(vscode.Uri.parse(first.uri)) : '', files };
}
