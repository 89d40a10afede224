import * as vscode from 'vscode';
import type { NewFileEngine } from '../../core/new-file/new-file-engine';
import { plainInMessage, withoutIcons } from '../untrusted-text';

/** What is asked before a file is made. Each answer is undefined where the user has turned away. */
export interface Questions {
  folder(folders: readonly vscode.Uri[]): Promise<vscode.Uri | undefined>;
  title(engine: NewFileEngine): Promise<string | undefined>;
  number(engine: NewFileEngine, suggested: number): Promise<number | undefined>;
  pillars(engine: NewFileEngine): Promise<readonly string[] | undefined>;
  /** Another name, because `taken` is that of a file which stays. */
  name(taken: string, suggested: string, isTaken: (name: string) => boolean): Promise<string | undefined>;
}

const FILE_NAME = /^[^/\\:*?"<>|]+\.md$/i;

export const questions: Questions = {
  async folder(folders) {
    const items = folders.map(uri => ({ label: `$(folder) ${withoutIcons(nameOf(uri))}`, uri }));
    const placeHolder = vscode.l10n.t('In which folder?');
    return (await vscode.window.showQuickPick(items, { title: heading(), placeHolder }))?.uri;
  },

  title(engine) {
    return ask({
      placeHolder: vscode.l10n.t('Title, without the number'),
      prompt: vscode.l10n.t('What is this step about?'),
      validateInput: typed => (engine.cleanTitle(typed) === '' ? vscode.l10n.t('A title is needed.') : ''),
    });
  },

  async number(engine, suggested) {
    const typed = await ask({
      value: String(suggested),
      prompt: vscode.l10n.t('The number of the step'),
      validateInput: text =>
        engine.readNumber(text) === undefined
          ? vscode.l10n.t('A whole number of up to nine digits is needed.')
          : '',
    });
    return typed === undefined ? undefined : engine.readNumber(typed);
  },

  async pillars(engine) {
    let placeHolder = vscode.l10n.t('What is it for? Each gets a part with its tables.');
    for (;;) {
      const options = { title: heading(), placeHolder, canPickMany: true, ignoreFocusOut: true } as const;
      const picked = await vscode.window.showQuickPick(engine.pillars, options);
      if (picked?.length !== 0) {
        return picked;
      }
      placeHolder = vscode.l10n.t('Choose at least one.');
    }
  },

  name(taken, suggested, isTaken) {
    return ask({
      value: suggested,
      valueSelection: [0, suggested.length - '.md'.length],
      prompt: vscode.l10n.t('{0} is there already. Give the file another name.', plainInMessage(taken)),
      validateInput: typed =>
        isTaken(typed.trim())
          ? vscode.l10n.t('A file of this name is there already.')
          : FILE_NAME.test(typed.trim())
            ? ''
            : vscode.l10n.t('A file name that ends with .md is needed.'),
    });
  },
};

function heading(): string {
  return vscode.l10n.t('New Step File');
}

/** Another window may be looked at meanwhile: what was typed stays. */
function ask(options: vscode.InputBoxOptions): Promise<string | undefined> {
  const box = vscode.window.showInputBox({ title: heading(), ignoreFocusOut: true, ...options });
  return Promise.resolve(box).then(typed => typed?.trim());
}

function nameOf(folder: vscode.Uri): string {
  const roots = vscode.workspace.workspaceFolders ?? [];
  const root = roots.find(({ uri }) => uri.toString() === folder.toString());
  return root?.name ?? vscode.workspace.asRelativePath(folder, roots.length > 1);
}
