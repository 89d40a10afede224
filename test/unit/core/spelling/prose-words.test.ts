import assert from 'node:assert/strict';
import { CheckContext } from '../../../../src/core/checks/check-context';
import { readPieceWords } from '../../../../src/core/spelling/piece-words';
import { readProseBlocks, readProseWords } from '../../../../src/core/spelling/prose-words';
import { planOf } from '../../../support/plan';

const wordsOf = (raw: string): string[] => readPieceWords(raw).map(({ text }) => text);
const contextOf = (source: string): CheckContext => new CheckContext(planOf(source), {});

describe('the words of a piece of markdown', () => {
  const cases: readonly (readonly [what: string, raw: string, words: string])[] = [
    ['prose', 'Plan the rollout, then: "pilot" (twice)!', 'Plan the rollout then pilot twice'],
    ['no code', 'Run `Get-Thing now` and <code>some code</code> again', 'Run and again'],
    ['no rest of a word with code', 'The `VM`s, `x`-based and `a`/`b` ones', 'The and ones'],
    [
      'no targets, but link texts',
      '[Read more](/azure/some-page "A titel") <https://a.example/bad>',
      'Read more titel',
    ],
    [
      'no bare addresses',
      'See portal.azure.com, www.example.com/wrods or https://a.example/wrods.',
      'See or',
    ],
    ['no labels of references', '[Some text][lable] and[^fotnote] more', 'Some text and more'],
    ['no definitions', '[lable]: https://a.example "Titel"', 'Titel'],
    ['no file names and paths', 'Open setup.exe, docs/x.md, ./foo, /etc/hosts and C:\\Windws', 'Open and'],
    ['no mail addresses', 'Ask somone@example.com or <somone@example.com>', 'Ask or'],
    [
      'no identifiers',
      'camelCase snake_case User.Read.All x64 __init__ Set-MgUser $varr @naem #tagg',
      'init Set',
    ],
    ['no names of code', 'std::vectr and --optoin', 'and'],
    ['no ids and placeholders', 'Heading {#idd} {{varr}} {tennant} {: .clas}', 'Heading'],
    ['no ids and dates', '3fa8-bcde-11ab 2024-mai-01 256-bit keys', 'bit keys'],
    ['no acronyms', 'VMs SSPR MFA’s APIs VM-based', 'based'],
    [
      'no markup of Learn',
      '[!NOTE]\n> Take [!INCLUDE [a naem](b.md)] care\n::: zone pivot="abcd"',
      'Take care',
    ],
    [
      'texts of images',
      '![A pictrue](x.png) <img src="x" alt="Another one"> then',
      'pictrue Another one then',
    ],
    [
      'texts of images of Learn',
      ':::image type="content" source="a/b.png" alt-text="Shown here." lightbox="c":::',
      'Shown here',
    ],
    ['no tags', '<a id="idd" href="targt">Text</a> <tennant-id>', 'Text'],
    ['no comments', 'Before <!-- coment --> after', 'Before after'],
    ['nothing in another language', 'One <span lang="de">zwei <span>drei</span></span> four', 'One four'],
    ['what is marked as English', 'One <span lang="en-US">two</span>', 'One two'],
    ['possessives without their ending', "The user's and users’ team’s keys", 'The user and users team keys'],
    ['contractions', "It doesn’t and don't, 'quoted'", "It doesn't and don't quoted"],
    ['parts of compounds', 'self-service pre- and post-tests', 'self service pre and post tests'],
    ['words with soft hyphens', 'con\u00ADnect &shy;ac&shy;cess', 'connect access'],
    ['lines of a cell', 'one<br>two<br/>three', 'one two three'],
    ['words beside references', 'one&nbsp;two&mdash;three &check;four', 'one two three four'],
    ['letters as references', 'caf&eacute; na&#239;ve don&rsquo;t &Eacute;cole', "café naïve don't École"],
    [
      'words within emphasis',
      '**Bold** _soft_ en**ab**led un<b>bro</b>ken ~~gone~~',
      'Bold soft enabled unbroken gone',
    ],
    ['both sides of a slash', 'and/or Yes/No', 'and or Yes No'],
    ['sentences without a blank', 'it ends.Next one', 'it ends Next one'],
    ['no other scripts', 'Привет 你好 hello', 'hello'],
    ['what is escaped', 'a\\|bcd \\*star\\*', 'bcd star'],
  ];
  for (const [what, raw, words] of cases) {
    it(`are ${what}`, () => assert.equal(wordsOf(raw).join(' '), words));
  }

  it('know where they stand, and whether they are written in one', () => {
    const raw = 'The user’s en**ab**led con\u00ADnect caf&eacute; don’t';
    assert.deepEqual(
      readPieceWords(raw).map(({ text, span, isContiguous }) => [
        text,
        raw.slice(span.start, span.end),
        isContiguous,
      ]),
      [
        ['The', 'The', true],
        ['user', 'user', true],
        ['enabled', 'en**ab**led', false],
        ['connect', 'con\u00ADnect', false],
        ['café', 'caf&eacute;', false],
        ["don't", 'don’t', true],
      ],
    );
  });

  it('know the compound that they are part of', () => {
    const compounds = readPieceWords('self‑service pre- and VM-based keys').map(({ text, compound }) => [
      text,
      compound,
    ]);
    assert.deepEqual(compounds, [
      ['self', 'self-service'],
      ['service', 'self-service'],
      ['pre', 'pre-'],
      ['and', null],
      ['based', 'VM-based'],
      ['keys', null],
    ]);
  });

  it('know whether they stand in the text of a link or an image', () => {
    const labels = readPieceWords('one [two ![three](a)](b) four [five] six').map(({ label }) => label);
    assert.deepEqual(labels, [null, 'link text', 'alt text', null, null, null]);
  });

  it('know whether a line or a sentence starts with them', () => {
    const startsOf = (raw: string): string[] =>
      readPieceWords(raw)
        .filter(({ isStart }) => isStart)
        .map(({ text }) => text);
    for (const raw of [
      'Aa bb',
      '1. Aa bb',
      '2a) Aa',
      '1.2. Aa',
      '[ ] Aa',
      '- [x] **Aa** bb',
      '☐ "Aa" bb',
      '(Aa)',
      '[Aa bb](c)',
      '[ ][Aa bb',
    ]) {
      assert.deepEqual(startsOf(raw), ['Aa'], raw);
    }
    assert.deepEqual(startsOf('<input type="checkbox" /> Aa bb'), ['Aa']);
    assert.deepEqual(startsOf('Aa bb. Cc dd! ("Ee?") Ff<br>gg [hh](i). **Jj**'), [
      'Aa',
      'Cc',
      'Ee',
      'Ff',
      'gg',
      'Jj',
    ]);
    assert.deepEqual(startsOf('`code` aa, e.g. bb etc. cc: dd - ee and/or ff 2 gg'), []);
    assert.deepEqual(startsOf('Aa-bb cc'), ['Aa']);
  });
});

