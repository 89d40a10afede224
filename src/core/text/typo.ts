/**
 * True when one edit makes `word` into `target`: a letter dropped, added or changed, or two neighbours swapped
 * (Damerau 1964). Equal words are no typo of each other.
 */
export function isTypoOf(word: string, target: string): boolean {
  const length = Math.min(word.length, target.length);
  if (Math.abs(word.length - target.length) > 1 || word === target) {
    return false;
  }
  let start = 0;
  while (start < length && word[start] === target[start]) {
    start++;
  }
  const rest = word.slice(start);
  const targetRest = target.slice(start);
  return (
    rest.slice(1) === targetRest.slice(1) ||
    rest.slice(1) === targetRest ||
    rest === targetRest.slice(1) ||
    (rest[0] === targetRest[1] && rest[1] === targetRest[0] && rest.slice(2) === targetRest.slice(2))
  );
}
