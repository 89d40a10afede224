import * as vscode from 'vscode';
import { SUMMARY_VIEW } from '../names';
import type { DashboardServices } from './dashboard';
import { DashboardSession } from './session';

/** The figures of the workspace in the side bar, above or below the tree. */
export function registerSummaryView(services: DashboardServices): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider(SUMMARY_VIEW, {
    resolveWebviewView(view) {
      const session = new DashboardSession(view.webview, { kind: 'summary' }, services);
      view.onDidDispose(() => session.dispose());
    },
  });
}
