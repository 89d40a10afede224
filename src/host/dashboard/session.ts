import * as vscode from 'vscode';
import { DashboardFeed } from '../../app/dashboard/dashboard-feed';
import type { StepStore } from '../../app/steps/step-store';
import type { HostMessage, ScopeModel, StatusMessage } from '../../protocol/host-messages';
import type { WebviewMessage } from '../../protocol/webview-messages';
import { hostClock } from '../clock';
import { plainInMessage } from '../untrusted-text';
import type { DashboardServices } from './dashboard';
import { FileSource } from './file-source';
import { pageOf, resourceRoots } from './html';
import { answer } from './answer';
import { loadMessages } from './load-messages';
import { dashboardWords, unreadableWords } from './words';

/** One webview and what it shows. The webview can be loaded anew at any time: then it says `ready` again. */
export class DashboardSession implements vscode.Disposable {
  readonly store: StepStore;
  readonly feed: DashboardFeed;
  readonly #subscriptions: vscode.Disposable;
  #isRead: boolean;
  #isDisposed = false;
  #lastStatus = '';

  constructor(
    readonly webview: vscode.Webview,
    readonly scope: ScopeModel,
    readonly services: DashboardServices,
  ) {
    const source = 'uri' in scope ? new FileSource(services.ports, vscode.Uri.parse(scope.uri)) : undefined;
    this.#isRead = source === undefined;
    this.store = source?.store ?? services.store;
    this.feed = new DashboardFeed(this.store, message => this.#post(message), nameOf, hostClock);
    this.#subscriptions = vscode.Disposable.from(
      this.feed,
      webview.onDidReceiveMessage((data: unknown) => void this.#receive(data)),
      this.store.onDidChange(() => this.#tellStatus()),
      services.scan.onDidChangeState(() => this.#tellStatus()),
      services.diagnostics.onDidChange(() => this.#tellStatus()),
      ...(source === undefined ? [] : [source, services.ticking.alsoRefresh(source.store)]),
    );
    webview.options = { enableScripts: true, localResourceRoots: resourceRoots(services.extensionUri) };
    webview.html = pageOf(webview, services.extensionUri);
    void source?.read().then(() => {
      this.#isRead = true;
      this.#tellStatus();
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#subscriptions.dispose();
  }

  async #receive(data: unknown): Promise<void> {
    const { readWebviewMessage } = await loadMessages();
    const message = readWebviewMessage(data);
    if (message === undefined) {
      await this.#refuse(data, vscode.l10n.t('This cannot be done. The text may be too long.'));
    } else if (message.type === 'ready') {
      this.#post({ type: 'setup', scope: this.scope, words: dashboardWords() });
      await this.feed.start();
      this.#lastStatus = '';
      this.#tellStatus();
    } else {
      await this.#answer(message);
    }
  }

  async #answer(message: Exclude<WebviewMessage, { type: 'ready' }>): Promise<void> {
    try {
      const result = await answer(message, this);
      // What was changed is told of first: the answer ends what the webview showed meanwhile.
      await this.feed.settled();
      if (result !== undefined) {
        this.#post(result);
      }
    } catch (error) {
      const reason = plainInMessage(error instanceof Error ? error.message : String(error));
      await this.#refuse(message, vscode.l10n.t('This failed: {0}', reason));
    }
  }

  /** Who asked waits for an answer; where nobody waits, it is said in a notification. */
  async #refuse(data: unknown, message: string): Promise<void> {
    const { readRequestNumber, readWebviewMessage } = await loadMessages();
    const request = readRequestNumber(data);
    if (request !== undefined) {
      this.#post({ type: 'result', request, ok: false, message });
    } else if (readWebviewMessage(data) !== undefined) {
      void vscode.window.showWarningMessage(message);
    }
  }

  #tellStatus(): void {
    void this.feed.settled().then(() => {
      if (this.#isDisposed) {
        return;
      }
      const status = this.#status();
      const text = JSON.stringify(status);
      if (text !== this.#lastStatus) {
        this.#lastStatus = text;
        this.#post(status);
      }
    });
  }

  #status(): StatusMessage {
    const isFile = 'uri' in this.scope;
    const isReady = isFile ? this.#isRead : this.services.scan.isReady;
    const hasFolder = isFile || (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    // In a workspace a file that has just gone is no news: the next search forgets it.
    const unreadable = this.store.unreadable.filter(({ reason }) => isFile || reason !== 'no-file');
    return {
      type: 'status',
      scan: !hasFolder ? 'noFolder' : isReady ? 'ready' : 'scanning',
      unreadable: unreadable.map(({ uri, reason }) => ({ name: nameOf(uri), why: unreadableWords(reason) })),
      findings: this.store.documents.flatMap(({ uri }) => this.services.diagnostics.countsOf(uri)),
    };
  }

  #post(message: HostMessage): void {
    if (!this.#isDisposed) {
      void this.webview.postMessage(message);
    }
  }
}

function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
