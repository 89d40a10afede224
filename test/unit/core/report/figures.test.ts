import assert from 'node:assert/strict';
import {
  figureFileOf,
  figuresOf,
  nextUp,
  type Figure,
  type FigureFile,
  type FigureObjective,
} from '../../../../src/core/report/figures';
import { planOf } from '../../../support/plan';

const row = (fields: Partial<FigureObjective>): FigureObjective => ({
  state: 'todo',
  placeholder: false,
  countedBySteps: false,
  owner: null,
  pillar: null,
  ...fields,
});
const fileOf = (key: string, ...objectives: FigureObjective[]): FigureFile<string> => ({
  key,
  title: `Title of ${key}`,
  objectives,
});
const brief = (figures: readonly Figure[]) =>
  figures.map(({ label, progress: { done, total } }) => `${label}: ${done}/${total}`);

describe('figuresOf', () => {
  it('counts in all and by file, each objective where progress counts it', () => {
    const { total, files } = figuresOf([
      fileOf('a', row({ state: 'done' }), row({ state: 'unknown' }), row({ placeholder: true })),
      fileOf('b', row({}), row({ state: 'done', countedBySteps: true })),
    ]);
    assert.deepEqual(total, { done: 1, todo: 1, unknown: 1, placeholders: 1, summaries: 1, total: 2 });
    assert.deepEqual(brief(files), ['Title of a: 1/1', 'Title of b: 0/1']);
    assert.deepEqual(
      files.map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('takes the same heading in several files as one pillar, in the order first seen, no heading last', () => {
    const { pillars } = figuresOf([
      fileOf('a', row({}), row({ pillar: 'Identity' }), row({ pillar: 'Data' })),
      fileOf('b', row({ pillar: 'data ', state: 'done' }), row({ pillar: ' ' })),
    ]);
    assert.deepEqual(brief(pillars), ['Identity: 0/1', 'Data: 1/2', 'null: 0/2']);
    assert.deepEqual(
      pillars.map(({ key }) => key),
      ['identity', 'data', ''],
    );
  });

  it('counts an objective for each of its owners, most left first, nobody last', () => {
    const { owners, total } = figuresOf([
      fileOf(
        'a',
        row({}),
        row({ owner: 'TBD' }),
        row({ owner: 'CIO', state: 'done' }),
        row({ owner: 'CISO or CIO' }),
        row({ owner: 'CISO' }),
        row({ owner: 'Auditor' }),
      ),
    ]);
    assert.deepEqual(brief(owners), ['CISO: 0/2', 'Auditor: 0/1', 'CIO: 1/2', 'null: 0/2']);
    assert.equal(total.total, 6);
  });

  it('names an owner by the spelling that is most usual, the first of equals', () => {
    const spelled = (...owners: string[]) =>
      figuresOf([fileOf('a', ...owners.map(owner => row({ owner })))]).owners.map(({ label }) => label);
    assert.deepEqual(spelled('SecOps manager.', 'SecOps Manager', 'SecOps Manager'), ['SecOps Manager']);
    assert.deepEqual(spelled('secops', 'SecOps'), ['secops']);
  });

  it('has nothing to say of no files', () => {
    const { total, files, pillars, owners } = figuresOf([]);
    assert.deepEqual([total.total, files, pillars, owners], [0, [], [], []]);
  });
});

const source = [
  '# Step 1. Plan',
  '',
  '| Done | Task | Owner |',
  '|-|-|-|',
  '| [ ] | 1. |  |',
  '| [ ] | before any pillar | CIO |',
  '',
  '## Identity',
  '',
  '### First',
  '',
  '| Done | Task | Owner |',
  '|-|-|-|',
  '| [x] | a | CIO |',
  '| [ ] | b | CISO |',
  '| [ ] | c | |',
  '',
].join('\n');

describe('figureFileOf', () => {
  it('takes the outermost heading below the title as the pillar', () => {
    const { key, title, objectives } = figureFileOf('file:///a/plan.md', planOf(source));
    assert.deepEqual([key, title], ['file:///a/plan.md', 'Step 1. Plan']);
    assert.deepEqual(
      objectives.map(({ pillar, owner }) => [pillar, owner]),
      [
        [null, null],
        [null, 'CIO'],
        ['Identity', 'CIO'],
        ['Identity', 'CISO'],
        ['Identity', null],
      ],
    );
  });

  it('goes by the name of the file without a title', () => {
    const untitled = planOf('| Done | Task |\n|-|-|\n| [ ] | a |\n');
    assert.equal(figureFileOf('file:///a/plan%20b.md', untitled).title, 'plan b.md');
    assert.equal(figureFileOf('file:///a/100%.md', untitled).title, '100%.md');
  });
});

describe('nextUp', () => {
  it('is the first open objective of each section, in the order of the file', () => {
    const { objectives } = planOf(`${source}\n## Data\n\n| Done | Task |\n|-|-|\n| [x] | d |\n`);
    assert.deepEqual(
      nextUp(objectives, ({ section }) => section).map(({ text }) => text),
      ['before any pillar', 'b'],
    );
  });

  it('passes over summary rows', () => {
    const rows = [row({ countedBySteps: true }), row({ state: 'unknown' }), row({})];
    assert.deepEqual(
      nextUp(rows, () => 'one'),
      [rows[2]],
    );
  });
});
