import * as vscode from 'vscode';
import type { PlanReader } from '../../app/steps/plan-reader';
import type { Row, TreeNode } from '../../app/tree/tree-node';
import type { Link } from '../../core/objectives/inline';
import { openLink } from '../dashboard/open-link';
import { copyObjectives } from '../dashboard/share';
import { withoutIcons } from '../untrusted-text';
import { openObjective } from './open-objective';

/** Commands of the menu of a row: on the items that are given, else on the selection of the tree. */
export function registerRowMenu(view: vscode.TreeView<TreeNode>, plans: PlanReader): vscode.Disposable {
  const register = (id: string, run: (rows: readonly Row[]) => Promise<void>) =>
    vscode.commands.registerCommand(id, (node?: TreeNode, nodes?: readonly TreeNode[]) =>
      run(rowsOf(nodes ?? (node === undefined ? view.selection : [node]))),
    );
  return vscode.Disposable.from(
    register('zeroTrustSteps.showObjective', rows => show(rows, plans)),
    register('zeroTrustSteps.openDocumentation', rows => openDocumentation(rows, plans)),
    register('zeroTrustSteps.copyObjectives', copy),
  );
}

/** The objectives that nodes stand for, each once. */
function rowsOf(nodes: readonly TreeNode[]): Row[] {
  const rows = nodes.flatMap(node =>
    node.kind === 'objective' || node.kind === 'option' ? [node] : node.rows(),
  );
  return [...new Map(rows.map(row => [row.objective, row])).values()];
}

async function show([row]: readonly Row[], plans: PlanReader): Promise<void> {
  if (row !== undefined) {
    await openObjective(plans, row.document.uri, row.objective.line, row.objective.id);
  }
}

async function openDocumentation([row]: readonly Row[], plans: PlanReader): Promise<void> {
  const links = row?.objective.documentation ?? [];
  if (row === undefined || links.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This objective has no documentation.'));
    return;
  }
  const target = await chooseTarget(links);
  if (target !== undefined) {
    await openLink(target, vscode.Uri.parse(row.document.uri), plans);
  }
}

async function chooseTarget(links: readonly Link[]): Promise<string | undefined> {
  if (links.length === 1) {
    return links[0]?.target;
  }
  const items = links.map(({ text, target }) => ({
    label: withoutIcons(text === '' ? target : text),
    description: text === target ? '' : withoutIcons(target),
    target,
  }));
  const placeHolder = vscode.l10n.t('Which page?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.target;
}

async function copy(rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first !== undefined) {
    await copyObjectives(
      rows.map(({ objective }) => objective),
      vscode.Uri.parse(first.document.uri),
    );
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as markdown.'), STATUS_TIME);
  }
}

/** How long the status bar says that something was copied, in ms. */
const STATUS_TIME = 4000;
