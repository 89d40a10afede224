import * as vscode from 'vscode';
import type { Disposable } from '../../../src/app/events';
import { DashboardSession } from '../../../src/host/dashboard/session';
import type { ZeroTrustStepsApi } from '../../../src/host/start';
import type { HostMessage, ScopeModel } from '../../../src/protocol/host-messages';
import type { RowModel } from '../../../src/protocol/model';
import type { WebviewMessage } from '../../../src/protocol/webview-messages';
import { Receiver } from '../../support/dashboard';
import { until } from './host';

/** A file, by its URI. */
interface Keyed {
  readonly key: string;
}

/** A webview without a page: what it is sent goes to a receiver, and a test speaks for it. */
class FakeWebview implements vscode.Webview {
  readonly #said = new vscode.EventEmitter<unknown>();
  readonly receiver = new Receiver();
  readonly onDidReceiveMessage = this.#said.event;
  readonly cspSource = 'https://webview.example';
  options: vscode.WebviewOptions = {};
  html = '';

  postMessage(message: HostMessage): Thenable<boolean> {
    this.receiver.receive(message);
    return Promise.resolve(true);
  }

  asWebviewUri(uri: vscode.Uri): vscode.Uri {
    return uri;
  }

  /** Says to the host whatever a page, or somebody else in its place, could say. */
  say(data: unknown): void {
    this.#said.fire(data);
  }
}

type Unnumbered<M> = M extends { request: number } ? Omit<M, 'request'> : never;

/** One dashboard of the host, without a panel. */
export class TestDashboard implements Disposable {
  readonly webview = new FakeWebview();
  readonly session: DashboardSession;
  #lastRequest = 0;

  constructor(api: Pick<ZeroTrustStepsApi, 'dashboard'>, scope: ScopeModel) {
    this.session = new DashboardSession(this.webview, scope, api.dashboard);
  }

  /** The page has loaded, and is told of everything. */
  async load(): Promise<this> {
    this.webview.receiver.plan.clear();
    this.webview.receiver.messages.length = 0;
    this.webview.say({ type: 'ready' });
    await until('a dashboard that is ready', () =>
      this.webview.receiver.messages.some(each => each.type === 'status' && each.scan === 'ready'),
    );
    return this;
  }

  rows(file: Keyed): readonly RowModel[] {
    return this.webview.receiver.plan.get(file.key)?.rows ?? [];
  }

  /** How messages name a row. */
  row(file: Keyed, text: string): { uri: string; revision: number; id: string } {
    const found = this.rows(file).find(each => each.text === text);
    if (found === undefined) throw new Error(`No row "${text}"`);
    return { uri: file.key, revision: this.webview.receiver.plan.get(file.key)!.head.revision, id: found.id };
  }

  say(message: WebviewMessage): void {
    this.webview.say(message);
  }

  /** Asks for something, and waits for the answer. */
  async ask(message: Unnumbered<WebviewMessage>): Promise<{ ok: boolean; message: string | null }> {
    return this.answerTo({ ...message, request: ++this.#lastRequest });
  }

  async answerTo(data: { request: number }): Promise<{ ok: boolean; message: string | null }> {
    this.webview.say(data);
    const { ok, message } = await until(
      'an answer',
      () =>
        this.webview.receiver.messages.find(
          each => each.type === 'result' && each.request === data.request,
        ) as Extract<HostMessage, { type: 'result' }> | undefined,
    );
    return { ok, message };
  }

  dispose(): void {
    this.session.dispose();
  }
}

/** Runs with other functions in the place of some of VS Code's, and puts them back. */
export async function withStubs<T extends object>(
  owner: T,
  stubs: Partial<T>,
  run: () => PromiseLike<unknown>,
): Promise<void> {
  const names = Object.keys(stubs);
  const before = names.map(name => Object.getOwnPropertyDescriptor(owner, name) ?? {});
  Object.entries(stubs).forEach(([name, value]) =>
    Object.defineProperty(owner, name, { value, configurable: true, writable: true }),
  );
  try {
    await run();
  } finally {
    names.forEach((name, index) => Object.defineProperty(owner, name, before[index] ?? {}));
  }
}

/** Warnings that are shown while `run` runs; each is answered with `answer`. */
export async function warningsOf(run: () => PromiseLike<unknown>, answer?: string): Promise<string[]> {
  const shown: string[] = [];
  const showWarningMessage = (message: string) => {
    shown.push(message);
    return Promise.resolve(answer);
  };
  await withStubs(vscode.window, { showWarningMessage }, run);
  return shown;
}
