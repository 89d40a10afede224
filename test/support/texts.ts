import fc from 'fast-check';
import { familyDocument } from './family/documents';
import { gfmDocument } from './gfm/documents';

/** Pieces that open, close or break something in markdown. */
const special: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    '|',
    '|',
    '\n',
    '\n',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\t',
    '-',
    '--',
    '---',
    ':',
    '#',
    '# ',
    '>',
    '> ',
    '=',
    '===',
    '*',
    '+',
  ],
  ...[
    '`',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<',
    '>',
    '<input',
    'type="checkbox"',
    '/>',
    ' checked',
    '<div>',
    '<pre>',
    '</pre>',
  ],
  ...[
    '[ ]',
    '[x]',
    '[]',
    '[',
    ']',
    '(',
    ')',
    '\\',
    '\\|',
    '&#9744;',
    '&check;',
    '☐',
    '☑',
    '✔',
    '1.',
    '2) ',
    '- ',
    'a',
    'b c',
  ],
  ...[
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> x',
    '||||||| base',
    '<a id="x">',
    '<a name=y></a>',
    '\uFEFF',
    '\u00a0',
    '\0',
    '\ud800',
  ],
  ...[
    '---\ntitle: x\n---\n',
    '|a|b|\n|-|-|\n',
    '    ',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<!D',
    '\u2028',
    '\v',
    '\f',
    '👍',
    'שלום',
  ],
);

export const specialText: fc.Arbitrary<string> = fc
  .array(special, { maxLength: 60 })
  .map(parts => parts.join(''));

const document: fc.Arbitrary<string> = fc.oneof(
  gfmDocument,
  familyDocument.map(({ source }) => source),
);

/** A document cut off anywhere, as a save that failed half-way leaves it. */
const truncatedDocument: fc.Arbitrary<string> = fc
  .tuple(document, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, part]) => text.slice(0, Math.floor(text.length * part)));

/** Any text at all, lone surrogates and control characters included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  specialText,
  specialText,
  truncatedDocument,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
    maxLength: 200,
  }),
);
