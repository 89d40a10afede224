import assert from 'node:assert/strict';
import type { Finding, FixKind } from '../../../../src/core/checks/finding';
import { message } from '../../../../src/core/checks/message';
import { draftChanges } from '../../../../src/core/fixes/draft';
import { applyPatches, type TextPatch } from '../../../../src/core/text/text-patch';

const SOURCE = '0123456789';

function patch(start: number, end: number, newText = ''): TextPatch {
  return { span: { start, end }, expected: SOURCE.slice(start, end), newText };
}

function finding(
  code: string,
  ...fixes: readonly (readonly [FixKind, readonly TextPatch[], 'table'?])[]
): Finding {
  const start = fixes[0]?.[1][0]?.span.start ?? 0;
  return {
    code,
    severity: 'warning',
    span: { start, end: start + 1 },
    message: message('Found.'),
    fixes: fixes.map(([kind, patches, scope]) => ({
      title: message('Mend'),
      kind,
      patches,
      ...(scope === undefined ? {} : { scope }),
    })),
  };
}

function proposed(...findings: readonly Finding[]): string[] {
  return draftChanges(findings).map(({ finding: { code }, isDefault }) => `${code}${isDefault ? '' : '?'}`);
}

describe('the changes that finish a draft', () => {
  it('are the safe fix of each finding, or its only one', () => {
    assert.deepEqual(
      proposed(
        finding('safe', ['safe', [patch(0, 1)]]),
        finding('only', ['review', [patch(2, 3)]]),
        finding('none'),
        finding('of-table', ['review', [patch(4, 5)]], ['review', [patch(4, 9)], 'table']),
      ),
      ['safe', 'only', 'of-table'],
    );
  });

  it('propose the best of several ways, and leave the choice to a person', () => {
    const changes = draftChanges([finding('ways', ['review', [patch(0, 1)]], ['review', [patch(1, 2)]])]);
    assert.deepEqual(
      changes.map(({ fix, isDefault }) => [fix.patches[0]?.span.start, isDefault]),
      [[0, false]],
    );
  });

  it('never overlap: a deletion wins over what is in it, and a default over a choice', () => {
    assert.deepEqual(
      proposed(finding('inside', ['safe', [patch(3, 4)]]), finding('row', ['review', [patch(2, 6)]])),
      ['row'],
    );
    const choice = finding('choice', ['review', [patch(0, 8)]], ['review', [patch(0, 2)]]);
    assert.deepEqual(proposed(choice, finding('default', ['safe', [patch(5, 6, 'x')]])), ['default']);
  });

  it('never add to the end of a last line that goes', () => {
    const lastLine: TextPatch = { span: { start: 5, end: 10 }, expected: '\n6789', newText: '' };
    const cells = finding('cells', ['safe', [patch(10, 10, ' |')]]);
    assert.deepEqual(proposed(cells, finding('row', ['review', [lastLine]])), ['row']);
    const choice = finding('choice', ['review', [lastLine]], ['review', [patch(0, 2)]]);
    assert.deepEqual(proposed(cells, choice), ['cells']);
  });

  it('take a fix that several findings share once', () => {
    const shared = [patch(0, 1, 'a'), patch(4, 5, 'b')];
    const all = [finding('first', ['review', shared]), finding('second', ['review', shared])];
    const changes = draftChanges(all);
    assert.equal(changes.length, 1);
    assert.equal(
      applyPatches(
        SOURCE,
        changes.flatMap(({ fix }) => fix.patches),
      ),
      'a123b56789',
    );
  });
});
