/** What reads the messages of webviews, with the package that it needs: loaded with the first webview. */
export function loadMessages() {
  return import('../../protocol/webview-messages');
}
