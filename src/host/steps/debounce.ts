import type { Disposable } from 'vscode';

/** Gathers what comes in quick succession, and handles it together once nothing more has come for `quiet` ms. */
export class Debounced<T> implements Disposable {
  readonly #waiting = new Set<T>();
  #timer: number | undefined;

  constructor(
    readonly quiet: number,
    readonly handle: (items: readonly T[]) => void,
  ) {}

  add(item: T): void {
    this.#waiting.add(item);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const items = [...this.#waiting];
      this.#waiting.clear();
      this.handle(items);
    }, this.quiet);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }
}
