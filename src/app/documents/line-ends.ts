/** True where lines end in more than one way, or with a lone CR: an editor that saves the text would change other lines. */
export function hasMixedLineEnds(text: string): boolean {
  const ends = new Set(text.match(/\r\n|\r|\n/g) ?? []);
  return ends.size > 1 || ends.has('\r');
}
