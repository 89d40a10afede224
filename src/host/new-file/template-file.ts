import * as vscode from 'vscode';
import { readText } from '../documents/file-system';
import { findOpenDocument } from '../documents/open-documents';
import { readNewFileTemplate, TEMPLATE_SETTING } from '../settings';
import { plainInMessage } from '../untrusted-text';

/** `problem`: why the file that the settings name cannot be read. */
export type TemplateFile =
  | { readonly kind: 'built-in' }
  | { readonly kind: 'file'; readonly uri: vscode.Uri; readonly text: string }
  | { readonly kind: 'problem'; readonly words: string };

/** The template that the settings name for a folder. */
export async function readTemplateFile(folder: vscode.Uri): Promise<TemplateFile> {
  const path = readNewFileTemplate(folder).replaceAll('\\', '/');
  if (path === '') {
    return { kind: 'built-in' };
  }
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const uri = vscode.Uri.joinPath(root, path);
  const shown = plainInMessage(path);
  if (!uri.path.startsWith(`${root.path.replace(/\/$/, '')}/`)) {
    const words = vscode.l10n.t(
      '“{0}” is not in the workspace folder: {1} needs a path from there.',
      shown,
      TEMPLATE_SETTING,
    );
    return { kind: 'problem', words };
  }
  const text = findOpenDocument(uri.toString())?.getText() ?? (await readText(uri));
  return text === undefined
    ? {
        kind: 'problem',
        words: vscode.l10n.t(
          'The template “{0}” is not there, or not in UTF-8: {1} names it.',
          shown,
          TEMPLATE_SETTING,
        ),
      }
    : { kind: 'file', uri, text };
}
