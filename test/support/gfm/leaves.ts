import fc from 'fast-check';
import { textLine } from './inlines';
import { type Lines, table } from './tables';

const indent = fc.constantFrom('', '', '', ' ', '  ', '   ');
const trailing = fc.constantFrom('', '', '', ' ', '\t', '  ');

/** Lines that would be headings, tables and tasks, were they not inside something that hides them. */
const hidden: fc.Arbitrary<Lines> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# Not a heading',
        '- [ ] not a task',
        'text',
        '',
        '<input type="checkbox" />',
        '---',
        '> quote',
      ),
      table.map(lines => lines.join('\n')),
    ),
    { maxLength: 4 },
  )
  .map(blocks => blocks.flatMap(block => block.split('\n')));

const noBlankLines = hidden.map(lines => lines.filter(line => line.trim() !== ''));

export const atxHeading: fc.Arbitrary<Lines> = fc
  .tuple(
    indent,
    fc.integer({ min: 1, max: 7 }),
    fc.constantFrom(' ', ' ', '  ', '\t', ''),
    fc.oneof({ weight: 5, arbitrary: textLine }, { weight: 1, arbitrary: fc.constant('') }),
    fc.constantFrom('', '', '', ' #', ' ###', '##', '\t##', ' \\#'),
    trailing,
  )
  .map(([before, depth, gap, text, closing, after]) => [
    before + '#'.repeat(depth) + gap + text + closing + after,
  ]);

export const setextHeading: fc.Arbitrary<Lines> = fc
  .tuple(
    fc.array(
      fc.tuple(indent, textLine, trailing).map(parts => parts.join('')),
      { minLength: 1, maxLength: 3 },
    ),
    indent,
    // No single `-`: where the text above it is indented code by accident, it is a blank item (see `tail`, documents.ts).
    fc.constantFrom('=', '===', '--', '---', '-------'),
    trailing,
  )
  .map(([text, before, underline, after]) => [...text, before + underline + after]);

export const paragraph: fc.Arbitrary<Lines> = fc.array(
  fc.tuple(indent, textLine, trailing).map(parts => parts.join('')),
  { minLength: 1, maxLength: 3 },
);

export const fenced: fc.Arbitrary<Lines> = fc
  .record({
    before: indent,
    marker: fc.constantFrom('```', '~~~', '````', '~~~~~'),
    info: fc.constantFrom('', 'ts', ' md title="x"', '~'),
    content: hidden,
    shorter: fc.boolean(),
    closed: fc.oneof(
      { weight: 6, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    after: trailing,
  })
  .map(({ before, marker, info, content, shorter, closed, after }) => [
    before + marker + info,
    ...(shorter ? [marker.slice(1), '    ' + marker] : []),
    ...content,
    ...(closed ? [before + marker + after] : []),
  ]);

/** Indented code cannot interrupt a paragraph: what stands before it decides, and both readers must agree on that. */
export const indentedCode: fc.Arbitrary<Lines> = fc
  .tuple(fc.constantFrom('    ', '\t', '  \t', '     '), noBlankLines)
  .map(([before, content]) => ['', ...content.map(line => before + line), '']);

/** The seven kinds of HTML block (CommonMark 0.31, section 4.6): start line, end line, whether it may stay open. */
const HTML_BLOCKS: readonly (readonly [string, string])[] = [
  ['<script>', '</script>'],
  ['<pre class="x">', '</pre> rest'],
  ['<style', '</style>'],
  ['<textarea>', '</TEXTAREA>'],
  ['<!--', '-->'],
  ['<!-- note', 'end --> rest'],
  ['<!-- -- ', '--->'],
  ['<?php', '?>'],
  ['<!DOCTYPE html', '>'],
  ['<![CDATA[', ']]>'],
];

export const htmlUntilEnd: fc.Arbitrary<Lines> = fc
  .tuple(indent, fc.constantFrom(...HTML_BLOCKS), hidden, fc.integer({ min: 0, max: 9 }))
  .map(([before, [open, close], content, luck]) => [
    before + open,
    ...content,
    ...(luck === 0 ? [] : [close]),
  ]);

export const htmlOneLine: fc.Arbitrary<Lines> = fc.constantFrom<Lines>(
  ['<!-- one line -->'],
  ['<!-->'],
  ['<!--->'],
  ['<!-- a --> <!-- b'],
  ['<pre>x</pre>'],
  ['<?x?>'],
  ['<a id="users"></a>'],
  ['</div>'],
);

/** Kinds 6 and 7 end at a blank line; kind 7 cannot interrupt a paragraph. */
export const htmlUntilBlank: fc.Arbitrary<Lines> = fc
  .tuple(
    indent,
    fc.constantFrom('<div>', '<table class="x"', '</ul>', '<details><summary>x', '<span>', '<x-y a="b">'),
    noBlankLines,
  )
  .map(([before, open, content]) => [before + open, ...content, '']);

export const thematicBreak: fc.Arbitrary<Lines> = fc
  .tuple(indent, fc.constantFrom('---', '***', '___', '- - -', '*\t*\t*', '_____'), trailing)
  .map(parts => [parts.join('')]);

/** No footnote definitions: they are no part of the GFM specification, and the scanner reads them as paragraphs. */
export const definition: fc.Arbitrary<Lines> = fc.constantFrom<Lines>(
  ['[ref]: /url'],
  ['[ref]: <a b> "title"'],
  // Over several lines only above a blank one: the scanner takes it for text of a setext heading below it.
  ['[ref]:', '  /url', "  'title", "  goes on'", ''],
  ['[ref]: /url "open', 'still a paragraph'],
);

export const tableUnderParagraph: fc.Arbitrary<Lines> = fc
  .tuple(paragraph, table)
  .map(([text, rows]) => [...text, ...rows]);

/** Only a list that starts with 1 interrupts a paragraph (CommonMark 0.31, section 5.3): this is text to its end. */
export const numberedText: fc.Arbitrary<Lines> = textLine.map(line => [line, '2. [ ] not a task', '']);
