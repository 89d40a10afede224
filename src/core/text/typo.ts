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
  if (word.length !== target.length) {
    const [shorter, longer] = word.length < target.length ? [word, target] : [target, word];
    return longer.endsWith(shorter.slice(start));
  }
  const isSwapped = word[start] === target[start + 1] && word[start + 1] === target[start];
  return target.endsWith(word.slice(start + (isSwapped ? 2 : 1)));
}
