import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';

/** What the host holds, after all that nobody needs is gone. */
export interface Held {
  readonly megabytes: number;
  /** Each listener is one, so are what timers and promises wait for. */
  readonly functions: number;
  readonly disposables: number;
}

export function measure(): Held {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const functions = queryObjects(Function, { format: 'count' });
  const disposables = queryObjects(vscode.Disposable, { format: 'count' });
  return { megabytes: process.memoryUsage().heapUsed / 1e6, functions, disposables };
}

export function growth(before: Held, after: Held): Record<keyof Held, number> {
  const of = (name: keyof Held) => after[name] / before[name] - 1;
  return { megabytes: of('megabytes'), functions: of('functions'), disposables: of('disposables') };
}
