import type * as vscode from 'vscode';
import type { StepStorePorts } from '../../app/steps/step-store';
import type { StepStore } from '../../app/steps/step-store';
import type { Diagnostics } from '../checking/diagnostics';
import type { WorkspaceScan } from '../steps/workspace-scan';
import type { Ticking } from '../ticking/ticking';

/** What every view of the dashboard works with. */
export interface DashboardServices {
  readonly extensionUri: vscode.Uri;
  readonly ports: StepStorePorts;
  readonly store: StepStore;
  readonly scan: WorkspaceScan;
  readonly ticking: Ticking;
  readonly diagnostics: Diagnostics;
}
