import assert from 'node:assert/strict';
import { cli, listJson, Sandbox, stepFile, todoRow } from './harness';

/** In the shape of the drafts that this project began with. */
const DRAFT = `---
title: Step 4. Look after the tools
---

# Step 4. Look after the tools

## Workshop

### Accountabilities

| Lead | Implementor | Accountability |
|:-----|:------------|:---------------|
| [Head of tools](/tools/head) or Foreman | | Pays for them |
|  | [Smith](/tools/smith) | Mends them |
|

### Deployment objectives

| Done | Deployment objective | Owner | Documentation |
|:-------|:-------|:-----|:-----|
| <input type="checkbox" /> | 1. Every hammer has a handel | Smith | [Handles](/tools/handles) |
| <input type="checkbox" /> |  |  |  | link |
|

## Yard\t

description
`;

const NONE = { done: 0, todo: 0, unknown: 0, placeholders: 0, summaries: 0, total: 0 };

describe('zt-steps list --json', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  it('reads a file as the settings beside it say', async () => {
    const text = stepFile(todoRow('1. Walk'), todoRow('2. To be told'));
    const path = sandbox.write('settings/deep/step.md', text);
    const placeholders = async () => (await listJson(path)).progress['placeholders'];
    assert.equal(await placeholders(), 0);
    sandbox.write('settings/.zt-steps.json', '{ "placeholders": ["To be told"] }');
    assert.equal(await placeholders(), 1);
  });

  it('prints what CONTRACT promises for a draft, field by field', async () => {
    const path = sandbox.write('draft.md', DRAFT);
    const { code, stdout, stderr } = await cli('list', '--json', path);
    const progress = { ...NONE, todo: 1, placeholders: 1, total: 1 };
    const document = JSON.parse(stdout) as { files: { objectives: { id: string }[] }[] };
    const ids = document.files[0]?.objectives.map(({ id }) => id) ?? [];
    assert.ok(ids.every(id => /^[a-z0-9-]+$/.test(id)) && new Set(ids).size === 2, ids.join());
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.deepEqual(document, {
      schemaVersion: 1,
      progress,
      files: [
        {
          path,
          title: 'Step 4. Look after the tools',
          step: 4,
          progress,
          sections: [
            { heading: 'Step 4. Look after the tools', depth: 1, line: 5, progress },
            { heading: 'Workshop', depth: 2, line: 7, progress },
            { heading: 'Deployment objectives', depth: 3, line: 17, progress },
          ],
          objectives: [firstRow(ids[0] ?? ''), secondRow(ids[1] ?? '')],
          accountabilities: [
            {
              line: 13,
              section: ['Workshop', 'Accountabilities'],
              lead: 'Head of tools or Foreman',
              implementer: null,
              accountability: 'Pays for them',
            },
            {
              line: 14,
              section: ['Workshop', 'Accountabilities'],
              lead: null,
              implementer: 'Smith',
              accountability: 'Mends them',
            },
          ],
        },
      ],
      errors: [],
    });
  });

  it('starts with the schema version', async () => {
    const { stdout } = await cli('list', '--json', sandbox.write('draft.md', DRAFT));
    assert.equal(Object.keys(JSON.parse(stdout) as object)[0], 'schemaVersion');
  });

  it('counts offsets and columns without the byte order mark, and line ends as they are', async () => {
    const plain = stepFile(todoRow('1. Sign the path 🥾'), todoRow('2. Mow it')).replaceAll('\n', '\r\n');
    const expected = await listJson(sandbox.write('plain.md', plain));
    const marked = await listJson(sandbox.write('marked.md', `\uFEFF${plain}`));
    assert.deepEqual(marked.files[0]?.objectives, expected.files[0]?.objectives);
    const [first, second] = marked.files[0]?.objectives ?? [];
    assert.deepEqual([first?.line, first?.column, second?.line, second?.column], [7, 3, 8, 3]);
    for (const objective of [first, second]) {
      const { start, end, source } = objective!.checkbox;
      assert.equal(plain.slice(start, end), source);
    }
  });

  it('gives the boxes behind the first as sub-items, each with its place', async () => {
    const row = '| <input type="checkbox"> | 1. Is there a fence? | <input type="checkbox"> Wood | ☑ Stone |';
    const source = stepFile(row);
    const { files } = await listJson(sandbox.write('options.md', source));
    const items = files[0]?.objectives[0]?.subItems ?? [];
    assert.deepEqual(
      items.map(({ line, column }) => ({ line, column })),
      [
        { line: 7, column: row.lastIndexOf('<input') + 1 },
        { line: 7, column: row.indexOf('☑') + 1 },
      ],
    );
    assert.equal(source.slice(items[1]!.start, items[1]!.start + 1), '☑');
  });

  it('leaves out files without objectives and accountabilities, unless they are asked for', async () => {
    const path = sandbox.write('prose.md', '# Walking\n\nJust words.\n');
    assert.deepEqual((await listJson(path)).files, []);
    const { files } = await listJson('--all', path);
    assert.deepEqual(files, [
      {
        path,
        title: 'Walking',
        step: null,
        progress: NONE,
        sections: [],
        objectives: [],
        accountabilities: [],
      },
    ]);
  });

  it('adds up the progress of all files', async () => {
    const one = sandbox.write('one.md', stepFile(todoRow('Go'), '| [x] | Stop | Guide | link |'));
    const two = sandbox.write('two.md', stepFile(todoRow('Turn'), todoRow('')));
    const { progress } = await listJson(one, two);
    assert.deepEqual(progress, { ...NONE, done: 1, todo: 2, placeholders: 1, total: 3 });
  });

  it('reads task lists in step files, and in any file that is named', async () => {
    const tasks = '# Notes\n\n- [ ] Buy bread\n1. [x] Find the map\n';
    const path = sandbox.write('folder/tasks.md', tasks);
    sandbox.write('folder/step.md', `${stepFile(todoRow('Go'))}\n- [ ] Rest\n`);
    const walked = await listJson(sandbox.at('folder'));
    assert.deepEqual(
      walked.files.map(file => file.objectives.map(({ text }) => text)),
      [['Go', 'Rest']],
    );
    const named = await listJson(path);
    assert.deepEqual(
      named.files[0]?.objectives.map(({ text, state }) => [text, state]),
      [
        ['Buy bread', 'todo'],
        ['Find the map', 'done'],
      ],
    );
  });
});

