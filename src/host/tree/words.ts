import * as vscode from 'vscode';
import { progressBar } from '../../app/tree/progress-bar';
import type { RowState } from '../../app/tree/row-order';
import type { Common } from '../../app/tree/tree-node';
import type { Grouping } from '../../app/tree/tree-options';
import type { Accountability, Objective, Progress } from '../../core/objectives/step-plan';
import type { State } from '../../core/scan/step-file';
import type { Mark } from '../../protocol/model';

export function stateWord(state: State): string {
  switch (state) {
    case 'done':
      return vscode.l10n.t('done');
    case 'todo':
      return vscode.l10n.t('to do');
    case 'unknown':
      return vscode.l10n.t('state unknown');
  }
}

/** `3/7 ▰▰▱▱▱`, as far as anything counts: in a narrow view the end is what is cut off. */
export function progressAndBar(progress: Progress): string {
  return `${progressWords(progress)} ${progressBar(progress)}`.trim();
}

/** What a screen reader says of a row with others below it: it would spell out a bar. */
export function spokenProgress(label: string, progress: Progress): string {
  const { done, total } = progress;
  const words = total > 0 ? vscode.l10n.t('{0} of {1} done', done, total) : progressWords(progress);
  return [label, words].filter(Boolean).join(', ');
}

/** `3/7`; where nothing counts, how many rows say nothing about their state; else nothing. */
export function progressWords({ done, total, unknown }: Progress): string {
  if (total > 0) {
    return `${done}/${total}`;
  }
  return unknown > 0 ? vscode.l10n.t('{0} unknown', unknown) : '';
}

export function markWords(mark: Mark): string {
  switch (mark) {
    case 'conflict':
      return vscode.l10n.t('merge conflict');
    case 'malformed':
      return vscode.l10n.t('malformed checkbox');
    case 'unknown':
      return vscode.l10n.t('state unknown');
    case 'options':
      return vscode.l10n.t('answers to choose from');
    case 'fixedDone':
      return stateWord('done');
    case 'fixedTodo':
      return stateWord('todo');
    case 'placeholder':
      return vscode.l10n.t('placeholder');
    case 'summary':
      return vscode.l10n.t('counted by its steps');
  }
}

export function markIcon(mark: Mark): vscode.ThemeIcon {
  switch (mark) {
    case 'conflict':
      return new vscode.ThemeIcon('git-merge', new vscode.ThemeColor('list.errorForeground'));
    case 'malformed':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'unknown':
      return new vscode.ThemeIcon('question');
    case 'options':
      return new vscode.ThemeIcon('list-selection');
    case 'fixedDone':
      return new vscode.ThemeIcon('check');
    case 'fixedTodo':
      return new vscode.ThemeIcon('circle-large-outline');
    case 'placeholder':
      return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('disabledForeground'));
    case 'summary':
      return new vscode.ThemeIcon('list-tree');
  }
}

/** Who leads and who implements; empty where a row names neither. */
export function peopleWords({ lead, implementer }: Pick<Accountability, 'lead' | 'implementer'>): string {
  return [
    lead === null ? '' : vscode.l10n.t('Lead: {0}', lead),
    implementer === null ? '' : vscode.l10n.t('Implementer: {0}', implementer),
  ]
    .filter(Boolean)
    .join(', ');
}

/** What the objectives of a group have in common. */
export function commonWords(common: Common): string {
  return common.by === 'state' ? rowStateWord(common.state) : (common.owner ?? vscode.l10n.t('(no owner)'));
}

function rowStateWord(state: RowState): string {
  switch (state) {
    case 'todo':
      return vscode.l10n.t('To do');
    case 'unknown':
      return vscode.l10n.t('Unknown');
    case 'placeholder':
      return vscode.l10n.t('Placeholders');
    case 'done':
      return vscode.l10n.t('Done');
  }
}

/** How the tree is grouped, where that is not as the files are. */
export function groupingWords(grouping: Grouping): string {
  switch (grouping) {
    case 'section':
      return '';
    case 'owner':
      return vscode.l10n.t('by owner');
    case 'state':
      return vscode.l10n.t('by state');
    case 'flat':
      return vscode.l10n.t('as one list');
  }
}

/** The objective's name in one line: its number and its text. */
export function objectiveLabel({ number, text }: Objective): string {
  const words = text === '' && number === null ? vscode.l10n.t('(no text)') : text;
  return number === null ? words : `${number}. ${words}`.trim();
}
