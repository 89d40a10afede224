import * as vscode from 'vscode';
import type { AccountabilityNode, AccountabilityRow } from '../../app/accountabilities/accountability-tree';
import type { StepStore } from '../../app/steps/step-store';
import { ACCOUNTABILITIES_KEY, ACCOUNTABILITIES_VIEW, setContext } from '../names';
import { escapeMarkdown } from '../untrusted-text';
import { peopleWords } from './words';

/** Who leads, who implements, and what for: by section, for all files that say so. Shown where there is one. */
export function registerAccountabilities(store: StepStore): vscode.Disposable {
  const tree = new AccountabilitiesTree(store);
  return vscode.Disposable.from(
    tree,
    vscode.window.createTreeView(ACCOUNTABILITIES_VIEW, { treeDataProvider: tree, showCollapseAll: true }),
  );
}

class AccountabilitiesTree implements vscode.TreeDataProvider<AccountabilityNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #hasAny: boolean | undefined;

  constructor(readonly store: StepStore) {
    this.#tell();
    this.#subscription = vscode.Disposable.from(
      store.onDidChange(() => {
        this.#tell();
        this.#changed.fire(undefined);
      }),
    );
  }

  async getChildren(node?: AccountabilityNode): Promise<AccountabilityNode[]> {
    if (node !== undefined) {
      return [...node.children];
    }
    const { accountabilityTree } = await import('../../app/accountabilities/accountability-tree');
    return [...accountabilityTree(this.store.documents)];
  }

  getTreeItem(node: AccountabilityNode): vscode.TreeItem {
    const item = itemOf(node);
    item.id = node.id;
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #tell(): void {
    const hasAny = this.store.documents.some(({ plan }) => plan.accountabilities.length > 0);
    if (hasAny !== this.#hasAny) {
      this.#hasAny = hasAny;
      setContext(ACCOUNTABILITIES_KEY, hasAny);
    }
  }
}

function itemOf(node: AccountabilityNode): vscode.TreeItem {
  switch (node.kind) {
    case 'file': {
      const uri = vscode.Uri.parse(node.document.uri);
      const title = node.document.plan.title ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
      const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
      item.resourceUri = uri;
      item.iconPath = vscode.ThemeIcon.File;
      return item;
    }
    case 'section': {
      const heading = node.heading ?? vscode.l10n.t('(no section)');
      return new vscode.TreeItem(heading, vscode.TreeItemCollapsibleState.Expanded);
    }
    case 'row':
      return rowItem(node);
  }
}

function rowItem({ accountability: found, document }: AccountabilityRow): vscode.TreeItem {
  const { lead, line, section } = found;
  const people = peopleWords(found) || vscode.l10n.t('(nobody)');
  const whatFor = found.accountability ?? '';
  const item = new vscode.TreeItem(people);
  item.description = whatFor;
  item.iconPath = new vscode.ThemeIcon(lead === null ? 'tools' : 'person');
  const words = [people, whatFor, section?.path[0]].filter(Boolean);
  item.accessibilityInformation = { label: words.join(', ') };
  item.tooltip = new vscode.MarkdownString([people, whatFor].map(escapeMarkdown).join('\n\n'));
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to row in editor'),
    arguments: [vscode.Uri.parse(document.uri), { selection: new vscode.Range(line, 0, line, 0) }],
  };
  return item;
}
