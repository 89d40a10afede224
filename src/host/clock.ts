import type { Clock } from '../app/clock';

/** A timer, not a promise: only then does the host handle what has come in meanwhile. */
export const hostClock: Clock = {
  now: () => Date.now(),
  pause: () => new Promise(resolve => setTimeout(resolve, 0)),
};

/** The day where the user is, not in Greenwich: `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date(hostClock.now());
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
