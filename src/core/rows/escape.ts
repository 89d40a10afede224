import { BACKSLASH } from '../scan/characters';

/** Control characters, the separators that some readers take for line breaks, and halves of surrogate pairs. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
const LINE_BREAK = /\r\n|\r|\n/g;
/** A pipe with the backslashes before it; other runs of backslashes too, so that none is looked at twice. */
const PIPE = /(\\*)\||\\+/g;

/** Markdown as it can stand in a cell: `a | b` → `a \| b`, also in code; line breaks become `<br>`. */
export function escapeForCell(text: string): string {
  return toOneLine(text, '<br>').replace(PIPE, (match, slashes: string | undefined) =>
    slashes !== undefined && slashes.length % 2 === 0 ? `${slashes}\\|` : match,
  );
}

/** Markdown as it can stand in a list item of one line. A pipe means nothing there. */
export function escapeForItem(text: string): string {
  return toOneLine(text, ' ');
}

/** True for a text that would escape a pipe written behind it. */
export function endsWithEscape(text: string): boolean {
  let start = text.length;
  while (text.charCodeAt(start - 1) === BACKSLASH) {
    start--;
  }
  return (text.length - start) % 2 === 1;
}

function toOneLine(text: string, lineBreak: string): string {
  return text.trim().replace(LINE_BREAK, lineBreak).replace(UNWRITABLE, ' ').trim();
}
