import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spliceOf } from '../../../../src/app/dashboard/splice';
import type { FileModel } from '../../../../src/protocol/model';
import type { SpliceMessage } from '../../../../src/protocol/host-messages';
import { PlanState } from '../../../../src/webview/state/plan';
import { rowKey } from '../../../../src/webview/state/keys';
import { delivered, modelOf } from '../../../support/dashboard';
import { familyDocument } from '../../../support/family/documents';
import { runs } from '../../../support/runs';
import { anyText, specialText } from '../../../support/texts';
import { DONE, TODO, table } from '../support/harness';

const family = familyDocument.map(({ source }) => source);

/** A text and what somebody made of it: another word, a line less, a line twice, or all new. */
const changed: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(fc.oneof({ weight: 4, arbitrary: family }, anyText), fc.nat(), fc.nat(), specialText, fc.nat(4))
  .map(([text, at, length, typed, kind]): readonly [string, string] => {
    const start = at % (text.length + 1);
    const lines = text.split('\n');
    const line = at % lines.length;
    switch (kind) {
      case 0:
        return [text, text.slice(0, start) + typed + text.slice(start + (length % 20))];
      case 1:
        return [text, lines.filter((_, index) => index !== line).join('\n')];
      case 2:
        return [text, lines.flatMap((each, index) => (index === line ? [each, each] : [each])).join('\n')];
      case 3:
        return [text, text.replace(/\[ \]|<input type="checkbox" \/>/, '[x]')];
      default:
        return [text, typed];
    }
  });

function stateWith({ head, rows }: FileModel): PlanState {
  const state = new PlanState();
  state.apply({ type: 'file', head, rows: [...rows] });
  return state;
}

function spliceBetween(before: FileModel, after: FileModel): SpliceMessage {
  const message = delivered(spliceOf(before, after));
  assert.ok(message.type === 'splice');
  return message;
}

function assertArrives(before: string, after: string): void {
  const [from, to] = [modelOf(before, undefined, 1), modelOf(after, undefined, 2)];
  const state = stateWith(from);
  state.apply(spliceBetween(from, to));
  assert.deepEqual(state.get(to.head.uri), to);
}

describe('a splice', () => {
  it('brings a webview from any text of a file to the next', () => {
    fc.assert(
      fc.property(changed, ([before, after]) => {
        assertArrives(before, after);
        assertArrives(after, before);
      }),
      runs(300),
    );
  });

  it('does so between any two texts', () => {
    fc.assert(fc.property(family, fc.oneof(family, anyText), assertArrives), runs(150));
  });

  it('is one row and under 2 KB for a tick among 1,000, wherever it is', () => {
    const rows = Array.from({ length: 1000 }, (_, i): [string, string] => [
      TODO,
      `${i + 1}. Objective ${i + 1}`,
    ]);
    const before = modelOf(table(...rows), undefined, 1);
    for (const at of [0, 1, 500, 998, 999]) {
      const ticked = rows.map(([box, text], i): [string, string] => [i === at ? DONE : box, text]);
      const message = spliceBetween(before, modelOf(table(...ticked), undefined, 2));
      assert.deepEqual([message.from, message.remove, message.rows.length], [at, 1, 1]);
      assert.equal(message.head, undefined);
      assert.ok(JSON.stringify(message).length < 2000);
    }
  });

  it('is one row for one that was added or removed between equal ones', () => {
    const rows = ['One', 'Two', 'Three'].map((text): [string, string] => [TODO, text]);
    const all = modelOf(table(...rows), undefined, 1);
    const less = modelOf(table(rows[0]!, rows[2]!), undefined, 2);
    const { from, remove, rows: none } = spliceBetween(all, less);
    assert.deepEqual([from, remove, none], [1, 1, []]);
    const again = spliceBetween(less, { ...all, head: { ...all.head, revision: 3 } });
    assert.deepEqual([again.from, again.remove, again.rows.map(({ text }) => text)], [1, 0, ['Two']]);
  });

  it('has no rows where only what stands around them has changed, and the head where that has', () => {
    const source = table([TODO, 'One']);
    const before = modelOf(source, undefined, 1);
    const moved = spliceBetween(before, modelOf(source.replace('## ', 'Words\n\n## '), undefined, 2));
    assert.deepEqual([moved.head, moved.remove, moved.rows], [undefined, 0, []]);
    const titled = spliceBetween(before, modelOf(source.replace('# Step 1', '# Step 2'), undefined, 2));
    assert.deepEqual([titled.head?.title, titled.remove, titled.rows], ['Step 2', 0, []]);
  });

  it('is refused by a webview that has another revision, and leaves it as it was', () => {
    const [one, two] = [
      modelOf(table([TODO, 'One']), undefined, 1),
      modelOf(table([DONE, 'One']), undefined, 2),
    ];
    const state = stateWith({ ...one, head: { ...one.head, revision: 7 } });
    assert.throws(() => state.apply(spliceBetween(one, two)), /revision 1/);
    assert.equal(state.get(one.head.uri)?.head.revision, 7);
    assert.throws(() => new PlanState().apply(spliceBetween(one, two)));
  });
});

describe('a row whose words have changed', () => {
  const uri = modelOf('').head.uri;
  const idOf = (model: FileModel, text: string) => {
    const row = model.rows.find(each => each.text === text);
    assert.ok(row, text);
    return row.id;
  };
  const renames = (before: readonly [string, string][], after: readonly [string, string][]) => {
    const [from, to] = [modelOf(table(...before), undefined, 1), modelOf(table(...after), undefined, 2)];
    return { from, to, renamed: stateWith(from).apply(spliceBetween(from, to)) };
  };

  it('is the row that stood in its place', () => {
    const { from, to, renamed } = renames(
      [
        [TODO, 'One'],
        [TODO, 'Two'],
      ],
      [
        [TODO, 'One'],
        [TODO, 'Second'],
      ],
    );
    assert.deepEqual([...renamed], [[rowKey(uri, idOf(from, 'Two')), rowKey(uri, idOf(to, 'Second'))]]);
  });

  it('keeps the keys of its sub-items too', () => {
    const options = '<input type="checkbox"> A <input type="checkbox"> B';
    const { from, to, renamed } = renames([['', `Which? ${options}`]], [['', `What? ${options}`]]);
    const [before, after] = [from, to].map(({ rows }) => rowKey(uri, rows[0]!.id));
    assert.deepEqual(
      [...renamed],
      [
        [before, after],
        [`${before}~0`, `${after}~0`],
        [`${before}~1`, `${after}~1`],
      ],
    );
  });

  it('is none where rows only changed places, came or went, or were ticked', () => {
    const [one, two, three]: [string, string][] = [
      [TODO, 'One'],
      [TODO, 'Two'],
      [TODO, 'Three'],
    ];
    for (const after of [
      [two, one],
      [two],
      [one, three, two],
      [two, three],
      [[DONE, 'One'] as const, two],
      [[TODO, 'New'] as const],
    ]) {
      assert.deepEqual([...renames([one!, two!], after as [string, string][]).renamed], []);
    }
  });

  it('is known when the heading above it is renamed: its id comes from that too', () => {
    const source = table([TODO, 'One'], [TODO, 'Two']);
    const [from, to] = [
      modelOf(source, undefined, 1),
      modelOf(source.replace('## Objectives', '## Aims'), undefined, 2),
    ];
    const renamed = stateWith(from).apply(spliceBetween(from, to));
    assert.deepEqual(
      [...renamed],
      from.rows.map(({ id }, index) => [rowKey(uri, id), rowKey(uri, to.rows[index]!.id)]),
    );
  });
});
