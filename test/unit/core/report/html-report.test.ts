import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { StepPlan } from '../../../../src/core/objectives/step-plan';
import { STYLE, STYLE_HASH } from '../../../../src/core/report/html-style';
import { htmlReport } from '../../../../src/core/report/html-report';
import { hostileTexts } from '../../../support/hostile';
import { planOf } from '../../../support/plan';
import { checkedReport } from '../../../support/report-checks';
import { englishWords } from '../../../support/report-words';

const lines = (...parts: string[]): string => `${parts.join('\n')}\n`;
const source = lines(
  '# Step 1. Validate trust',
  '',
  '## Identity',
  '',
  '| Lead | Implementer | Accountability |',
  '|---|---|---|',
  '| CISO | | Sponsors the work |',
  '',
  '| Done | Deployment objective | Owner | Documentation |',
  '|---|---|---|---|',
  '| [x] | 1. Enable MFA | CISO | [MFA](https://aka.ms/mfa) |',
  '| [ ] | 2. Block | CISO or CIO | [Block](/entra/block), [Plan](plan.md), [Bad](javascript:x) |',
  '| [ ] | 3. |  | |',
  '',
  '## Devices',
  '',
  '| Done | Task |',
  '|---|---|',
  '| [x] | Pay? <input type="checkbox"> if asked |',
);
const report = (...plans: StepPlan[]) =>
  htmlReport(
    {
      date: '2024-01-31',
      siteUrl: 'https://learn.example',
      files: plans.map((plan, index) => ({
        uri: `file:///home/me/${index}.md`,
        path: `docs/${index}.md`,
        plan,
      })),
    },
    englishWords,
  );

describe('htmlReport', () => {
  const html = report(planOf(source));
  const page = checkedReport(html);

  it('says what the summary says, with a bar for each figure', () => {
    assert.match(
      page.text,
      /^Zero Trust progress\nAs of 2024-01-31\s+2 of 3 done \(66%\) · Placeholders: 1$/m,
    );
    assert.match(
      html,
      /<tr><th scope="row"><bdi>CIO<\/bdi><\/th><td class="chart"><svg.*<td class="number">0 of 1</,
    );
    assert.match(html, /<rect class="fill" width="50" height="8">/);
    assert.match(
      html,
      /<li><bdi class="place muted">Identity<\/bdi> <bdi>2\. Block<\/bdi> · <bdi class="muted">CISO or CIO</,
    );
  });

  it('shows all objectives with their states in words, owners and notes, and who is accountable', () => {
    assert.match(
      html,
      /<tr class="done"><td class="state">.*☑.*Done<\/td><th scope="row"><bdi>1\. Enable MFA<\/bdi>/,
    );
    assert.match(html, /<bdi>3\.<\/bdi> <span class="note">Placeholder<\/span>/);
    assert.match(html, /<li class="todo">.*☐<\/span> <bdi>if asked<\/bdi> <span class="muted">To do</);
    assert.match(html, /<tr><td><bdi>CISO<\/bdi><\/td><td><\/td><td><bdi>Sponsors the work<\/bdi>/);
    assert.equal(html.match(/<tr class="(?:done|todo|unknown)">/g)?.length, 4);
  });

  it('links to the web alone, root-relative links to the site', () => {
    const targets = page.elements.flatMap(({ name, attributes }) =>
      name === 'a' ? [attributes['href']] : [],
    );
    assert.deepEqual(targets, ['#file-1', 'https://aka.ms/mfa', 'https://learn.example/entra/block']);
    assert.match(page.text, /Documentation: Block, Plan, Bad/);
  });

  it('gives each table a caption and each header its scope', () => {
    const count = (name: string) => page.elements.filter(each => each.name === name).length;
    assert.equal(count('table'), count('caption'));
    assert.equal(count('table'), 6);
    assert.ok(page.elements.every(({ name, attributes }) => name !== 'th' || 'scope' in attributes));
  });

  it('lets nothing load or run but its own style, and tells nothing of the machine', () => {
    assert.equal(STYLE_HASH, `sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    assert.ok(html.includes(`<style>${STYLE}</style>`));
    const policy = page.elements.find(({ attributes }) => 'http-equiv' in attributes)?.attributes['content'];
    assert.equal(
      policy,
      `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(html, /url\(|@import|\/home\/me/);
  });

  it('is a page without any file too', () => {
    assert.match(checkedReport(report()).text, /No objectives to count yet/);
  });

  it('shows hostile texts as text, wherever they stand', () => {
    const plan = hostilePlan();
    const { text } = checkedReport(
      htmlReport(
        { date: '<b>', siteUrl: 'javascript:x', files: [{ uri: '<b>', path: '<i>"\'', plan }] },
        { ...englishWords, title: '</title><script>' },
      ),
    );
    for (const hostile of hostileTexts) {
      const shown = hostile.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
      // Title, heading, objective, owner, answer, accountability and documentation: those are the places.
      assert.ok(text.split(shown).length > 7, JSON.stringify(hostile));
    }
  });
});

/** A plan whose every text is hostile. The reader of markdown would have made some of them harmless. */
function hostilePlan(): StepPlan {
  const plan = planOf(source);
  const [section] = plan.sections;
  const row = plan.objectives[3];
  const [item] = row!.subItems;
  const sections = hostileTexts.map(text => ({ ...section!, path: [text], heading: text }));
  return {
    ...plan,
    title: hostileTexts.join(' '),
    sections,
    objectives: hostileTexts.map((text, index) => ({
      ...row!,
      state: 'todo',
      placeholder: false,
      countedBySteps: false,
      number: text,
      text,
      owner: text,
      subItems: [{ ...item!, text }],
      documentation: [
        { text, target: text },
        { text: '', target: `https://example.com/" onclick="x" ${text}` },
      ],
      section: sections[index]!,
    })),
    accountabilities: hostileTexts.map((text, index) => ({
      ...plan.accountabilities[0]!,
      lead: text,
      implementer: text,
      accountability: text,
      section: sections[index]!,
    })),
  };
}
