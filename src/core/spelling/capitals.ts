/**
 * A suggestion in the capitals that are meant. Names keep their own; a first letter that was lost is looked for: where a
 * sentence starts it was a capital.
 *
 * @param word As the dictionary has it.
 * @param written What it is to replace.
 * @param isStart A sentence or a cell starts there.
 */
export function withCapitals(word: string, written: string, isStart: boolean): string {
  if (word !== word.toLowerCase()) {
    return word;
  }
  const hasCapital = /^\p{Ll}?\p{Lu}/u.test(written);
  const lostFirst = isStart && word.slice(1) === written;
  return hasCapital || lostFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
