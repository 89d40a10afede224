/** Misspellings that were corrected by a quick fix, by document: the same one is likely meant the same way again. */
export class Corrections {
  readonly #words = new Map<string, Map<string, string>>();

  /** By misspelling in lower case. */
  of(uri: string): ReadonlyMap<string, string> | undefined {
    return this.#words.get(uri);
  }

  /** False where this is known. */
  add(uri: string, misspelling: string, word: string): boolean {
    const words = this.#words.get(uri) ?? new Map<string, string>();
    const key = misspelling.toLowerCase();
    const isNew = words.get(key) !== word;
    this.#words.set(uri, words.set(key, word));
    return isNew;
  }

  forget(uri: string): void {
    this.#words.delete(uri);
  }
}
