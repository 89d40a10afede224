import assert from 'node:assert/strict';
import fc from 'fast-check';
import { objectivesMarkdown, summaryMarkdown } from '../../../../src/core/report/markdown-summary';
import { markdownLink, markdownText } from '../../../../src/core/report/markdown-text';
import { hostileTexts } from '../../../support/hostile';
import { planOf } from '../../../support/plan';
import { nodesOf, nodesOfType, remarkTree, wordsOfNode } from '../../../support/remark-nodes';
import { englishWords } from '../../../support/report-words';
import { runs } from '../../../support/runs';

const lines = (...parts: string[]): string => `${parts.join('\n')}\n`;
const source = lines(
  '# Step 1. Validate trust',
  '',
  '## Identity',
  '',
  '| Done | Deployment objective | Owner | Documentation |',
  '|---|---|---|---|',
  '| [x] | 1. Enable MFA | CISO | [MFA](https://aka.ms/mfa) |',
  '| [ ] | 2. Block legacy protocols | CISO or CIO | [Block](/entra/block_(it)) [Local](plan.md) |',
  '| [ ] | 3. |  | link |',
  '',
  '## Devices',
  '',
  '| Done | Task |',
  '|---|---|',
  '| [ ] | Enrol |',
);
const report = (...sources: string[]) => ({
  date: '2024-01-31',
  files: sources.map((text, index) => ({
    uri: `file:///${index}.md`,
    path: `${index}.md`,
    plan: planOf(text),
  })),
});

describe('summaryMarkdown', () => {
  it('says how far the files are, by whom, and what is next', () => {
    assert.equal(
      summaryMarkdown(report(source), englishWords),
      lines(
        '## Zero Trust progress',
        '',
        'As of 2024-01-31: 1 of 3 done (33%) · Placeholders: 1',
        '',
        '| File | Done | Left | Placeholders |',
        '| :-- | --: | --: | --: |',
        '| Step 1. Validate trust | 1 of 3 | 2 | 1 |',
        '',
        '| Pillar | Done | Left | Placeholders |',
        '| :-- | --: | --: | --: |',
        '| Identity | 1 of 2 | 1 | 1 |',
        '| Devices | 0 of 1 | 1 | 0 |',
        '',
        '| Owner | Done | Left | Placeholders |',
        '| :-- | --: | --: | --: |',
        '| CIO | 0 of 1 | 1 | 0 |',
        '| CISO | 1 of 2 | 1 | 0 |',
        '| No owner | 0 of 1 | 1 | 1 |',
        '',
        '### Next up',
        '',
        '- **Identity**: 2. Block legacy protocols (CISO or CIO)',
        '- **Devices**: Enrol',
      ),
    );
  });

  it('tells files with the same title apart, and names the file of what is next', () => {
    const summary = summaryMarkdown(
      report(source, source, '| Done | Task |\n|-|-|\n| [ ] | a |'),
      englishWords,
    );
    assert.match(summary, /^\| Step 1\. Validate trust \(0\.md\) \|/m);
    assert.match(summary, /^- \*\*Step 1\. Validate trust \(1\.md\) › Devices\*\*: Enrol$/m);
    assert.match(summary, /^- \*\*2\.md\*\*: a$/m);
  });

  it('names the file of what is next where there is no heading, or one without words', () => {
    const rows = '\n\n| Done | Task |\n|-|-|\n| [ ] | a |\n';
    assert.match(summaryMarkdown(report(`# T${rows}\n##${rows}`), englishWords), /(\n- \*\*T\*\*: a){2}\n$/);
  });

  it('counts unknown states where there are any, and is never 100% done before all is', () => {
    const many = Array.from({ length: 199 }, (_, index) => `| [x] | task ${index} |`);
    const unknown = '\n| Done | Task |\n|-|-|\n| &check; | b |\n';
    const summary = summaryMarkdown(
      report(lines('| Done | Task |', '|-|-|', ...many, '| [ ] | last |') + unknown),
      englishWords,
    );
    assert.match(summary, /199 of 200 done \(99%\) · Unknown: 1$/m);
    assert.match(summary, /^\| File \| Done \| Left \| Unknown \| Placeholders \|$/m);
  });

  it('is short where there is nothing, and stays short where much is next', () => {
    assert.equal(
      summaryMarkdown(report(), englishWords),
      '## Zero Trust progress\n\nAs of 2024-01-31: No objectives to count yet\n',
    );
    const sections = Array.from(
      { length: 25 },
      (_, n) => `## S${n}\n\n| Done | Task |\n|-|-|\n| [ ] | a |\n\n`,
    );
    const summary = summaryMarkdown(report(sections.join('')), englishWords);
    assert.equal(summary.match(/^- /gm)?.length, 21);
    assert.match(summary, /^- and 5 more$/m);
  });
});

