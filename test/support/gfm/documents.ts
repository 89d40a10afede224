import fc from 'fast-check';
import {
  atxHeading,
  definition,
  fenced,
  htmlOneLine,
  htmlUntilBlank,
  htmlUntilEnd,
  indentedCode,
  numberedText,
  paragraph,
  setextHeading,
  tableUnderParagraph,
  thematicBreak,
} from './leaves';
import { textLine } from './inlines';
import { type Lines, table } from './tables';

const leaf: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 5, arbitrary: table },
  { weight: 4, arbitrary: paragraph },
  { weight: 3, arbitrary: atxHeading },
  { weight: 2, arbitrary: setextHeading },
  { weight: 2, arbitrary: tableUnderParagraph },
  { weight: 1, arbitrary: fenced },
  { weight: 1, arbitrary: htmlUntilEnd },
  { weight: 1, arbitrary: htmlOneLine },
  { weight: 1, arbitrary: htmlUntilBlank },
  { weight: 1, arbitrary: thematicBreak },
  { weight: 1, arbitrary: definition },
  { weight: 1, arbitrary: numberedText },
);

const taskMarker = fc.constantFrom('', '', '[ ] ', '[x] ', '[X] ', '[ ]\t', '[]  ');

/** Blocks one after another, mostly with blank lines between them, sometimes directly. */
function sequence(block: fc.Arbitrary<Lines>, maxLength: number): fc.Arbitrary<Lines> {
  const gap = fc.constantFrom<Lines>([''], [''], [''], ['', ''], ['  '], []);
  return fc.array(fc.tuple(block, gap), { minLength: 1, maxLength }).map(parts => parts.flat(2));
}

function listItem(block: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .record({
      // Only 1: indented code may stand above it by accident, see `tail`.
      marker: fc.constantFrom('-', '*', '+', '1.', '1)'),
      gap: fc.constantFrom(' ', ' ', '  ', '    '),
      first: fc.oneof(
        { weight: 4, arbitrary: fc.tuple(taskMarker, textLine).map(([task, line]) => [task + line]) },
        { weight: 1, arbitrary: block },
      ),
      rest: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Lines>([]) },
        { weight: 1, arbitrary: sequence(block, 2) },
      ),
      loose: fc.boolean(),
    })
    .map(({ marker, gap, first, rest, loose }) => {
      const [head = '', ...others] = [...first, ...(loose && rest.length > 0 ? [''] : []), ...rest];
      const before = ' '.repeat(marker.length + gap.length);
      return [marker + gap + head, ...others.map(line => (line === '' ? '' : before + line))];
    });
}

function list(block: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .tuple(fc.array(listItem(block), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([items, loose]) => partTables(items.flatMap(item => (loose ? [...item, ''] : item))));
}

/**
 * A blank line after a container that ends with a table: micromark makes a paragraph of a table that follows directly
 * (see INTENDED_DIFFERENCES), and of all that stands below it.
 */
function partTables(lines: Lines): Lines {
  return lines.at(-1)?.includes('|') === true ? [...lines, ''] : lines;
}

function blockQuote(block: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .record({
      prefix: fc.constantFrom('> ', '> ', '>', ' > ', '>  '),
      content: sequence(block, 3),
      lazy: fc.option(textLine, { freq: 4, nil: undefined }),
    })
    .map(({ prefix, content, lazy }) => [
      ...partTables(content.map(line => prefix + line)),
      ...(lazy === undefined ? [] : [lazy]),
    ]);
}

const block: fc.Arbitrary<Lines> = fc.letrec<{ block: Lines }>(tie => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: list(tie('block')) },
    { weight: 1, arbitrary: blockQuote(tie('block')) },
  ),
})).block;

const frontMatter: fc.Arbitrary<Lines> = fc.constantFrom<Lines>(
  [],
  [],
  ['---', 'title: Step 1. Verify', '---'],
  ['--- ', 'title: x', '| a | b |', '|---|---|', '---\t', ''],
  ['---', '---'],
);

/** Mixed line ends come in an order in which CR is never followed by LF: the two would be one line end. */
const MIXED = ['\n', '\r\n', '\n', '\r', '\r\n'];
const ending: fc.Arbitrary<readonly string[]> = fc.constantFrom(['\n'], ['\n'], ['\r\n'], ['\r'], MIXED);

/**
 * Indented code comes last, with a heading and a table below it: after indented code micromark takes a list marker that
 * could not interrupt a paragraph (`2) x`, a blank item) for text, where CommonMark 0.31 (section 5.3) has a list.
 */
const tail: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.tuple(indentedCode, atxHeading, table).map(parts => ['', ...parts.flat()]) },
);

/**
 * A complete tag alone on its line, right below a line of text. It interrupts no paragraph (CommonMark 0.31, section 4.6,
 * kind 7), nor one that it continues lazily; micromark lets it interrupt the latter, and reads on from there.
 */
const LONE_TAG_BELOW_TEXT = /\S[ \t]*(?:\r\n|\r|\n)[ \t>]*<\/?[a-z][^\r\n]*>[ \t]*(?:[\r\n]|$)/i;

/** A GFM document in which every table is well formed: what remark makes of it, the scanner must make of it too. */
export const gfmDocument: fc.Arbitrary<string> = fc
  .record({
    bom: fc.constantFrom('', '', '', '\uFEFF'),
    front: frontMatter,
    body: sequence(block, 8),
    tail,
    ending,
    last: fc.boolean(),
  })
  .map(({ bom, front, body, tail: end, ending: endings, last }) => {
    const lines = [...front, ...body, ...end];
    const text = lines.map((line, i) => line + (endings[i % endings.length] ?? '\n')).join('');
    return bom + (last ? text : text.replace(/[\r\n]+$/, ''));
  })
  .filter(text => !LONE_TAG_BELOW_TEXT.test(text) && !hasTableBelowContainer(text));

/** Rows of two tables on neighbouring lines, in different containers: see `partTables`. */
function hasTableBelowContainer(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  const prefixes = lines.map(line =>
    line.includes('|') ? (/^[ \t>]*/.exec(line)?.[0].length ?? 0) : undefined,
  );
  return prefixes.some((prefix, i) => {
    const next = prefixes[i + 1];
    return prefix !== undefined && next !== undefined && next < prefix;
  });
}