describe('the words of a document', () => {
  const source = [
    '---',
    'title: "A titel"',
    'ms.topic: topik',
    'description: Whatt it says',
    '---',
    '# Heading {#idd}',
    'Para graph',
    '',
    '<div lang="de">',
    '',
    'Ein Absatz',
    '',
    '</div>',
    '',
    '## Second',
    '| Done | Owner |',
    '|---|---|',
    '| [ ] Celll | |',
    '',
  ].join('\n');

  it('are those of front matter, headings, paragraphs and cells, where they stand', () => {
    const words = [...readProseWords(contextOf(source))];
    assert.deepEqual(
      words.map(({ text, block }) => [block.kind, text]),
      [
        ['front matter', 'titel'],
        ['front matter', 'Whatt'],
        ['front matter', 'it'],
        ['front matter', 'says'],
        ['heading', 'Heading'],
        ['paragraph', 'Para'],
        ['paragraph', 'graph'],
        ['heading', 'Second'],
        ['cell', 'Done'],
        ['cell', 'Owner'],
        ['cell', 'Celll'],
      ],
    );
    assert.ok(words.every(({ span, text }) => source.slice(span.start, span.end) === text));
  });

  it('stand in blocks that know their section', () => {
    const sections = readProseBlocks(contextOf(source)).map(({ section }) => section?.index ?? null);
    assert.deepEqual(sections, [null, null, 0, 0, 1, 1, 1, 1]);
  });

  it('are read by a reader that may keep them', () => {
    const read = new Map<string, ReturnType<typeof readPieceWords>>();
    const keep = (raw: string): ReturnType<typeof readPieceWords> => {
      const words = read.get(raw) ?? readPieceWords(raw);
      read.set(raw, words);
      return words;
    };
    const twice = contextOf('Same text\n\nSame text\n');
    assert.deepEqual(
      [...readProseWords(twice, keep)].map(({ span }) => span.start),
      [0, 5, 11, 16],
    );
    assert.equal(read.size, 1);
  });
});