describe('objectivesMarkdown', () => {
  const { objectives } = planOf(source);

  it('is a task list below the headings, with the links that lead to the web', () => {
    assert.equal(
      objectivesMarkdown(objectives),
      lines(
        '**Identity**',
        '',
        '- [x] 1. Enable MFA (CISO) – [MFA](https://aka.ms/mfa)',
        '- [ ] 2. Block legacy protocols (CISO or CIO)',
        '- [ ] 3.',
        '',
        '**Devices**',
        '',
        '- [ ] Enrol',
      ),
    );
  });

  it('leads root-relative links to the site, where one is given', () => {
    assert.match(
      objectivesMarkdown(objectives, 'https://learn.example/'),
      /– \[Block\]\(https:\/\/learn\.example\/entra\/block_%28it%29\)$/m,
    );
  });

  it('gives no box to what is neither done nor to do, and dots to what has no words', () => {
    const unknown = planOf('| Done | Task |\n|-|-|\n| &check; | a |\n').objectives;
    assert.equal(objectivesMarkdown(unknown), '- ? a\n');
    assert.equal(objectivesMarkdown(planOf('| Done | Task |\n|-|-|\n| [ ] | |\n').objectives), '- [ ] …\n');
    assert.equal(objectivesMarkdown([]), '');
  });

  it('is a list of as many tasks for remark, with links to the web alone, whatever stands in it', () => {
    const chosen = hostileTexts.map((text, index) => ({
      state: 'done' as const,
      number: '1',
      text,
      owner: text,
      section: { path: [text] },
      documentation: [
        { text, target: text },
        { text, target: `https://example.com/?${index}&copy;)](javascript:x) "\`|<b>` },
      ],
    }));
    const tree = remarkTree(objectivesMarkdown(chosen, 'https://learn.example'));
    assert.equal(nodesOfType(tree, 'listItem').length, chosen.length);
    assert.ok(nodesOfType(tree, 'listItem').every(({ checked }) => checked === true));
    const urls = nodesOfType(tree, 'link').map(({ url }) => url);
    assert.equal(urls.length, chosen.length);
    urls.forEach((url, index) => assert.ok(url.startsWith(`https://example.com/?${index}&copy;%29]`), url));
    assertOnly(tree, ['root', 'paragraph', 'strong', 'list', 'listItem', 'link', 'text', 'inlineCode']);
  });
});

describe('text in markdown', () => {
  const plain = (text: string): string =>
    text
      .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();

  for (const text of hostileTexts) {
    it(`stays the same text in a paragraph, a link and a cell: ${JSON.stringify(text)}`, () => {
      const written = markdownText(text);
      assert.doesNotMatch(written, /[\r\n]/);
      const tree = remarkTree(
        `Text: ${written}\n\n[${written}](https://example.com)\n\n| a | b |\n|-|-|\n| ${written} | end |\n`,
      );
      const [paragraph, link, table] = tree.children;
      assert.equal(wordsOfNode(paragraph!), `Text: ${plain(text)}`);
      assert.equal(wordsOfNode(link!), plain(text));
      assert.deepEqual(nodesOfType(table!, 'tableCell').slice(2).map(wordsOfNode), [plain(text), 'end']);
      assert.equal(nodesOfType(tree, 'link').length, 1);
      assertOnly(tree, ['root', 'paragraph', 'link', 'table', 'tableRow', 'tableCell', 'text', 'inlineCode']);
    });
  }

  it('stays the same text whatever it is made of', () => {
    const part = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('`|\\[]()<>&*_~$!#:/.@- a1\n')), maxLength: 3 }),
      fc.constantFrom('://', 'www.', 'a@b.c', '&amp;', 'https'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), parts => {
        const text = `x${parts.join('')}`;
        const tree = remarkTree(`| a |\n|-|\n| ${markdownText(text)} |\n`);
        assert.equal(wordsOfNode(nodesOfType(tree, 'tableCell')[1]!), plain(text));
        assertOnly(tree, ['root', 'table', 'tableRow', 'tableCell', 'text', 'inlineCode']);
      }),
      runs(500),
    );
  });

  it('keeps pipes in their cell', () => {
    const tree = remarkTree(`| a |\n|-|\n| ${markdownText('a|b `c|d` https://x|y \\| e')} |\n`);
    assert.equal(wordsOfNode(nodesOfType(tree, 'tableCell')[1]!), 'a|b `c|d` https://x|y \\| e');
  });

  it('keeps the address of a link as it is for a browser', () => {
    const url = 'https://example.com/a_(b)*c?x=[1]&lt;2&d#~e';
    const [link] = nodesOfType(remarkTree(markdownLink('x', url)), 'link');
    assert.equal(decodeURI(link!.url), url);
  });
});

function assertOnly(tree: ReturnType<typeof remarkTree>, expected: readonly string[]): void {
  const others = [...nodesOf(tree)].filter(({ type }) => !expected.includes(type));
  assert.deepEqual(
    others.map(({ type }) => type),
    [],
  );
}
