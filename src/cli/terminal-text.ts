/** Controls (C0, DEL, C1) and line separators: they move the cursor, recolour, or speak to the terminal. */
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;
/** Format characters reorder or hide text. The joiners stay: emoji and several scripts need them. */
const FORMATS = /(?![\u200c\u200d])\p{Cf}/gu;

const LONGEST = 160;

/** Untrusted text as one line that a terminal shows as it is: a document or a file name must not act on the terminal. */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(CONTROLS, '\uFFFD')
    .replace(FORMATS, '');
}

/** The same, cut where a line would flood the terminal. */
export function printableExcerpt(text: string): string {
  const characters = Array.from(printable(text.slice(0, LONGEST * 4)));
  return characters.length > LONGEST
    ? `${characters.slice(0, LONGEST).join('').trimEnd()}…`
    : characters.join('');
}
