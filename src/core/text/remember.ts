import { BoundedCache } from './bounded-cache';

/** In characters: several documents. */
const KEPT = 125_000;

/**
 * The same function, which keeps what it read by the text: while somebody types, one paragraph is new and the others are
 * not. `read` must depend on the text alone, and what it gives is not to be changed.
 *
 * @param kept How many characters of texts it keeps what it read for.
 */
export function rememberByText<T>(read: (text: string) => T, kept = KEPT): (text: string) => T {
  const known = new BoundedCache<T>(kept);
  return text => known.get(text, read);
}
