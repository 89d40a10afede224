import type { Disposable } from 'vscode';
import { hostClock } from '../clock';

/** Short enough to look immediate, long enough not to parse on every key of a fast typist. */
export const TYPING_PAUSE = 75;
/** A checkout or a script changes many files within moments. */
export const FILES_PAUSE = 150;
/** A program that never stops writing does not keep views waiting for longer. */
export const FILES_PATIENCE = 1500;

/** VS Code tells of many changed files in parts, one every 200 ms: where so many came, more will. */
const BURST = 50;
const BURST_PAUSE = 500;

/**
 * Gathers what comes in quick succession, and handles it together once nothing more has come for `quiet` ms, or when the
 * first has waited for `longest` ms: what never comes to rest must not keep everything waiting.
 */
export class Debounced<T> implements Disposable {
  readonly #waiting = new Set<T>();
  #timer: number | undefined;
  #since = 0;
  #isDisposed = false;

  constructor(
    readonly quiet: number,
    readonly handle: (items: readonly T[]) => void,
    readonly longest = Infinity,
  ) {}

  add(item: T): void {
    if (this.#isDisposed) {
      return;
    }
    const now = hostClock.now();
    if (this.#waiting.size === 0) this.#since = now;
    this.#waiting.add(item);
    clearTimeout(this.#timer);
    const quiet = this.#waiting.size < BURST ? this.quiet : Math.max(this.quiet, BURST_PAUSE);
    this.#timer = setTimeout(
      () => {
        const items = [...this.#waiting];
        this.#waiting.clear();
        this.handle(items);
      },
      Math.min(quiet, Math.max(0, this.#since + this.longest - now)),
    );
  }

  /** Forgets what waits: it was handled otherwise. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.clear();
  }
}
