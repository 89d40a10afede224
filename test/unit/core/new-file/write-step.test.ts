import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/checks/finding';
import { textOf } from '../../../../src/core/checks/message';
import { builtInTemplate } from '../../../../src/core/new-file/built-in-template';
import { PILLARS, type NewStep } from '../../../../src/core/new-file/new-step';
import { writeStep } from '../../../../src/core/new-file/write-step';
import { findingsOf } from '../../../support/checks';
import { planOf } from '../../../support/plan';

const step: NewStep = {
  title: 'Protect data',
  number: 2,
  pillars: ['User accounts', 'Devices', 'Data'],
  today: '2026-11-24',
};

function written(template: string, changes: Partial<NewStep> = {}): { text: string; stops: string[] } {
  const result = writeStep({ ...step, ...changes }, template);
  assert.ok(result.kind === 'file', result.kind === 'problem' ? textOf(result.message) : '');
  const { text, stops } = result;
  return { text, stops: stops.map(({ start, end }) => text.slice(start, end)) };
}

/** That an objective is still to be written is for its author to know. */
function isToWrite({ code }: Finding): boolean {
  return code === 'placeholder' || code === 'empty-objective';
}

function problem(template: string): string {
  const result = writeStep(step, template);
  assert.ok(result.kind === 'problem');
  return textOf(result.message);
}

describe('a new step file', () => {
  it('is a step file with both tables for each pillar', () => {
    const plan = planOf(written(builtInTemplate(false), { pillars: PILLARS }).text);
    assert.equal(plan.title, 'Step 2. Protect data');
    assert.equal(plan.step, 2);
    assert.ok(plan.isStepFile);
    const pillars = plan.sections.filter(({ depth }) => depth === 2).map(({ heading }) => heading);
    assert.deepEqual(pillars, PILLARS);
    for (const pillar of PILLARS) {
      const objectives = plan.objectives.filter(({ section }) => section?.path[0] === pillar);
      assert.deepEqual(
        objectives.map(({ number, state, section }) => [number, state, section?.heading]),
        [['1', 'todo', 'Deployment objectives']],
      );
      const accountable = plan.accountabilities.filter(({ section }) => section?.path[0] === pillar);
      assert.deepEqual(
        accountable.map(({ lead, implementer }) => [lead, implementer]),
        [
          ['CIO or CISO', null],
          [null, 'IT implementer'],
        ],
      );
    }
  });

  it('counts nothing until its objectives are written', () => {
    assert.deepEqual(planOf(written(builtInTemplate(false)).text).progress, {
      done: 0,
      todo: 0,
      unknown: 0,
      placeholders: 3,
      summaries: 0,
      total: 0,
    });
  });

  it('has nothing to find but, where it is published, the authors that only its author knows', () => {
    for (const isPlan of [true, false]) {
      const found = findingsOf(written(builtInTemplate(isPlan)).text, { today: step.today });
      assert.deepEqual(found.filter(isToWrite), found);
    }
    const published = { isPublished: true, metadata: {}, today: step.today };
    const found = findingsOf(written(builtInTemplate(false)).text, published);
    assert.deepEqual(
      found.filter(each => !isToWrite(each)).map(({ code, message }) => [code, message.args]),
      [
        ['front-matter', ['author']],
        ['front-matter', ['ms.author']],
      ],
    );
  });

  it('has no field of publishing in the plan of a team, which would be taken for guidance', () => {
    assert.match(written(builtInTemplate(false)).text, /^ms\.date: 11\/24\/2026$/m);
    assert.doesNotMatch(written(builtInTemplate(true)).text, /^(?:ms\.|author)/m);
  });

  it('says what is to be written, in its order', () => {
    const { stops } = written(builtInTemplate(false), { pillars: ['Data'] });
    assert.deepEqual(stops, [
      'Objectives and accountabilities of step 2, Protect data.',
      ...['', '', 'conceptual', 'security'],
      'This step covers data.',
      'What is to be reached for data in this step, and who answers for it.',
      ...['CIO or CISO', 'Sponsors the work', 'IT implementer', 'Carries the work out'],
      ...['Objective', '', ''],
    ]);
  });
});

