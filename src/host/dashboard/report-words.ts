import * as vscode from 'vscode';
import type { ReportWords } from '../../core/report/report-words';
import { markWords, stateWord } from '../tree/words';

/** The words of a summary or report in the language of VS Code. */
export function reportWords(): ReportWords {
  return {
    lang: vscode.env.language,
    title: vscode.l10n.t('Zero Trust progress'),
    date: vscode.l10n.t('As of {0}'),
    total: vscode.l10n.t('{0} of {1} done ({2}%)'),
    nothing: vscode.l10n.t('Nothing counts yet'),
    doneOf: vscode.l10n.t('{0} of {1}'),
    byFile: vscode.l10n.t('By file'),
    byPillar: vscode.l10n.t('By section'),
    byOwner: vscode.l10n.t('By owner'),
    file: vscode.l10n.t('File'),
    pillar: vscode.l10n.t('Section'),
    owner: vscode.l10n.t('Owner'),
    progress: vscode.l10n.t('Progress'),
    done: vscode.l10n.t('Done'),
    left: vscode.l10n.t('Left'),
    unknown: vscode.l10n.t('Unknown'),
    placeholders: vscode.l10n.t('Placeholders'),
    noPillar: vscode.l10n.t('(no section)'),
    noOwner: vscode.l10n.t('(no owner)'),
    nextUp: vscode.l10n.t('Next up'),
    more: vscode.l10n.t('and {0} more'),
    objectives: vscode.l10n.t('Objectives'),
    objective: vscode.l10n.t('Objective'),
    documentation: vscode.l10n.t('Documentation'),
    state: vscode.l10n.t('State'),
    stateDone: stateWord('done'),
    stateTodo: stateWord('todo'),
    stateUnknown: stateWord('unknown'),
    placeholder: markWords('placeholder'),
    countedBySteps: markWords('summary'),
    accountabilities: vscode.l10n.t('Accountabilities'),
    lead: vscode.l10n.t('Lead'),
    implementer: vscode.l10n.t('Implementer'),
    accountability: vscode.l10n.t('Accountability'),
  };
}
