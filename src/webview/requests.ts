import type { WebviewMessage } from '../protocol/webview-messages';
import { post } from './vscode-api';

export interface Answer {
  readonly ok: boolean;
  readonly message: string | null;
}

type Request = Extract<WebviewMessage, { request: number }>;
/** Without its number, for each kind of request by itself. */
type Unnumbered = Request extends infer R ? (R extends Request ? Omit<R, 'request'> : never) : never;

const waiting = new Map<number, (answer: Answer) => void>();
let last = 0;

/** Asks the host to do something; resolves when it has, or has refused. */
export function request(message: Unnumbered): Promise<Answer> {
  const number = ++last;
  return new Promise(resolve => {
    waiting.set(number, resolve);
    post({ ...message, request: number });
  });
}

export function settle(number: number, answer: Answer): void {
  waiting.get(number)?.(answer);
  waiting.delete(number);
}