function firstRow(id: string): unknown {
  const row =
    '| <input type="checkbox" /> | 1. Every hammer has a handel | Smith | [Handles](/tools/handles) |';
  return {
    ...rowShape(id, row, 21),
    number: '1',
    text: 'Every hammer has a handel',
    placeholder: false,
    owner: 'Smith',
    documentation: [{ text: 'Handles', target: '/tools/handles' }],
    cells: cellsOf(row, [
      ['Done', '', true],
      ['Deployment objective', '1. Every hammer has a handel', true],
      ['Owner', 'Smith', true],
      ['Documentation', 'Handles', true],
    ]),
  };
}

function secondRow(id: string): unknown {
  const row = '| <input type="checkbox" /> |  |  |  | link |';
  return {
    ...rowShape(id, row, 22),
    number: null,
    text: '',
    placeholder: true,
    owner: null,
    documentation: [],
    cells: cellsOf(row, [
      ['Done', '', true],
      ['Deployment objective', '', true],
      ['Owner', '', true],
      ['Documentation', '', true],
      [null, 'link', false],
    ]),
  };
}

function rowShape(id: string, row: string, line: number) {
  const start = DRAFT.indexOf(row) + 2;
  const source = '<input type="checkbox" />';
  return {
    id,
    container: 'table',
    line,
    column: 3,
    section: ['Workshop', 'Deployment objectives'],
    state: 'todo',
    malformed: false,
    countedBySteps: false,
    checkbox: { start, end: start + source.length, source },
    subItems: [],
  };
}

function cellsOf(row: string, cells: readonly (readonly [string | null, string, boolean])[]): unknown[] {
  let start = DRAFT.indexOf(row) + 1;
  const sources = row.split('|').slice(1, -1);
  return cells.map(([header, text, rendered], index) => {
    const source = sources[index] ?? '';
    const cell = { header, text, source, start, end: start + source.length, rendered };
    start = cell.end + 1;
    return cell;
  });
}
