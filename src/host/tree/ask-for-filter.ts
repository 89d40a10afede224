import * as vscode from 'vscode';
import { VIEW_ID } from '../names';
import type { Arrangement } from './arrangement';

/** Asks for words, and shows at each key what has them. Enter keeps the filter and goes to the tree; Escape takes it back. */
export function askForFilter(arrangement: Arrangement): void {
  const before = arrangement.tree.options.filter;
  const box = vscode.window.createInputBox();
  let isKept = false;
  box.title = vscode.l10n.t('Filter Objectives');
  box.placeholder = vscode.l10n.t('Words of an objective, its owner, its section or its file');
  box.value = before;
  box.onDidChangeValue(filter => void arrangement.show({ filter }));
  box.onDidAccept(() => {
    isKept = true;
    void arrangement.set({ filter: box.value.trim() });
    void vscode.commands.executeCommand(`${VIEW_ID}.focus`);
    box.hide();
  });
  box.onDidHide(() => {
    if (!isKept) {
      void arrangement.show({ filter: before });
    }
    box.dispose();
  });
  box.show();
}
