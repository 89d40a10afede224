import { queryObjects } from 'node:v8';
import * as vscode from 'vscode';
import { heldBytes } from '../../../support/heap';

/** What the host holds, after all that nobody needs is gone. */
export interface Held {
  readonly megabytes: number;
  /** Each listener is one, so are what timers and promises wait for. */
  readonly functions: number;
  readonly disposables: number;
}

export function measure(): Held {
  const megabytes = heldBytes() / 1e6;
  const functions = queryObjects(Function, { format: 'count' });
  const disposables = queryObjects(vscode.Disposable, { format: 'count' });
  return { megabytes, functions, disposables };
}

export function growth(before: Held, after: Held): Record<keyof Held, number> {
  const of = (name: keyof Held) => after[name] / before[name] - 1;
  return { megabytes: of('megabytes'), functions: of('functions'), disposables: of('disposables') };
}
