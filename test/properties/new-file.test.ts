import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createInlineReader } from '../../src/core/markdown/inline-reader';
import { builtInTemplate } from '../../src/core/new-file/built-in-template';
import { cleanTitle, fileNameOf, PILLARS } from '../../src/core/new-file/new-step';
import { writeStep } from '../../src/core/new-file/write-step';
import { findingsOf } from '../support/checks';
import { planOf } from '../support/plan';
import { runs } from '../support/runs';
import { anyText, specialText } from '../support/texts';

const title = fc
  .oneof(
    fc.constantFrom('__proto__', 'null', 'yes', '1. Plan', '- x', '---', 'a | b', 'C#', '#', '&amp; <b>'),
    fc.constantFrom(
      '[x](command:y)',
      '$(zap) ${title}',
      '"quoted',
      "it's: #1",
      '-->',
      '`',
      '\\',
      'www.a.example',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    specialText.map(text => text.slice(0, 40)),
    anyText.map(text => text.slice(0, 200)),
  )
  .filter(text => cleanTitle(text) !== '');
const step = fc.record({
  title,
  number: fc.nat(999_999_999),
  pillars: fc.subarray([...PILLARS], { minLength: 1 }),
  today: fc.constant('2026-11-24'),
});
const inline = createInlineReader();

describe('a new step file of any title', () => {
  it('is read as it was meant, and nothing is found in its structure', () => {
    fc.assert(
      fc.property(step, fc.boolean(), (given, isPlan) => {
        const written = writeStep(given, builtInTemplate(isPlan));
        assert.ok(written.kind === 'file');
        const plan = planOf(written.text);
        const expected = `Step ${given.number}. ${cleanTitle(given.title)}`;
        assert.equal(plan.title, expected);
        assert.equal(plan.step, given.number);
        assert.deepEqual(
          plan.objectives.map(({ section, text }) => [section?.path[0], text]),
          given.pillars.map(pillar => [pillar, 'Objective']),
        );
        assert.equal(plan.accountabilities.length, 2 * given.pillars.length);
        const { frontMatter } = plan.file;
        assert.ok(frontMatter);
        const { fields, problem } = inline.frontMatter(
          written.text.slice(frontMatter.start, frontMatter.end),
        );
        assert.equal(problem, null);
        assert.equal(fields.find(({ name }) => name === 'title')?.text, expected);
        const codes = findingsOf(written.text, { today: given.today }).map(({ code }) => code);
        // What the title itself says may be found: it is the author's.
        const ofStructure = new Set([
          'front-matter',
          'title-mismatch',
          'numbering',
          'stray-pipe',
          'excess-cells',
        ]);
        assert.deepEqual(
          codes.filter(code => ofStructure.has(code)),
          [],
        );
      }),
      runs(300),
    );
  });

  it('has a name that is one file in its folder', () => {
    fc.assert(
      fc.property(title, fc.nat(), (text, number) => {
        const name = fileNameOf({ title: text, number });
        assert.match(name, /^step-\d+(?:-[\p{L}\p{M}\p{N}]+)*\.md$/u);
        assert.ok(name.length < 150);
      }),
      runs(300),
    );
  });

  it('is made of any template, or the template is refused: never an exception, stops inside and in order', () => {
    const template = fc.oneof(
      anyText,
      fc
        .array(
          fc.constantFrom(
            ...[
              '---\n',
              'title: ',
              '${title}',
              '${ask:',
              '}',
              '${pillar}',
              '$${',
              '"',
              "'",
              '\n',
              '\r\n',
              '| ',
            ],
            ...[
              '<!-- each pillar -->\n',
              '<!-- end of pillar -->\n',
              '# ',
              '${number}',
              '${ask:x}',
              '[',
              '- ',
            ],
          ),
          { maxLength: 30 },
        )
        .map(parts => parts.join('')),
    );
    let files = 0;
    fc.assert(
      fc.property(step, template, (given, source) => {
        const written = writeStep(given, source);
        if (written.kind === 'file') {
          files++;
          for (const { start, end } of written.stops) {
            assert.ok(0 <= start && start <= end && end <= written.text.length);
          }
        }
      }),
      runs(500),
    );
    assert.ok(files > 50, String(files));
  });
});
