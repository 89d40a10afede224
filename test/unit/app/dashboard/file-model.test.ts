import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileModelOf } from '../../../../src/app/dashboard/file-model';
import { rowKey, sectionKey } from '../../../../src/webview/state/keys';
import { findFiles } from '../../../../tools/lib/find-files';
import { root } from '../../../../tools/lib/paths';
import { corpusDocuments } from '../../../support/corpus';
import { delivered, documentOf, modelOf, nameOf } from '../../../support/dashboard';

const fixtures = findFiles(join(root, 'test/fixtures'), '.md').map(path => ({
  name: path.slice(path.lastIndexOf('fixtures')),
  source: readFileSync(path, 'utf8'),
}));

describe('what a webview is told of a step file', () => {
  it('has fixtures to be tried with', () => assert.ok(fixtures.length > 20));

  for (const { name, source } of [...fixtures, ...corpusDocuments()]) {
    it(`is what its plan holds: ${name}`, () => {
      const document = documentOf(source);
      const { plan } = document;
      const { head, rows } = fileModelOf(document, 1, nameOf);
      assert.deepEqual(
        rows.map(({ id, text, state, owner, number }) => [id, text, state, owner, number]),
        plan.objectives.map(({ id, text, state, owner, number }) => [id, text, state, owner, number]),
      );
      // Paths tell sections apart that have the same heading.
      const pathAt = (position: number | null): string[] => {
        const section = position === null ? undefined : head.sections[position];
        assert.ok(position === null || section, 'a section that is not there');
        return section === undefined ? [] : [...pathAt(section.parent), section.heading];
      };
      assert.deepEqual(
        rows.map(({ section }) => pathAt(section)),
        plan.objectives.map(({ section }) => [...(section?.path ?? [])]),
      );
      assert.deepEqual(
        head.accountabilities.map(({ section, lead }) => [pathAt(section), lead]),
        plan.accountabilities.map(({ section, lead }) => [[...(section?.path ?? [])], lead]),
      );
      plan.objectives.forEach(({ fields, owner, text }, index) => {
        const { source, ownerSource } = rows[index]!;
        assert.equal(source === undefined ? text : source, fields.objective?.source ?? null);
        assert.equal(ownerSource === undefined ? (owner ?? '') : ownerSource, fields.owner?.source ?? null);
      });
    });

    it(`passes the webview's guard, with a key of its own for each row and section: ${name}`, () => {
      const { head, rows } = modelOf(source);
      delivered({ type: 'file', head, rows: [...rows] });
      const keys = [
        ...rows.map(({ id }) => rowKey(head.uri, id)),
        ...head.sections.map((_, index) => sectionKey(head, index)),
      ];
      assert.equal(new Set(keys).size, keys.length);
    });
  }

  it('sends the markdown of a field only where it says more than the words, and null where it cannot be edited', () => {
    const { rows } = modelOf(
      [
        '| Done | Task | Owner |',
        '|-|-|-|',
        '| [ ] | 1. Plain words | IT |',
        '| [ ] | **Bold** | [IT](/it) |',
        '| [ ] | Before <input type="checkbox"> behind | |',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      rows.map(({ text, source, ownerSource }) => [text, source, ownerSource]),
      [
        ['Plain words', undefined, undefined],
        ['Bold', '**Bold**', '[IT](/it)'],
        ['Before behind', null, undefined],
      ],
    );
  });

  it('is named by its title, else by the name of its file', () => {
    assert.equal(modelOf('# Step 1\n').head.title, 'Step 1');
    assert.equal(modelOf('Words', 'file:///docs/two.md').head.title, 'two.md');
  });

  it('gives a box to what can be set alone', () => {
    const { rows } = modelOf(
      [
        '| Done | Task |',
        '|-|-|',
        '| [x] | Done |',
        '| ✔ | Glyph |',
        '| | Which? <input type="checkbox" checked> A <input type="checkbox"> B |',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      rows.map(({ box, state, subItems }) => [box, state, subItems.map(each => each.box)]),
      [
        ['done', 'done', []],
        [null, 'done', []],
        [null, 'unknown', ['done', 'todo']],
      ],
    );
  });
});
