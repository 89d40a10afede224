export interface Disposable {
  dispose(): void;
}

/** Calls `listener` on each event until the returned object is disposed. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The sending end of an `Event`. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = listener => {
    // One function given twice is two listeners, each with its own end.
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return { dispose: () => this.#listeners.delete(own) };
  };

  fire(value: T): void {
    for (const listener of [...this.#listeners]) {
      listener(value);
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
