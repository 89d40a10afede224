import * as vscode from 'vscode';
import type { Message } from '../../core/checks/finding';

/**
 * The words of a finding or fix in the user's language. The templates stand in the checks, which know no editor; a test
 * holds the bundles to them.
 */
export function wordsOf({ template, args }: Message): string {
  return vscode.l10n.t({ message: template, args: [...args], comment: [] });
}

/** Why a fix that was made for an older text is not applied. */
export function textHasChanged(): string {
  return vscode.l10n.t('The text has just changed. Try again.');
}

/** VS Code applies a preview to whatever the text is by then. */
export function changedInPreview(): string {
  return vscode.l10n.t('The text was changed during the preview: look at it, or take it back with Undo.');
}
