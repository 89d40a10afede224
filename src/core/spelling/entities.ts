/** Named characters that are a letter with a mark, and the few others of European languages. */
const LETTER = /^&(?:[a-z](?:acute|grave|circ|tilde|uml|ring|cedil|slash|caron)|szlig|aelig|oelig);$/i;
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  cedil: '\u0327',
  caron: '\u030C',
};
const LETTERS: Readonly<Record<string, string>> = {
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
};
const APOSTROPHES = new Set(['apos', 'rsquo', '#39', '#8217', '#x27', '#x2019']);
const NOTHING = new Set(['shy', 'zwnj', 'zwj', '#173', '#xad', '#x200b', '#8203']);

/** The letter, `'` or nothing that a character reference is in a word; undefined for one that parts words. */
export function decodeEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (APOSTROPHES.has(name.toLowerCase())) {
    return "'";
  }
  if (NOTHING.has(name.toLowerCase())) {
    return '';
  }
  if (LETTER.test(entity)) {
    const mark = MARKS[name.slice(1).toLowerCase()] ?? '';
    return LETTERS[name] ?? (name.charAt(0) + mark).normalize('NFC');
  }
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const character = name.startsWith('#') && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return /^\p{L}$/u.test(character) ? character : undefined;
}
