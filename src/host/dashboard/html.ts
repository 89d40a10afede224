import * as vscode from 'vscode';

/** The folders that a webview may load from: its script, and its style. */
export function resourceRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

/**
 * The page of a webview. Scripts run by nonce alone, and nothing is loaded from anywhere else. No text of a document is
 * in it: all comes by messages, and becomes text nodes.
 */
export function pageOf(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = createNonce();
  const resource = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta property="csp-nonce" content="${nonce}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${resource('media', 'dashboard.css')}">
  <title>Zero Trust Steps</title>
</head>
<body>
  <main id="app"></main>
  <script nonce="${nonce}" src="${resource('dist', 'webview', 'dashboard.js')}"></script>
</body>
</html>`;
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
