/** `1.`, `2a.`, `1.2)`: the number at the start of an objective's text. */
const NUMBER = /^(\d+(?:\.\d+)*[a-z]?)[.)](?!\d)\s*/i;
const STEP_NUMBER = /^\W*step\s+(\d{1,9})\b/i;

/** Texts that stand where an objective is still to be written, as they are without number, case and punctuation. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'link',
  'links',
  'description',
  'objective',
  'owner',
  'placeholder',
  'tbd',
  'tba',
  'tbc',
  'todo',
  'to do',
  'content tbd',
  'lorem ipsum',
]);
/** Notes to colleagues, whatever follows them. */
const LONGEST_PLACEHOLDER = 500;
export const PLACEHOLDER_STARTS = ['note to reviewers', 'needed by', 'content tbd'];

/** Splits "2a. Enable MFA" into `2a` and the text behind it. */
export function splitNumber(text: string): { number: string | null; text: string } {
  const match = NUMBER.exec(text);
  return match === null
    ? { number: null, text }
    : { number: match[1] ?? null, text: text.slice(match[0].length).trim() };
}

/** How much of a text its number takes, with the white space behind it; 0 where it starts with another one, or none. */
export function numberLength(text: string, number: string | null): number {
  const match = NUMBER.exec(text);
  return match !== null && match[1] === number ? match[0].length : 0;
}

/** The number in "Step 3. …"; null without one. */
export function stepNumber(title: string | null): number | null {
  const match = STEP_NUMBER.exec(title ?? '');
  return match === null ? null : Number(match[1]);
}

/** True for a text, less its number, that says nothing: blank, punctuation alone, or on the placeholder list. */
export function isPlaceholder(text: string, more: readonly string[] = []): boolean {
  const bare = bareWords(text.slice(0, LONGEST_PLACEHOLDER));
  if (PLACEHOLDER_STARTS.some(start => bare.startsWith(start))) {
    return true;
  }
  if (text.length > LONGEST_PLACEHOLDER) {
    return !/[\p{L}\p{N}]/u.test(text);
  }
  return bare === '' || PLACEHOLDERS.has(bare) || more.some(each => bareWords(each) === bare);
}

function bareWords(text: string): string {
  return text
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Runs of white space, no-break spaces too, as one space; none at the ends. */
export function collapse(text: string): string {
  return /\s\s|[^\S ]|^\s|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
