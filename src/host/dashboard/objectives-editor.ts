import * as vscode from 'vscode';
import { OBJECTIVES_EDITOR } from '../names';
import type { DashboardServices } from './dashboard';
import { DashboardSession } from './session';

/**
 * Shows and edits one file as its objectives ("Reopen Editor With…"). VS Code keeps the text, its undo steps and its
 * saving; this is one more view of that text.
 */
export function registerObjectivesEditor(services: DashboardServices): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(OBJECTIVES_EDITOR, {
    resolveCustomTextEditor(document, panel) {
      const scope = { kind: 'editor', uri: document.uri.toString() } as const;
      const session = new DashboardSession(panel.webview, scope, services);
      panel.onDidDispose(() => session.dispose());
    },
  } satisfies vscode.CustomTextEditorProvider);
}
