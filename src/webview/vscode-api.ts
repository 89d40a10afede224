import type { WebviewMessage } from '../protocol/webview-messages';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

// VS Code hands it out once for each load of a page.
const api = acquireVsCodeApi();

export function post(message: WebviewMessage): void {
  api.postMessage(message);
}

/** What was saved before the page was hidden or the window reloaded; undefined the first time. */
export function readState(): unknown {
  return api.getState();
}

export function saveState(state: unknown): void {
  api.setState(state);
}
