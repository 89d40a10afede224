import type { Clock } from '../app/clock';
import { localDay } from '../core/text/local-day';

/** A timer, not a promise: only then does the host handle what has come in meanwhile. */
export const hostClock: Clock = {
  now: () => Date.now(),
  pause: () => new Promise(resolve => setTimeout(resolve, 0)),
};

export function today(): string {
  return localDay(new Date(hostClock.now()));
}
