import * as vscode from 'vscode';
import { accountableFor } from '../../app/tree/accountable-for';
import { marksOf } from '../../app/tree/marks';
import type { Row, TreeNode } from '../../app/tree/tree-node';
import type { Section, StepPlan } from '../../core/objectives/step-plan';
import { escapeMarkdown } from '../untrusted-text';
import { commonWords, markWords, objectiveLabel, peopleWords, stateWord } from './words';

/** All cells and links of a row, as words: nothing in it can be clicked, for the text is anyone's. */
export function tooltipOf(node: TreeNode): vscode.MarkdownString | string {
  switch (node.kind) {
    case 'folder':
      return vscode.Uri.parse(node.folder.uri).fsPath;
    case 'file':
      return vscode.Uri.parse(node.document.uri).fsPath;
    case 'section':
      return node.section.path.join(' › ');
    case 'group':
      return commonWords(node.common);
    case 'option':
      return node.item.text;
    case 'objective':
      return objectiveTooltip(node);
  }
}

function objectiveTooltip({ document, objective }: Row): vscode.MarkdownString {
  const lines = [`**${escapeMarkdown(objectiveLabel(objective))}**`];
  const states = [stateWord(objective.state), ...marksOf(objective).map(markWords)];
  lines.push(escapeMarkdown([...new Set(states)].join(', ')));
  const said = new Set(['', objective.text, objectiveLabel(objective)]);
  for (const { header, text, rendered } of objective.cells.filter(cell => !said.has(cell.text))) {
    const name = header === null || header === '' ? '' : `*${escapeMarkdown(header)}*: `;
    const hint = rendered
      ? ''
      : ` (${escapeMarkdown(vscode.l10n.t('beyond the header, so readers do not see it'))})`;
    lines.push(`${name}${escapeMarkdown(text)}${hint}`);
  }
  for (const { text, state } of objective.subItems) {
    lines.push(`${state === 'done' ? '☑' : '☐'} ${escapeMarkdown(text)}`);
  }
  for (const { text, target } of objective.documentation) {
    lines.push(escapeMarkdown(text === target ? target : `${text} → ${target}`));
  }
  lines.push(...accountableLines(document.plan, objective.section));
  const markdown = new vscode.MarkdownString(lines.join('\n\n'));
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}

/** Tables name many people: the first ones will do, and the view of accountabilities has all. */
const MOST_ACCOUNTABLE = 5;

function accountableLines(plan: StepPlan, section: Section | null): string[] {
  const all = accountableFor(plan, section);
  const lines = all.slice(0, MOST_ACCOUNTABLE).map(each => {
    return escapeMarkdown([peopleWords(each), each.accountability].filter(Boolean).join(' – '));
  });
  const more = all.length > MOST_ACCOUNTABLE ? ['…'] : [];
  return lines.length === 0
    ? []
    : ['---', `*${escapeMarkdown(vscode.l10n.t('Accountable'))}*`, ...lines, ...more];
}
