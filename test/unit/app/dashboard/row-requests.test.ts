import assert from 'node:assert/strict';
import { findRow, findRows, rowEditOf, tickRequestsOf } from '../../../../src/app/dashboard/row-requests';
import type { StepDocument } from '../../../../src/app/steps/step-store';
import { documentOf } from '../../../support/dashboard';
import { TODO, table } from '../support/harness';

const ONE = 'file:///one.md';
const TWO = 'file:///two.md';
const options = '<input type="checkbox"> A <input type="checkbox"> B';
const source = table([TODO, 'Enable MFA'], ['', `Which? ${options}`]);
const older = documentOf(source, ONE);
const newer = documentOf(`Words\n\n${source}`, ONE);
const other = documentOf(source, TWO);

const documentAt = (uri: string, revision: number): StepDocument | undefined =>
  new Map([
    [`${ONE} 1`, older],
    [`${ONE} 2`, newer],
    [`${TWO} 3`, other],
  ]).get(`${uri} ${revision}`);

const [mfa, which] = older.plan.objectives;
const row = (uri: string, revision: number, id = mfa!.id) => ({ uri, revision, id });
const target = (uri: string, revision: number, id = mfa!.id, subItem: number | null = null) => ({
  ...row(uri, revision, id),
  subItem,
});

describe('a row that a webview names', () => {
  it('is found in the text that the webview showed', () => {
    assert.equal(findRow(documentAt, row(ONE, 1))?.objective, mfa);
    assert.equal(findRow(documentAt, row(ONE, 2))?.objective, newer.plan.objectives[0]);
    assert.equal(findRow(documentAt, row(TWO, 3))?.document, other);
  });

  it('is none where text, file or row is not known', () => {
    const unknown = [
      row(ONE, 9),
      row('file:///x.md', 1),
      row(TWO, 1),
      row(ONE, 1, 'x'),
      row(ONE, 1, '__proto__'),
    ];
    for (const reference of unknown) {
      assert.equal(findRow(documentAt, reference), undefined);
    }
    assert.deepEqual(
      findRows(documentAt, [row(TWO, 3), ...unknown, row(ONE, 1)]).map(({ document }) => document.uri),
      [TWO, ONE],
    );
  });
});

describe('ticks that a webview asks for', () => {
  it('are one request for each text, in the order that they came, for the boxes as they stood there', () => {
    const { requests, lost } = tickRequestsOf(documentAt, {
      wanted: 'done',
      targets: [target(ONE, 1), target(TWO, 3), target(ONE, 1, which!.id, 1), target(ONE, 2)],
    });
    assert.deepEqual(lost, []);
    assert.deepEqual(
      requests.map(({ uri, base, targets }) => [uri, base.text, targets.length]),
      [
        [ONE, source, 2],
        [TWO, source, 1],
        [ONE, newer.base.text, 1],
      ],
    );
    for (const { base, targets } of requests) {
      for (const { checkbox, wanted } of targets) {
        assert.match(base.text.slice(checkbox.start, checkbox.end), /^<input type="checkbox"( \/)?>$/);
        assert.equal(wanted, 'done');
      }
    }
  });

  it('mean the sub-item that is named', () => {
    const { requests } = tickRequestsOf(documentAt, {
      wanted: 'done',
      targets: [target(ONE, 1, which!.id, 1)],
    });
    const [{ subItem, checkbox }] = requests[0]!.targets as [(typeof requests)[0]['targets'][0]];
    assert.equal(subItem, 1);
    assert.equal(checkbox.start, source.lastIndexOf('<input'));
  });

  it('are lost where row or sub-item is not known, and the others are not', () => {
    const gone = [
      target(ONE, 9),
      target(ONE, 1, 'x'),
      target(ONE, 1, which!.id, 2),
      target(ONE, 1, mfa!.id, 0),
    ];
    const { requests, lost } = tickRequestsOf(documentAt, {
      wanted: 'todo',
      targets: [...gone, target(ONE, 1)],
    });
    assert.deepEqual(lost, gone);
    assert.deepEqual(
      requests.map(({ targets }) => targets.map(({ objectiveId }) => objectiveId)),
      [[mfa!.id]],
    );
  });
});

describe('a change of a row that a webview asks for', () => {
  it('is made for the text that the webview showed', () => {
    const expected = { uri: ONE, base: newer.base, objectiveId: mfa!.id };
    const span = newer.plan.objectives[0]!.checkbox.span;
    const message = { ...row(ONE, 2), request: 1 };
    assert.deepEqual(
      rowEditOf(documentAt, { type: 'edit', ...message, field: 'owner', expected: 'IT', source: 'Ops' }),
      { ...expected, checkbox: span, change: { kind: 'set', field: 'owner', expected: 'IT', source: 'Ops' } },
    );
    assert.deepEqual(rowEditOf(documentAt, { type: 'add', ...message, text: 'Watch', owner: 'SOC' }), {
      ...expected,
      checkbox: span,
      change: { kind: 'add', text: 'Watch', owner: 'SOC' },
    });
    assert.deepEqual(rowEditOf(documentAt, { type: 'remove', ...message }), {
      ...expected,
      checkbox: span,
      change: { kind: 'remove' },
    });
  });

  it('is none where the row is not known', () => {
    assert.equal(rowEditOf(documentAt, { type: 'remove', request: 1, ...row(ONE, 9) }), undefined);
  });
});
