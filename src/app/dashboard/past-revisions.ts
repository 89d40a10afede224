import type { StepDocument } from '../steps/step-store';

/** A document as a webview was told of it. */
export interface Revision {
  readonly number: number;
  readonly document: StepDocument;
}

/**
 * Characters of texts, all documents together. What was read of a text takes 16 bytes and more for each of them
 * (measured with 2,000 rows).
 */
const KEPT_CHARACTERS = 500_000;
/** However large they are: a click that is on its way while somebody types. */
const KEPT_LEAST = 2;

/** Revisions that a webview no longer shows, and of which a message from it may still speak: those of the last moments. */
export class PastRevisions {
  /** The oldest first. */
  #kept: Revision[] = [];
  #characters = 0;

  add(revision: Revision): void {
    this.#kept.push(revision);
    this.#characters += sizeOf(revision);
    while (this.#characters > KEPT_CHARACTERS && this.#kept.length > KEPT_LEAST) {
      this.#characters -= sizeOf(this.#kept.shift());
    }
  }

  get(uri: string, revision: number): StepDocument | undefined {
    return this.#kept.find(({ number, document }) => number === revision && document.uri === uri)?.document;
  }

  /** Drops those of documents that are gone. */
  forget(isGone: (uri: string) => boolean): void {
    this.#kept = this.#kept.filter(({ document }) => !isGone(document.uri));
    this.#characters = this.#kept.reduce((sum, revision) => sum + sizeOf(revision), 0);
  }
}

function sizeOf(revision: Revision | undefined): number {
  return revision?.document.base.text.length ?? 0;
}
