import * as vscode from 'vscode';
import { marksOf } from '../../app/tree/marks';
import { hasOptions, settableState, type Settable } from '../../app/tree/settable';
import type {
  FileNode,
  FolderNode,
  ObjectiveNode,
  OptionNode,
  SectionNode,
  TreeNode,
} from '../../app/tree/tree-node';
import type { Objective } from '../../core/objectives/step-plan';
import type { RowArguments } from '../commands/row-commands';
import { markIcon, markWords, objectiveLabel, progressWords, stateWord } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a node looks. Its tooltip is made when it is asked for: it alone needs every cell of the row. */
export function toTreeItem(node: TreeNode, expandFiles: boolean): vscode.TreeItem {
  const item = itemFor(node, expandFiles);
  item.id = node.id;
  item.contextValue = node.kind;
  return item;
}

function itemFor(node: TreeNode, expandFiles: boolean): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderItem(node);
    case 'file':
      return fileItem(node, expandFiles);
    case 'section':
      return sectionItem(node);
    case 'objective':
      return objectiveItem(node);
    case 'option':
      return optionItem(node);
  }
}

function folderItem({ folder, progress }: FolderNode): vscode.TreeItem {
  const item = new vscode.TreeItem(folder.name, Expanded);
  item.description = progressWords(progress);
  item.iconPath = new vscode.ThemeIcon('root-folder');
  return item;
}

function fileItem({ document, progress }: FileNode, expanded: boolean): vscode.TreeItem {
  const uri = vscode.Uri.parse(document.uri);
  const item = new vscode.TreeItem(document.plan.title ?? fileName(uri), expanded ? Expanded : Collapsed);
  item.description = progressWords(progress);
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  return item;
}

function sectionItem({ section, progress }: SectionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(section.heading, Expanded);
  item.description = progressWords(progress);
  return item;
}

function objectiveItem(node: ObjectiveNode): vscode.TreeItem {
  const { objective, document } = node;
  const marks = marksOf(objective);
  const label = objectiveLabel(objective);
  const item = new vscode.TreeItem(label, hasOptions(objective) ? Expanded : None);
  item.description = [...marks.map(markWords), objective.owner].filter(Boolean).join(' · ');
  if (marks[0] !== undefined) {
    item.iconPath = markIcon(marks[0]);
  }
  item.command = openCommand(document.uri, objective, null);
  const spoken = [
    label,
    stateWord(objective.state),
    ...marks.filter(mark => mark !== 'unknown').map(markWords),
    objective.owner,
    objective.section?.heading,
  ];
  const state = settableState(objective);
  describe(item, state, [...new Set(spoken)].filter(Boolean).join(', '));
  return item;
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
