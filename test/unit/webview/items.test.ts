import assert from 'node:assert/strict';
import { collapsibleKeys } from '../../../src/webview/state/collapse';
import { listItems, type Item } from '../../../src/webview/state/items';
import { fileKey, rowKey, sectionKey } from '../../../src/webview/state/keys';
import { readView, type Filters, type ViewState } from '../../../src/webview/state/view';
import type { FileModel } from '../../../src/protocol/model';
import { corpusDocuments } from '../../support/corpus';
import { modelOf } from '../../support/dashboard';

const source = [
  '# Step 1',
  '',
  '| Done | Task | Owner |',
  '|-|-|-|',
  '| [ ] | Above all sections | |',
  '',
  '## Accounts',
  '',
  '| Lead | Implementer | Accountability |',
  '|-|-|-|',
  '| CIO | IT | Sponsor |',
  '',
  '### Objectives',
  '',
  '| Done | Task | Owner | Documentation |',
  '|-|-|-|-|',
  '| [ ] | 2. Enable MFA | IT or Ops | [Guide](/mfa) |',
  '| [x] | 1. Block legacy sign-in | | |',
  '| [ ] | TBD | IT | |',
  '| ✔ | Watch logs | Ops | |',
  '| | Which? <input type="checkbox"> One <input type="checkbox" checked> Two | Audit | |',
  '',
  '## Nothing here',
  '',
  '## Who may do what',
  '',
  '| Lead | Implementer | Accountability |',
  '|-|-|-|',
  '| CISO | SOC | Watch |',
  '',
].join('\n');

const one = modelOf(source, 'file:///one.md');
const two = modelOf(
  '# Step 2\n\n## Überblick\n\n| Done | Task | Owner |\n|-|-|-|\n| [x] | Archive mail | it. |\n',
  'file:///two.md',
);
const collator = new Intl.Collator('en', { numeric: true });

function list(
  files: readonly FileModel[],
  { filters, ...view }: Partial<Omit<ViewState, 'filters'>> & { filters?: Partial<Filters> } = {},
  showsFiles = files.length > 1,
) {
  const first = readView(undefined);
  return listItems(files, {
    view: { ...first, ...view, filters: { ...first.filters, ...filters } },
    showsFiles,
    collator,
  });
}

function line(item: Item): string {
  const indent = '  '.repeat(item.level - 1);
  switch (item.kind) {
    case 'file':
      return `${indent}[${item.label}] ${item.progress.done}/${item.progress.total}`;
    case 'section':
      return `${indent}# ${item.label} ${item.progress.done}/${item.progress.total}${item.isOpen ? '' : ' …'}`;
    case 'accountabilities':
      return `${indent}@ ${item.label ?? '(of the section above)'} ${item.entries.length}${item.isOpen ? ' open' : ''}`;
    case 'objective':
      return indent + item.row.text;
    case 'subItem':
      return `${indent}- ${item.subItem.text}`;
    case 'add':
      return `${indent}+`;
  }
}

const outline = (...args: Parameters<typeof list>) => list(...args).items.map(line);
const texts = (...args: Parameters<typeof list>) =>
  list(...args).items.flatMap(item => (item.kind === 'objective' ? [item.row.text] : []));
const keyOf = (text: string) => rowKey(one.head.uri, one.rows.find(row => row.text === text)!.id);
const sectionNamed = (heading: string) =>
  sectionKey(
    one.head,
    one.head.sections.findIndex(section => section.heading === heading),
  );

const WHOLE = [
  'Above all sections',
  '# Accounts 2/3',
  '  @ (of the section above) 1',
  '  # Objectives 2/3',
  ...['Enable MFA', 'Block legacy sign-in', 'TBD', 'Watch logs'].map(text => `    ${text}`),
  ...['    Which? One Two', '      - One', '      - Two'],
  '@ Who may do what 1',
];

