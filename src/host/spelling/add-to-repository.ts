import * as vscode from 'vscode';
import type { CheckEngine } from '../../core/checks/check-engine';
import { CONFIG_NAME } from '../../core/config/deciding-files';
import type { TextPatch } from '../../core/text/text-patch';
import { patchClosedFile } from '../documents/closed-files';
import { isFile, isMissing, readText } from '../documents/file-system';
import { findOpenDocument } from '../documents/open-documents';
import { patchDocument } from '../documents/patch-document';

/** Teaches a word to the `.zt-steps.json` that holds for a document; where there is none, one is made. */
export async function addToRepository(
  engine: CheckEngine,
  document: vscode.Uri,
  word: string,
): Promise<void> {
  const file = await configFileFor(document);
  if (file === undefined) {
    return;
  }
  const open = findOpenDocument(file.toString());
  const isNew = open === undefined && (await isMissing(file));
  const text = open?.getText() ?? (isNew ? '' : await readText(file));
  const patches = text === undefined ? undefined : engine.teachWord(text, word);
  if (text === undefined || patches === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '“{0}” was not added: look at {1} first, for it is not what it has to be.',
        word,
        CONFIG_NAME,
      ),
    );
    await vscode.window.showTextDocument(file);
  } else if (!(isNew ? await make(file, patches) : await write(file, open, text, patches))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('“{0}” was not added: {1} could not be written.', word, CONFIG_NAME),
    );
  }
}

async function make(file: vscode.Uri, patches: readonly TextPatch[]): Promise<boolean> {
  const content = patches.map(({ newText }) => newText).join('');
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
    return true;
  } catch {
    return false;
  }
}

/** One that is open and not saved is left unsaved: what else was typed into it is for its writer to save. */
async function write(
  file: vscode.Uri,
  open: vscode.TextDocument | undefined,
  text: string,
  patches: readonly TextPatch[],
): Promise<boolean> {
  if (patches.length === 0) {
    return true;
  }
  if (open === undefined) {
    return (await patchClosedFile(file, text, patches)).kind === 'written';
  }
  const wasDirty = open.isDirty;
  if (!(await patchDocument(open, patches))) {
    return false;
  }
  if (!wasDirty) {
    return open.save();
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Save {0} to have its new word heard.', CONFIG_NAME),
  );
  return true;
}

/** The nearest one above a document in its workspace folder; where there is none, that of the folder. */
async function configFileFor(document: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (folder === undefined) {
    return undefined;
  }
  let at = vscode.Uri.joinPath(document, '..');
  while (at.path.length > folder.path.length && at.path.startsWith(`${folder.path}/`)) {
    const file = vscode.Uri.joinPath(at, CONFIG_NAME);
    if (await isFile(file)) {
      return file;
    }
    at = vscode.Uri.joinPath(at, '..');
  }
  return vscode.Uri.joinPath(folder, CONFIG_NAME);
}
