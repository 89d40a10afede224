import fc from 'fast-check';

/** Words of many scripts; none of them is markdown. */
const word: fc.Arbitrary<string> = fc.constantFrom(
  'access',
  'MFA',
  'Zero',
  'überprüfen',
  '信任',
  '検証',
  '👩‍💻',
  '✅',
  'שלום',
  'مرحبا',
  'a\u00a0b',
  '𝒵ero',
  'e\u0301te',
  '1.',
  '2a.',
  'x_y',
  '\u3000全角',
  'tab\there',
);

/** Inline markdown without a pipe that would end a cell. */
const markup: fc.Arbitrary<string> = fc.constantFrom(
  '**bold**',
  '*slanted*',
  '`code`',
  '`` a ` b ``',
  '[text](/path/to#anchor)',
  '[text][ref]',
  '![image](a.png "title")',
  '<https://example.org/>',
  // No bare address: remark-gfm gives the text around one no position where a `[` stands before it.
  '<br>',
  '<br />',
  '<span class="x">y</span>',
  '<!-- note -->',
  '&nbsp;',
  '&#9744;',
  '☐',
  '<input type="checkbox" />',
  '<input type="checkbox" checked>',
  '[ ]',
  '[x]',
  '\\*',
  '\\\\',
  '~~gone~~',
  '[^note]',
  '#',
  '---',
  '->',
  '`open',
  '<!',
  '[',
  '](',
  '\\ b',
);

/** Pipes that end no cell: escaped ones, in code too (GFM 4.10: `\|` is the only way, a code span does not protect). */
const escapedPipe: fc.Arbitrary<string> = fc.constantFrom(
  '\\|',
  'a\\|b',
  '`a \\| b`',
  '**c \\| d**',
  '\\\\\\|',
);

const rawPipe: fc.Arbitrary<string> = fc.constantFrom('|', '||', 'a|b', '| x |');

const joined = (parts: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(parts, { minLength: 1, maxLength }).map(words => words.join(' '));

/** Text of a table cell; may be blank. */
export const cellText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  {
    weight: 6,
    arbitrary: joined(
      fc.oneof(
        { weight: 5, arbitrary: word },
        { weight: 3, arbitrary: markup },
        { weight: 1, arbitrary: escapedPipe },
      ),
      4,
    ),
  },
);

/** A line of running text. It starts with a word, so that it opens no block of its own. */
export const textLine: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('Meet', 'these', 'Überblick', '目標', 'הערה', '👍'),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: word },
        { weight: 3, arbitrary: markup },
        { weight: 1, arbitrary: rawPipe },
      ),
      { maxLength: 5 },
    ),
  )
  .map(([first, rest]) => [first, ...rest].join(' '));