describe('the rows of the dashboard', () => {
  it('stand by section in the order of the file, accountabilities beside theirs, without empty sections', () => {
    assert.deepEqual(outline([one]), WHOLE);
  });

  it('stand by file where there are several', () => {
    assert.deepEqual(outline([one, two]), [
      '[Step 1] 2/4',
      ...WHOLE.map(each => `  ${each}`),
      '[Step 2] 1/1',
      '  # Überblick 1/1',
      '    Archive mail',
    ]);
  });

  it('are hidden in closed groups, and still counted', () => {
    const toggled = [sectionNamed('Accounts'), fileKey(two.head.uri)];
    assert.deepEqual(outline([one, two], { toggled }), [
      '[Step 1] 2/4',
      ...['Above all sections', '# Accounts 2/3 …', '@ Who may do what 1'].map(each => `  ${each}`),
      '[Step 2] 1/1',
    ]);
    const { shown, total } = list([one, two], { toggled });
    assert.deepEqual([shown, total], [7, 7]);
  });

  it('open what is closed at first', () => {
    const toggled = [`${sectionNamed('Who may do what')}~`];
    assert.deepEqual(outline([one], { toggled }).at(-1), '@ Who may do what 1 open');
  });

  it('have accountabilities that stand under no heading', () => {
    const alone = modelOf(
      '# Step 3\n\n| Lead | Implementer | Accountability |\n|-|-|-|\n| CIO | IT | All |\n',
    );
    assert.deepEqual(outline([alone]), ['@ Step 3 1']);
  });

  it('have keys of their own, equal sections under one heading too', () => {
    const part = '### Objectives\n\n| Done | Task |\n|-|-|\n| [ ] | Equal |\n\n';
    const twice = modelOf(`# Step\n\n## Accounts\n\n${part}${part}`);
    const { items } = list([twice]);
    assert.equal(new Set(items.map(({ key }) => key)).size, items.length);
    const second = items.filter(({ kind }) => kind === 'section').at(-1)!;
    assert.deepEqual(outline([twice], { toggled: [second.key] }), [
      '# Accounts 0/2',
      '  # Objectives 0/1',
      '    Equal',
      '  # Objectives 0/1 …',
    ]);
  });

  for (const { name, source: text } of corpusDocuments()) {
    it(`have keys of their own and are all there: ${name}`, () => {
      const model = modelOf(text);
      for (const sort of ['document', 'objective', 'owner', 'state'] as const) {
        const { items, shown } = list([model], { sort });
        assert.equal(new Set(items.map(({ key }) => key)).size, items.length);
        assert.equal(shown, model.rows.length);
        const rows = items.filter(({ kind }) => kind === 'objective');
        assert.equal(rows.length, model.rows.length);
        const answers = items.filter(({ kind }) => kind === 'subItem').length;
        assert.equal(answers, model.rows.flatMap(row => row.subItems).length);
      }
      const said = list([model]).items.flatMap(item =>
        item.kind === 'accountabilities' ? item.entries : [],
      );
      assert.equal(said.length, model.head.accountabilities.length);
    });
  }
});

describe('collapsing all', () => {
  it('leaves the files, or the outermost sections of one file', () => {
    assert.deepEqual(outline([one, two], { toggled: collapsibleKeys([one, two]) }), [
      '[Step 1] 2/4',
      '[Step 2] 1/1',
    ]);
    assert.deepEqual(outline([one], { toggled: collapsibleKeys([one]) }), [
      ...['Above all sections', '# Accounts 2/3 …', '@ Who may do what 1'],
    ]);
  });
});

describe('a filter', () => {
  const cases: [Partial<Filters>, string[]][] = [
    [{ text: 'mfa' }, ['Enable MFA']],
    [{ text: '  LEGACY  block ' }, ['Block legacy sign-in']],
    [{ text: 'guide' }, ['Enable MFA']],
    [{ text: 'audit' }, ['Which? One Two']],
    [{ text: 'mfa legacy' }, []],
    [{ text: '(' }, []],
    [{ owner: 'it' }, ['Enable MFA', 'TBD', 'Archive mail']],
    [{ owner: 'ops' }, ['Enable MFA', 'Watch logs']],
    [{ owner: '' }, ['Above all sections', 'Block legacy sign-in']],
    [{ state: 'done' }, ['Block legacy sign-in', 'Watch logs', 'Archive mail']],
    [{ state: 'todo' }, ['Above all sections', 'Enable MFA']],
    [{ state: 'placeholder' }, ['TBD']],
    [{ state: 'unknown' }, ['Which? One Two']],
    [{ pillar: 'überblick' }, ['Archive mail']],
    [{ pillar: '' }, ['Above all sections']],
    [{ file: 'file:///two.md' }, ['Archive mail']],
    [{ hideDone: true, owner: '' }, ['Above all sections']],
    [{ text: 'a', owner: 'it', state: 'done', file: 'file:///two.md' }, ['Archive mail']],
  ];
  for (const [filters, expected] of cases) {
    it(`shows what fits ${JSON.stringify(filters)}`, () => {
      assert.deepEqual(texts([one, two], { filters }), expected);
      const { shown, total } = list([one, two], { filters });
      assert.deepEqual([shown, total], [expected.length, 7]);
    });
  }

  it('leaves the sections and files of what fits, with all of their progress, and nothing beside', () => {
    assert.deepEqual(outline([one, two], { filters: { text: 'mfa' } }), [
      '[Step 1] 2/4',
      '  # Accounts 2/3',
      '    # Objectives 2/3',
      '      Enable MFA',
    ]);
  });

  it('by file leaves nothing of other files, and all of that one', () => {
    assert.deepEqual(outline([one, two], { filters: { file: two.head.uri } }), [
      '[Step 2] 1/1',
      '  # Überblick 1/1',
      '    Archive mail',
    ]);
    assert.deepEqual(outline([one, two], { filters: { file: one.head.uri } }), [
      '[Step 1] 2/4',
      ...WHOLE.map(each => `  ${each}`),
    ]);
  });

  it('finds a letter with its accent apart, and the other way round', () => {
    const apart = modelOf('| Done | Task |\n|-|-|\n| [ ] | U\u0308ben |\n| [ ] | Café |\n');
    assert.deepEqual(texts([apart], { filters: { text: '\u00fcb' } }), ['U\u0308ben']);
    assert.deepEqual(texts([apart], { filters: { text: 'cafe\u0301' } }), ['Café']);
  });

  it('leaves the row that is typed in', () => {
    const { id } = one.rows[1]!;
    const editing = {
      kind: 'objective',
      key: rowKey(one.head.uri, id),
      uri: one.head.uri,
      revision: 1,
      id,
    } as const;
    const view = {
      editing: { ...editing, expected: '', value: '' },
      filters: { text: 'legacy', hideDone: true },
    };
    assert.deepEqual(texts([one, two], view), ['Enable MFA']);
  });
});

