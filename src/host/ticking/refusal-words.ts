import * as vscode from 'vscode';
import type { ChangeRefusalReason, ChangeReport } from '../../app/changes/change-report';
import { plainName } from '../untrusted-text';

/** Why a checkbox was not set or a row not changed, and what to do about it. */
function refusalWords(reason: ChangeRefusalReason, uri: string): string {
  const file = plainName(uri);
  switch (reason) {
    case 'stale':
      return vscode.l10n.t('{0} has changed meanwhile, so nothing was written. Try again.', file);
    case 'missing':
      return vscode.l10n.t('This objective is no longer in {0}.', file);
    case 'ambiguous':
      return vscode.l10n.t(
        'Several rows of {0} are now the same. Change the one you mean in the editor.',
        file,
      );
    case 'unknown-state':
      return vscode.l10n.t('This row of {0} does not say whether it is done, so it cannot be ticked.', file);
    case 'read-only':
      return vscode.l10n.t('{0} is read-only.', file);
    case 'conflict':
      return vscode.l10n.t('The table in {0} has merge conflict markers. Resolve the conflict first.', file);
    case 'not-editable':
      return vscode.l10n.t('This can only be changed in the text of {0}. Open it in the editor.', file);
    case 'breaks-table':
      return vscode.l10n.t(
        'With this change, something else in {0} would be read differently. Change it in the editor.',
        file,
      );
    case 'no-file':
      return vscode.l10n.t('{0} is no longer there.', file);
    case 'invalid-utf8':
      return vscode.l10n.t('{0} is not valid UTF-8, so it is not written.', file);
    case 'failed':
      return vscode.l10n.t('{0} could not be read or written.', file);
  }
}

/** One message for all that was refused; undefined where nothing was. */
export function refusalsMessage(reports: readonly ChangeReport[]): string | undefined {
  const refused = reports.flatMap(({ uri, refused }) => refused.map(({ reason }) => ({ uri, reason })));
  const [first] = refused;
  if (first === undefined) {
    return undefined;
  }
  const words = refusalWords(first.reason, first.uri);
  return refused.length === 1
    ? words
    : vscode.l10n.t('{0} objectives were not changed. {1}', refused.length, words);
}
