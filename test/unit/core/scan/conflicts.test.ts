import assert from 'node:assert/strict';
import { planOf } from '../../../support/plan';

const table = (...rows: string[]) => ['| Done | Task |', '|---|---|', ...rows, ''].join('\n');
const conflicts = (source: string) =>
  planOf(source, { taskLists: 'all' }).objectives.map(
    each => `${each.text} ${each.inConflict ? 'conflict' : 'free'}`,
  );

describe('merge-conflict markers', () => {
  it('hold every row of the table that they stand in', () => {
    const source = table(
      '| [ ] | a |',
      '<<<<<<< HEAD',
      '| [ ] | b |',
      '=======',
      '| [x] | c |',
      '>>>>>>> main',
      '| [ ] | d |',
    );
    assert.deepEqual(conflicts(source), ['a conflict', 'b conflict', 'c conflict', 'd conflict']);
  });

  it('are rows of their table without the white space at their ends', () => {
    const source = table('<<<<<<< HEAD \t', '=======', '>>>>>>> main');
    const [marker] = planOf(source).file.tables[0]!.rows;
    assert.equal(source.slice(marker!.span.start, marker!.span.end), '<<<<<<< HEAD');
  });

  it('hold whole tables and task lists that stand between them, and nothing outside', () => {
    const source = `${table('| [ ] | a |')}
<<<<<<< HEAD
Our text.

${table('| [ ] | b |')}
- [ ] c
=======
- [ ] d
>>>>>>> main

${table('| [ ] | e |')}
- [ ] f
`;
    assert.deepEqual(conflicts(source), [
      'a free',
      'b conflict',
      'c conflict',
      'd conflict',
      'e free',
      'f free',
    ]);
  });

  it('hold what follows an opening marker that nothing closes', () => {
    assert.deepEqual(conflicts(`<<<<<<< HEAD\n\n${table('| [ ] | a |')}`), ['a conflict']);
  });

  it('open no comment and no code that they stand in', () => {
    const hidden = ['<<<<<<< HEAD', table('| [ ] | a |'), '=======', '>>>>>>> main'].join('\n');
    assert.deepEqual(conflicts(`<!--\n${hidden}\n-->\n\n${table('| [ ] | b |')}`), ['b free']);
    assert.deepEqual(conflicts(`\`\`\`\n${hidden}\n\`\`\`\n\n${table('| [ ] | b |')}`), ['b free']);
  });
});
