import * as vscode from 'vscode';
import { DashboardFeed } from '../../app/dashboard/dashboard-feed';
import type { StepStore } from '../../app/steps/step-store';
import type { HostMessage, ScopeModel, StatusMessage } from '../../protocol/host-messages';
import { readWebviewMessage, type WebviewMessage } from '../../protocol/webview-messages';
import { hostClock } from '../clock';
import { refusalWords } from '../ticking/refusal-words';
import type { DashboardServices } from './dashboard';
import { FileSource } from './file-source';
import { pageOf, resourceRoots } from './html';
import { answer } from './answer';
import { dashboardWords } from './words';

/** One webview and what it shows. The webview can be loaded anew at any time: then it says `ready` again. */
export class DashboardSession implements vscode.Disposable {
  readonly store: StepStore;
  readonly feed: DashboardFeed;
  readonly #subscriptions: vscode.Disposable;
  #isRead: boolean;
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
      webview.onDidReceiveMessage((data: unknown) => void this.#receive(readWebviewMessage(data))),
      this.store.onDidChange(() => this.#tellStatus()),
      services.scan.onDidChangeState(() => this.#tellStatus()),
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
    this.#subscriptions.dispose();
  }

  async #receive(message: WebviewMessage | undefined): Promise<void> {
    if (message?.type === 'ready') {
      this.#post({ type: 'setup', scope: this.scope, words: dashboardWords() });
      await this.feed.start();
      this.#lastStatus = '';
      this.#tellStatus();
    } else if (message !== undefined) {
      const result = await answer(message, this);
      // What was changed is told of first: the answer ends what the webview showed meanwhile.
      await this.feed.settled();
      if (result !== undefined) {
        this.#post(result);
      }
    }
  }

  #tellStatus(): void {
    void this.feed.settled().then(() => {
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
      unreadable: unreadable.map(({ uri, reason }) => ({
        name: nameOf(uri),
        why: refusalWords(reason, uri),
      })),
    };
  }

  #post(message: HostMessage): void {
    void this.webview.postMessage(message);
  }
}

function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
