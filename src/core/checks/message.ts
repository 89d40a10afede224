import { fill } from '../report/report-words';
import type { Message } from './finding';

export function message(template: string, ...args: readonly (string | number)[]): Message {
  return { template, args };
}

/** The English text. */
export function textOf({ template, args }: Message): string {
  return fill(template, ...args);
}
