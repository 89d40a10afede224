import * as vscode from 'vscode';
import type { CheckOptions } from '../../core/checks/check-options';
import { SECTION } from '../settings';

/** Which files are checked without being asked for: those that are open, or all of the workspace. */
export function readCheckScope(): 'open' | 'workspace' {
  const value: unknown = vscode.workspace.getConfiguration(SECTION).get('checks.scope');
  return value === 'workspace' ? 'workspace' : 'open';
}

export function readCheckOptions(uri: string): Promise<CheckOptions> {
  const settings = vscode.workspace.getConfiguration(SECTION, vscode.Uri.parse(uri));
  const profile: unknown = settings.get('checks.profile');
  return Promise.resolve({
    profile: profile === 'guidance' || profile === 'plan' ? profile : 'auto',
  });
}
