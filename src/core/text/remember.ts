/** So much text is remembered, in characters: several documents. */
const MOST = 250_000;

/**
 * The same function, which keeps what it read by the text: while somebody types, one paragraph is new and the others are
 * not. `read` must depend on the text alone, and what it gives is not to be changed.
 */
export function rememberByText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let characters = 0;
  return text => {
    const before = known.get(text);
    if (before !== undefined) {
      return before;
    }
    if (characters > MOST) {
      known.clear();
      characters = 0;
    }
    const result = read(text);
    known.set(text, result);
    characters += text.length;
    return result;
  };
}
