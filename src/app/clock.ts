/** Time, as far as the app needs it. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Resolves after everything else that waits has had its turn: input, drawing, other extensions. */
  pause(): Promise<void>;
}

/** What one stretch of work may take before others get their turn. */
const SLICE = 12;

/** Cuts long work into slices. */
export class Slicer {
  #started: number;

  constructor(readonly clock: Clock) {
    this.#started = clock.now();
  }

  /** To be awaited between two steps of the work. */
  async breathe(): Promise<void> {
    if (this.clock.now() - this.#started >= SLICE) {
      await this.clock.pause();
      this.#started = this.clock.now();
    }
  }
}