describe('the order of rows', () => {
  it('is by text as people read it, numbers as numbers', () => {
    const numbers = modelOf(
      '| Done | Task |\n|-|-|\n| [ ] | b 10 |\n| [ ] | B 9 |\n| [ ] | a |\n| [ ] | ä |\n',
    );
    assert.deepEqual(texts([numbers], { sort: 'objective' }), ['a', 'ä', 'B 9', 'b 10']);
  });

  it('has blanks last, and equal ones in the order of the files', () => {
    assert.deepEqual(texts([one, two], { sort: 'owner' }), [
      ...['Which? One Two', 'TBD', 'Enable MFA', 'Archive mail', 'Watch logs'],
      ...['Above all sections', 'Block legacy sign-in'],
    ]);
  });

  it('is by state: to do, unknown, done', () => {
    assert.deepEqual(texts([one, two], { sort: 'state' }), [
      ...['Above all sections', 'Enable MFA', 'TBD'],
      'Which? One Two',
      ...['Block legacy sign-in', 'Watch logs', 'Archive mail'],
    ]);
  });

  it('says of each row where it stands, and keeps sub-items and the field for a new row below theirs', () => {
    const key = keyOf('Which? One Two');
    const { id } = one.rows.at(-1)!;
    const editing = {
      kind: 'add',
      key,
      uri: one.head.uri,
      revision: 1,
      id,
      expected: '',
      value: '',
    } as const;
    const { items } = list([one, two], { sort: 'objective', editing, filters: { text: 'which' } });
    assert.deepEqual(items.map(line), ['Which? One Two', '  - One', '  - Two', '+']);
    const [first] = items;
    assert.equal(first?.kind === 'objective' && first.place, 'Step 1 › Accounts › Objectives');
    const alone = list([one], { sort: 'objective' }).items[0];
    assert.equal(alone?.kind === 'objective' && alone.place, '');
  });

  it('is made anew for other files, and the same for other filters', () => {
    const files = [one, two];
    assert.deepEqual(texts(files, { sort: 'objective', filters: { owner: 'it' } }), [
      'Archive mail',
      'Enable MFA',
      'TBD',
    ]);
    assert.deepEqual(texts(files, { sort: 'objective', filters: { state: 'done' } }), [
      'Archive mail',
      'Block legacy sign-in',
      'Watch logs',
    ]);
    assert.deepEqual(texts(files, { sort: 'state', filters: { owner: 'it' } }), [
      'Enable MFA',
      'TBD',
      'Archive mail',
    ]);
    const later = modelOf('| Done | Task |\n|-|-|\n| [x] | Zip |\n| [x] | About |\n', 'file:///two.md');
    assert.deepEqual(texts([one, later], { sort: 'objective', filters: { state: 'done' } }), [
      'About',
      'Block legacy sign-in',
      'Watch logs',
      'Zip',
    ]);
  });
});
