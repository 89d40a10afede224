import * as vscode from 'vscode';
import type { StepFailure } from '../../app/steps/step-store';
import type { Words } from '../../protocol/words';
import { markWords, stateWord } from '../tree/words';

/** The words of the dashboard in the language of VS Code. Made when they are asked for: the language is known by then. */
export function dashboardWords(): Words {
  return { ...controlWords(), ...contentWords(), ...stateWords() };
}

/** Why a file is not shown. */
export function unreadableWords(reason: StepFailure): string {
  switch (reason) {
    case 'no-file':
      return vscode.l10n.t('It is no longer there.');
    case 'invalid-utf8':
      return vscode.l10n.t('It is not valid UTF-8. Save it in that encoding to have it shown.');
    case 'failed':
      return vscode.l10n.t('It cannot be read.');
    case 'too-large':
      return vscode.l10n.t('It is larger than the setting “zeroTrustSteps.maxFileSize” allows.');
  }
}

function controlWords() {
  return {
    add: vscode.l10n.t('Add'),
    addAfter: vscode.l10n.t('Add an objective below'),
    addObjective: vscode.l10n.t('Add objective'),
    allFiles: vscode.l10n.t('All files'),
    allOwners: vscode.l10n.t('All owners'),
    allSections: vscode.l10n.t('All sections'),
    allStates: vscode.l10n.t('All states'),
    cancel: vscode.l10n.t('Cancel'),
    clearFilters: vscode.l10n.t('Clear filters'),
    clearSelection: vscode.l10n.t('Clear selection'),
    collapseAll: vscode.l10n.t('Collapse all'),
    copy: vscode.l10n.t('Copy as markdown'),
    copySummary: vscode.l10n.t('Copy summary'),
    dismiss: vscode.l10n.t('Dismiss'),
    editObjective: vscode.l10n.t('Edit objective'),
    editOwner: vscode.l10n.t('Edit owner'),
    expandAll: vscode.l10n.t('Expand all'),
    exportReport: vscode.l10n.t('Export report'),
    fieldHint: vscode.l10n.t('Enter saves, Escape cancels'),
    filter: vscode.l10n.t('Filter by text'),
    filters: vscode.l10n.t('Filters'),
    goTo: vscode.l10n.t('Go to row in editor'),
    hideDone: vscode.l10n.t('Hide done'),
    markDone: vscode.l10n.t('Mark as Done'),
    markTodo: vscode.l10n.t('Mark as To Do'),
    openDashboard: vscode.l10n.t('Open Dashboard'),
    openFile: vscode.l10n.t('Open file'),
    openFolder: vscode.l10n.t('Open Folder'),
    openSettings: vscode.l10n.t('Open Settings'),
    remove: vscode.l10n.t('Remove objective'),
    searchAgain: vscode.l10n.t('Search Again'),
    selected: vscode.l10n.t('Selected: {0}'),
    showAll: vscode.l10n.t('Show all ({0})'),
    showFewer: vscode.l10n.t('Show fewer'),
    showMore: vscode.l10n.t('Show more'),
    sort: vscode.l10n.t('Sort'),
    sortDocument: vscode.l10n.t('As in the files'),
    sortObjective: vscode.l10n.t('By objective'),
    sortOwner: vscode.l10n.t('By owner'),
    sortState: vscode.l10n.t('By state'),
    tick: vscode.l10n.t('Done: {0}'),
  } satisfies Partial<Words>;
}

function contentWords() {
  return {
    accountabilities: vscode.l10n.t('Accountabilities'),
    accountabilitiesOf: vscode.l10n.t('Who leads and who implements: {0}'),
    byFile: vscode.l10n.t('By file'),
    byOwner: vscode.l10n.t('By owner'),
    byPillar: vscode.l10n.t('By section'),
    copied: vscode.l10n.t('Copied as markdown.'),
    counts: vscode.l10n.t('{0} of {1} done'),
    countOfRows: vscode.l10n.t('{0} of {1} objectives'),
    dashboard: vscode.l10n.t('Zero Trust Dashboard'),
    documentation: vscode.l10n.t('Documentation'),
    everythingDone: vscode.l10n.t('Nothing is left to do.'),
    findings: vscode.l10n.t('Findings: {0}'),
    findingsOf: vscode.l10n.t('Errors: {0}, warnings: {1}, infos: {2}. Show them in Problems.'),
    file: vscode.l10n.t('File'),
    implementer: vscode.l10n.t('Implementer'),
    lead: vscode.l10n.t('Lead'),
    left: vscode.l10n.t('Left'),
    loading: vscode.l10n.t('Loading…'),
    nextUp: vscode.l10n.t('Next up'),
    noFolder: vscode.l10n.t('No folder is open'),
    noFolderHint: vscode.l10n.t('Open a folder with step files to see how far they are.'),
    noMatch: vscode.l10n.t('No objective fits the filters.'),
    noOwner: vscode.l10n.t('(no owner)'),
    noSection: vscode.l10n.t('(no section)'),
    noText: vscode.l10n.t('(no text)'),
    nothing: vscode.l10n.t('No step files were found'),
    nothingHint: vscode.l10n.t(
      'No markdown file here has a table of objectives with checkboxes. The settings say which files are looked at.',
    ),
    nothingInFile: vscode.l10n.t('There are no objectives in this file'),
    number: vscode.l10n.t('Number'),
    objective: vscode.l10n.t('Objective'),
    objectives: vscode.l10n.t('Objectives'),
    overview: vscode.l10n.t('Overview'),
    owner: vscode.l10n.t('Owner'),
    ownersShare: vscode.l10n.t('What several owners share counts for each of them.'),
    placeholders: vscode.l10n.t('Placeholders'),
    progressOf: vscode.l10n.t('Progress of {0}'),
    rows: vscode.l10n.t('Objectives by section'),
    scanning: vscode.l10n.t('Looking for step files…'),
    section: vscode.l10n.t('Section'),
    state: vscode.l10n.t('State'),
    table: vscode.l10n.t('{0}: done, left and placeholders'),
    total: vscode.l10n.t('Total'),
    unknown: vscode.l10n.t('Unknown'),
    unreadable: vscode.l10n.t('Files that could not be read'),
    whatFor: vscode.l10n.t('Accountability'),
    yourText: vscode.l10n.t('Your text was: {0}'),
    editingLost: vscode.l10n.t('The objective that you were editing is no longer there.'),
  } satisfies Partial<Words>;
}

function stateWords() {
  return {
    done: vscode.l10n.t('Done'),
    todo: vscode.l10n.t('To do'),
    stateDone: stateWord('done'),
    stateTodo: stateWord('todo'),
    stateUnknown: stateWord('unknown'),
    markConflict: markWords('conflict'),
    markMalformed: markWords('malformed'),
    markOptions: markWords('options'),
    markPlaceholder: markWords('placeholder'),
    markSummary: markWords('summary'),
  } satisfies Partial<Words>;
}
