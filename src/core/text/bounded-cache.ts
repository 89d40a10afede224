import { copyText } from './copy-text';

/** Keeps what was made for the texts that were asked for last. */
export class BoundedCache<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #length = 0;

  /** @param size How many characters of texts it keeps values for at least; twice as many at most. */
  constructor(private readonly size: number) {}

  /** What `make` gives may hold parts of the key: it gets a copy, which holds no document. */
  get(text: string, make: (key: string) => Value): Value {
    const young = this.#young.get(text);
    if (young !== undefined) {
      return young;
    }
    const key = copyText(text);
    const value = this.#old.get(key) ?? make(key);
    if (this.#length + key.length > this.size) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#length = 0;
    }
    this.#young.set(key, value);
    this.#length += key.length;
    return value;
  }
}