describe('a template of a step file', () => {
  it('is filled in, with a part for each pillar', () => {
    const template =
      '# ${number} ${title}\r\n<!-- each pillar -->\r\n## ${pillar}\r\n${ask:About ${pillarInText}} } $${x}\r\n' +
      '<!--end of pillar-->\r\n${isoDate} ${pillars}\r\n\r\n';
    const { text, stops } = written(template);
    const part = (name: string): string => `## ${name}\nAbout ${name.toLowerCase()} } \${x}\n`;
    assert.equal(
      text,
      `# 2 Protect data\n${part('User accounts')}${part('Devices')}${part('Data')}` +
        '2026-11-24 user accounts, devices, and data\n',
    );
    assert.deepEqual(stops, ['About user accounts', 'About devices', 'About data']);
  });

  it('leaves one blank line where formatters put one on both sides of a marker', () => {
    const template = 'A\n\n<!-- each pillar -->\n\n## ${pillar}\n\n<!-- end of pillar -->\n\nB\n';
    const { text } = written(template, { pillars: ['Apps', 'Data'] });
    assert.equal(text, 'A\n\n## Apps\n\n## Data\n\nB\n');
  });

  it('quotes values in front matter as each needs it', () => {
    const title = `"It's": a #1 \\`;
    const yaml = [
      'title: ${title}',
      'a: "x ${title}"',
      "b: 'x ${title}'",
      'c: [${title}]',
      'd: x ${ask:y ${title}} z',
      'e: ${number}',
      'f:',
      '  - ${title}',
      'g: "a: ${ask:kept}"',
    ];
    const { text, stops } = written(['---', ...yaml, '---', '# T', ''].join('\n'), { title });
    const json = JSON.stringify(title);
    const inner = json.slice(1, -1);
    assert.deepEqual(text.split('\n').slice(1, -3), [
      `title: ${json}`,
      `a: "x ${inner}"`,
      `b: 'x ${title.replaceAll("'", "''")}'`,
      `c: [${json}]`,
      `d: "x y ${inner} z"`,
      'e: "2"',
      'f:',
      `  - ${json}`,
      'g: "a: kept"',
    ]);
    assert.deepEqual(stops, [`y ${inner}`, 'kept']);
  });

  it('keeps a value from beginning a block where it begins a line', () => {
    const line = (title: string): string => written('${title}\n', { title }).text;
    assert.equal(line('- a'), '\\- a\n');
    assert.equal(line('# a'), '\\# a\n');
    assert.equal(line('1. a'), '1\\. a\n');
    assert.equal(line('--- a'), '\\--- a\n');
    assert.equal(line('1.5 a'), '1.5 a\n');
    assert.equal(line('<b> & &amp;'), '\\<b\\> & \\&amp;\n');
  });

  it('says in which line what is to be mended', () => {
    assert.equal(problem(' \n'), 'The template is empty.');
    assert.match(problem('a\n${ask:b\n'), /^Line 2 of the template has “\$\{” without “\}”/);
    assert.match(problem('${title'), /^Line 1 .* without/);
    assert.match(problem('a\n\n${titel}'), /^Line 3 .* “\$\{titel\}”.*\$\{title\}.*\$\{ask:…\}/);
    assert.match(problem('${__proto__}'), /^Line 1 .* “\$\{__proto__\}”, and there are only/);
    assert.match(problem('a\n## ${pillar}'), /^Line 2 .* only between “<!-- each pillar -->” and/);
    assert.match(problem('a\n<!-- each pillar -->\nb'), /^The part that begins in line 2/);
    assert.match(problem('<!-- each pillar -->\n<!-- each pillar -->'), /^The part that begins in line 1/);
    assert.match(problem('a\n<!-- end of pillar -->'), /^Line 2 of the template ends a part/);
  });
});
