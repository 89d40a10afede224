import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import { linkTargetOf } from '../../core/links/link-target';
import { isFile } from '../documents/file-system';
import { readSiteUrl } from '../settings';
import { plainInMessage } from '../untrusted-text';
import { showHeading } from './show-heading';

/** Opens what a link of a step file leads to. A document says where, never what is run: only pages and files open. */
export async function openLink(target: string, document: vscode.Uri, plans: PlanReader): Promise<void> {
  const link = linkTargetOf(target, readSiteUrl(document));
  switch (link.kind) {
    case 'web':
      await vscode.env.openExternal(vscode.Uri.parse(link.url, true));
      return;
    case 'anchor':
      await showHeading(document, plans, link.fragment);
      return;
    case 'file':
      await openFile(document, plans, link.path, link.fragment);
      return;
    case 'refused':
      warn(vscode.l10n.t('This link cannot be opened: {0}', plainInMessage(target.slice(0, 200))));
  }
}

async function openFile(
  document: vscode.Uri,
  plans: PlanReader,
  path: string,
  fragment: string | null,
): Promise<void> {
  const file = await findFile(vscode.Uri.joinPath(document, '..', path), document);
  if (file === undefined) {
    warn(vscode.l10n.t('{0} is not in this workspace.', plainInMessage(path.slice(0, 200))));
  } else if (fragment !== null && file.path.endsWith('.md')) {
    await showHeading(file, plans, fragment);
  } else {
    await vscode.commands.executeCommand('vscode.open', file);
  }
}

/** The file, as links of Learn name it (with its ending or without); only inside the document's own folder or workspace. */
async function findFile(file: vscode.Uri, document: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri ?? vscode.Uri.joinPath(document, '..');
  const isInside =
    vscode.workspace.getWorkspaceFolder(file) !== undefined || file.path.startsWith(`${folder.path}/`);
  const candidates = [file, file.with({ path: `${file.path}.md` }), vscode.Uri.joinPath(file, 'index.md')];
  for (const candidate of isInside ? candidates : []) {
    if (await isFile(candidate)) {
      return candidate;
    }
  }
  return undefined;
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(message);
}
