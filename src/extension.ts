import type * as vscode from 'vscode';
import { start, type ZeroTrustStepsApi } from './host/start';

export function activate(context: vscode.ExtensionContext): ZeroTrustStepsApi {
  return start(context);
}
