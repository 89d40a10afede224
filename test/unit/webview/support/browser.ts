import type { WebviewMessage } from '../../../../src/protocol/webview-messages';

// What a page finds in its browser, for tests that run without one. To be imported before the modules of the page.

/** Messages that the page sent to the host. */
export const posted: WebviewMessage[] = [];

Object.assign(globalThis, {
  document: { documentElement: { lang: 'en' }, querySelector: () => null },
  acquireVsCodeApi: () => ({
    postMessage: (message: WebviewMessage) => posted.push(message),
    getState: () => undefined,
    setState: () => undefined,
  }),
});
