import * as vscode from 'vscode';
import type { ScopeModel } from '../../protocol/host-messages';
import { DASHBOARD_PANEL } from '../names';
import { plainName } from '../untrusted-text';
import type { DashboardServices } from './dashboard';
import { loadMessages } from './load-messages';
import { DashboardSession } from './session';

interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  scope: ScopeModel;
  session: DashboardSession;
}

/** The dashboards in the editor area: one for the workspace, and one for each file that has one. */
export class DashboardPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #open = new Set<OpenPanel>();
  readonly #subscriptions: vscode.Disposable;

  constructor(readonly services: DashboardServices) {
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(DASHBOARD_PANEL, this),
      vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(file => this.#follow(file))),
    );
  }

  /** Shows the dashboard of the workspace, or the objectives of a file; the one that is open already, if it is. */
  show(scope: ScopeModel, place: { viewColumn: vscode.ViewColumn; preserveFocus: boolean }): void {
    const known = [...this.#open].find(({ scope: other }) => isSame(other, scope));
    if (known !== undefined) {
      known.panel.reveal(known.panel.viewColumn, place.preserveFocus);
      return;
    }
    const panel = vscode.window.createWebviewPanel(DASHBOARD_PANEL, titleOf(scope), place, {
      enableFindWidget: true,
    });
    this.#adopt(panel, scope);
  }

  /** After the window was reloaded: `state` is what the webview saved of itself. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { readSavedScope } = await loadMessages();
    this.#adopt(panel, readSavedScope(state) ?? { kind: 'workspace' });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { panel } of this.#open) {
      panel.dispose();
    }
  }

  #adopt(panel: vscode.WebviewPanel, scope: ScopeModel): void {
    panel.title = titleOf(scope);
    const icon = (name: string) => vscode.Uri.joinPath(this.services.extensionUri, 'media', name);
    panel.iconPath = { light: icon('steps-light.svg'), dark: icon('steps-dark.svg') };
    const entry = { panel, scope, session: new DashboardSession(panel.webview, scope, this.services) };
    this.#open.add(entry);
    panel.onDidDispose(() => {
      entry.session.dispose();
      this.#open.delete(entry);
    });
  }

  /** A file, or a folder above it, has another name now. */
  #follow({ oldUri, newUri }: { oldUri: vscode.Uri; newUri: vscode.Uri }): void {
    for (const entry of this.#open) {
      const { scope } = entry;
      if (scope.kind === 'file' && `${scope.uri}/`.startsWith(`${oldUri.toString()}/`)) {
        const uri = newUri.toString() + scope.uri.slice(oldUri.toString().length);
        entry.session.dispose();
        entry.scope = { kind: 'file', uri };
        entry.panel.title = titleOf(entry.scope);
        entry.session = new DashboardSession(entry.panel.webview, entry.scope, this.services);
      }
    }
  }
}

function isSame(a: ScopeModel, b: ScopeModel): boolean {
  return a.kind === b.kind && ('uri' in a ? a.uri : '') === ('uri' in b ? b.uri : '');
}

function titleOf(scope: ScopeModel): string {
  return 'uri' in scope
    ? vscode.l10n.t('Objectives: {0}', plainName(scope.uri))
    : vscode.l10n.t('Zero Trust Dashboard');
}
