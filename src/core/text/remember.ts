import { BoundedCache } from './bounded-cache';

/** In characters: several documents. */
const KEPT = 125_000;

/**
 * The same function, which keeps what it read by the text: while somebody types, one paragraph is new and the others are
 * not. `read` must depend on the text alone, and what it gives is not to be changed.
 */
export function rememberByText<T>(read: (text: string) => T): (text: string) => T {
  const known = new BoundedCache<T>(KEPT);
  return text => known.get(text, read);
}
