import assert from 'node:assert/strict';
import fc from 'fast-check';
import { progressOf } from '../../../src/core/objectives/progress';
import { figureFileOf, figuresOf } from '../../../src/core/report/figures';
import { figuresOfFiles, progressOfRows, sectionProgress } from '../../../src/webview/state/figures';
import { listItems } from '../../../src/webview/state/items';
import { pathOf } from '../../../src/webview/state/keys';
import { PlanState } from '../../../src/webview/state/plan';
import { objectivesOf, select } from '../../../src/webview/state/selection';
import { NO_FILTERS, readView, type ViewState } from '../../../src/webview/state/view';
import { corpusDocuments } from '../../support/corpus';
import { documentOf, modelOf } from '../../support/dashboard';
import { familyDocument } from '../../support/family/documents';
import { runs } from '../../support/runs';
import { spoilt, withExtras } from '../protocol/support/spoil';

describe('the figures of the dashboard', () => {
  function assertSameFigures(source: string): void {
    const { plan, uri } = documentOf(source);
    const model = modelOf(source);
    const report = figuresOf([figureFileOf(uri, plan)]);
    const { total, pillars, owners, files } = figuresOfFiles([model]);
    assert.deepEqual(total, plan.progress);
    assert.deepEqual(progressOfRows(model.rows), plan.progress);
    assert.deepEqual([pillars, owners], [report.pillars, report.owners]);
    assert.deepEqual(files, [{ key: uri, label: model.head.title, progress: plan.progress }]);
    assert.deepEqual(
      sectionProgress(model),
      plan.sections.filter(({ path }) => path.length > 0).map(({ progress }) => progress),
    );
  }

  for (const { name, source } of corpusDocuments()) {
    it(`are those of its plan and of its report: ${name}`, () => assertSameFigures(source));
  }

  it('are so for any document of the family', () => {
    fc.assert(
      fc.property(familyDocument, ({ source }) => assertSameFigures(source)),
      runs(100),
    );
  });

  it('add up over files', () => {
    const models = corpusDocuments().map(({ name, source }) => modelOf(source, `file:///${name}`));
    const { total, files } = figuresOfFiles(models);
    assert.deepEqual(total, progressOfRows(models.flatMap(({ rows }) => rows)));
    assert.equal(files.length, models.length);
    assert.deepEqual(figuresOfFiles([]).total, progressOf([]));
  });
});

describe('the selection', () => {
  const model = modelOf(
    [
      '# Step',
      '## A',
      '- [ ] x',
      '',
      '| Done | Task |',
      '|-|-|',
      '| [ ] | One |',
      '| [ ] | Two |',
      '',
      '## B',
    ]
      .concat('', '| Done | Task |', '|-|-|', '| [ ] | Three |', '| [ ] | Four |', '')
      .join('\n'),
  );
  const collator = new Intl.Collator('en');
  const { items } = listItems([model], { view: readView(undefined), showsFiles: true, collator });
  const keys = objectivesOf(items).map(({ key }) => key);
  const [x, one, two, three, four] = keys as [string, string, string, string, string];

  it('takes rows in and out one by one', () => {
    assert.deepEqual(select(items, [], one, 'toggle', null), [one]);
    assert.deepEqual(select(items, [one], two, 'toggle', one), [one, two]);
    assert.deepEqual(select(items, [one, two], one, 'toggle', two), [two]);
  });

  it('takes all from the active row to this one, either way, and what was selected before', () => {
    assert.deepEqual(select(items, [], four, 'range', two), [two, three, four]);
    assert.deepEqual(select(items, [], x, 'range', two), [x, one, two]);
    assert.deepEqual(select(items, [x, three], four, 'range', three), [x, three, four]);
  });

  it('is the row alone where none was active, or one that is no longer there', () => {
    assert.deepEqual(select(items, [], two, 'range', null), [two]);
    assert.deepEqual(select(items, [x], two, 'range', 'row:gone'), [two]);
  });

  it('takes rows alone, not the headings between them', () => {
    const file = items[0]!.key;
    assert.deepEqual(select(items, [], two, 'range', file), [x, one, two]);
  });
});

describe('the state that a page saved', () => {
  const view: ViewState = {
    filters: { ...NO_FILTERS, text: 'mfa', owner: 'it', pillar: '', file: 'file:///one.md', state: 'todo' },
    sort: 'owner',
    toggled: ['file:x'],
    isOverviewOpen: false,
    active: 'row:x',
    selected: ['row:x', 'row:y'],
    editing: { kind: 'add', key: 'row:x', uri: 'x', revision: 3, id: 'x', expected: '', value: 'Typed' },
    anchor: { key: 'row:x', delta: -3.5 },
  };
  const first = readView(undefined);

  it('comes back as it was', () => {
    assert.deepEqual(readView(JSON.parse(JSON.stringify({ scope: { kind: 'workspace' }, view }))), view);
    assert.deepEqual(readView(JSON.parse(JSON.stringify({ view: first }))), first);
  });

  it('is the first one in anything else, and brings nothing in', () => {
    const leniency = {
      optional: [],
      nullable: ['owner', 'pillar', 'file', 'isOverviewOpen', 'active', 'editing', 'anchor'],
      free: ['delta'],
    };
    for (const { at, value } of spoilt({ view }, leniency)) {
      assert.deepEqual(readView(value), first, at);
    }
    assert.deepEqual(readView(withExtras({ view })), view);
    fc.assert(
      fc.property(fc.anything(), saved => assert.deepEqual(readView(saved), first)),
      runs(200),
    );
  });

  it('shows everything at first', () => {
    assert.deepEqual(first.filters, NO_FILTERS);
    assert.deepEqual([first.sort, first.selected, first.editing], ['document', [], null]);
  });
});

describe('the files of a page', () => {
  it('are in the order of their names, each once, and gone when they are removed', () => {
    const state = new PlanState();
    const revisions = [state.revision];
    const apply = (...message: Parameters<PlanState['apply']>) => {
      state.apply(...message);
      revisions.push(state.revision);
    };
    const names = () => state.files.map(({ head }) => head.name);
    for (const name of ['b.md', 'a.md', 'b.md']) {
      const { head, rows } = modelOf('- [ ] x', `file:///${name}`);
      apply({ type: 'file', head, rows: [...rows] });
    }
    assert.deepEqual(names(), ['a.md', 'b.md']);
    apply({ type: 'removed', uris: ['file:///a.md', 'file:///never.md'] });
    assert.deepEqual(names(), ['b.md']);
    state.clear();
    assert.deepEqual(names(), []);
    assert.equal(new Set(revisions).size, revisions.length, 'each change has a revision of its own');
  });

  it('name a row by its headings from the outermost', () => {
    const { head, rows } = modelOf('# Step\n## A\n### B\n| Done | Task |\n|-|-|\n| [ ] | One |\n');
    assert.deepEqual(pathOf(head, rows[0]!.section), ['A', 'B']);
    assert.deepEqual(pathOf(head, null), []);
    assert.deepEqual(pathOf(head, 99), []);
  });
});
