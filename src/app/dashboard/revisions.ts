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
/** However small they are. */
const KEPT_MOST = 200;

/** Revisions that a webview no longer shows, and of which a message from it may still speak: those of the last moments. */
export class PastRevisions {
  /** The oldest first. */
  #kept: readonly Revision[] = [];

  add(revision: Revision): void {
    const kept = [...this.#kept, revision].slice(-KEPT_MOST);
    let characters = kept.reduce((sum, { document }) => sum + document.base.text.length, 0);
    while (characters > KEPT_CHARACTERS && kept.length > KEPT_LEAST) {
      characters -= kept.shift()?.document.base.text.length ?? 0;
    }
    this.#kept = kept;
  }

  get(uri: string, revision: number): StepDocument | undefined {
    return this.#kept.find(({ number, document }) => number === revision && document.uri === uri)?.document;
  }

  /** Drops those of documents that are gone. */
  forget(isGone: (uri: string) => boolean): void {
    this.#kept = this.#kept.filter(({ document }) => !isGone(document.uri));
  }
}
