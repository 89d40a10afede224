import * as vscode from 'vscode';
import { marksOf } from '../../app/tree/marks';
import { mayHaveLinks } from '../../app/tree/may-have-links';
import type { RowState } from '../../app/tree/row-order';
import { hasOptions, settableState, type Settable } from '../../app/tree/settable';
import type {
  FileNode,
  GroupNode,
  HolderNode,
  ObjectiveNode,
  OptionNode,
  TreeNode,
} from '../../app/tree/tree-node';
import type { Grouping } from '../../app/tree/tree-options';
import type { Objective } from '../../core/objectives/step-plan';
import type { RowArguments } from '../commands/row-commands';
import { DONE_RESOURCE } from './done-decoration';
import {
  progressAndBar,
  commonWords,
  markIcon,
  markWords,
  objectiveLabel,
  spokenProgress,
  stateWord,
} from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

export interface ItemOptions {
  /** Files and groups start open. */
  readonly expand: boolean;
  readonly grouping: Grouping;
}

/** How a node looks. Its tooltip is made when it is asked for: it alone needs every cell of the row. */
export function toTreeItem(node: TreeNode, options: ItemOptions): vscode.TreeItem {
  const item = itemFor(node, options);
  item.id = node.id;
  item.contextValue = node.kind === 'objective' && mayHaveLinks(node) ? 'linkedObjective' : node.kind;
  return item;
}

function itemFor(node: TreeNode, options: ItemOptions): vscode.TreeItem {
  switch (node.kind) {
    case 'objective':
      return objectiveItem(node, options);
    case 'option':
      return optionItem(node);
    default:
      return holderItem(node, options);
  }
}

function holderItem(node: HolderNode, options: ItemOptions): vscode.TreeItem {
  const item = itemOfHolder(node, options);
  const label = typeof item.label === 'string' ? item.label : '';
  if (node.kind === 'group' && node.common.by === 'state') {
    // Rows of one state are all done, or none of them is: there is nothing to measure.
    const { length } = node.rows();
    item.description = `${length}`;
    item.accessibilityInformation = { label: vscode.l10n.t('{0}, objectives: {1}', label, length) };
  } else {
    item.description = progressAndBar(node.progress);
    item.accessibilityInformation = { label: spokenProgress(label, node.progress) };
  }
  return item;
}

function itemOfHolder(node: HolderNode, { expand }: ItemOptions): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return withIcon(new vscode.TreeItem(node.folder.name, Expanded), 'root-folder');
    case 'file':
      return fileItem(node, expand);
    case 'section':
      return new vscode.TreeItem(node.section.heading, Expanded);
    case 'group':
      return groupItem(node, expand);
  }
}

function fileItem({ document }: FileNode, expanded: boolean): vscode.TreeItem {
  const uri = vscode.Uri.parse(document.uri);
  const item = new vscode.TreeItem(document.plan.title ?? fileName(uri), expanded ? Expanded : Collapsed);
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  return item;
}

function groupItem({ common }: GroupNode, expanded: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(commonWords(common), expanded ? Expanded : Collapsed);
  return withIcon(item, common.by === 'owner' ? 'person' : STATE_ICONS[common.state]);
}

const STATE_ICONS: Readonly<Record<RowState, string>> = {
  todo: 'circle-large-outline',
  unknown: 'question',
  placeholder: 'circle-slash',
  done: 'check',
};

function withIcon(item: vscode.TreeItem, icon: string): vscode.TreeItem {
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function objectiveItem(node: ObjectiveNode, { grouping }: ItemOptions): vscode.TreeItem {
  const { objective, document } = node;
  const marks = marksOf(objective);
  const item = new vscode.TreeItem(objectiveLabel(objective), hasOptions(objective) ? Expanded : None);
  item.description = descriptionOf(node, grouping);
  const icon = marks[0] ?? (objective.state === 'done' ? 'fixedDone' : undefined);
  if (icon !== undefined) {
    item.iconPath = markIcon(icon);
  }
  if (objective.state === 'done') {
    // A row with a resource and no icon would have that of a file.
    item.resourceUri = DONE_RESOURCE;
  }
  item.command = openCommand(document.uri, objective, null);
  describe(item, settableState(objective), spokenRow(objective));
  return item;
}

/** Marks and owner; where no file and section stand above the row, its section too. */
function descriptionOf({ document, objective }: ObjectiveNode, grouping: Grouping): string {
  const { owner, section, state } = objective;
  const place = section?.heading ?? document.plan.title;
  const words = [
    ...(state === 'done' ? [stateWord(state)] : []),
    ...marksOf(objective).map(markWords),
    grouping === 'owner' ? null : owner,
    grouping === 'section' ? null : place,
  ];
  return [...new Set(words)].filter(Boolean).join(' · ');
}

function spokenRow(objective: Objective): string {
  const marks = marksOf(objective).filter(mark => mark !== 'unknown');
  const words = [
    objectiveLabel(objective),
    stateWord(objective.state),
    ...marks.map(markWords),
    objective.owner,
    objective.section?.heading,
  ];
  return [...new Set(words)].filter(Boolean).join(', ');
}

function optionItem({ document, objective, index, item: option }: OptionNode): vscode.TreeItem {
  const label = option.text === '' ? vscode.l10n.t('(no text)') : option.text;
  const item = new vscode.TreeItem(label, None);
  item.command = openCommand(document.uri, objective, index);
  describe(
    item,
    settableState(objective, option),
    [label, stateWord(option.state), objectiveLabel(objective)].join(', '),
  );
  return item;
}

/** Gives the item its box, where it can be set, and both of them the words that a screen reader says. */
function describe(item: vscode.TreeItem, state: Settable | undefined, label: string): void {
  item.accessibilityInformation = { label };
  if (state !== undefined) {
    item.checkboxState = {
      state: state === 'done' ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
      tooltip: state === 'done' ? vscode.l10n.t('Mark as to do') : vscode.l10n.t('Mark as done'),
      accessibilityInformation: { label, role: 'checkbox' },
    };
  }
}

function openCommand(uri: string, { line, id }: Objective, subItem: number | null): vscode.Command {
  const rowArguments: RowArguments = [uri, line, id, subItem];
  return {
    command: 'zeroTrustSteps.openObjective',
    title: vscode.l10n.t('Go to Objective'),
    arguments: [...rowArguments],
  };
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
