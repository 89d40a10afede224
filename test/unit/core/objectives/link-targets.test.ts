import assert from 'node:assert/strict';
import { headingForAnchor } from '../../../../src/core/objectives/link-targets';
import { planOf } from '../../../support/plan';

describe('headingForAnchor', () => {
  const plan = planOf(
    '# Title\n\n<a name="know"></a>\n\n## 1. Know *your* data\n\n## Twice\n\n## Twice\n\n<a id="Inside"></a> text\n',
  );
  const lineOf = (anchor: string) => headingForAnchor(plan, anchor)?.line;

  it('finds a heading by the slug of its words, a second equal one by its number', () => {
    assert.equal(lineOf('1-know-your-data'), 4);
    assert.equal(lineOf('twice'), 6);
    assert.equal(lineOf('twice-1'), 8);
    assert.equal(lineOf('title'), 0);
  });

  it('finds the heading of an anchor before or below it, and takes capitals for what they mean', () => {
    assert.equal(lineOf('know'), 4);
    assert.equal(lineOf('Inside'), 8);
    assert.equal(lineOf('KNOW'), 4);
  });

  it('finds none for any other', () => {
    assert.equal(lineOf('nowhere'), undefined);
    assert.equal(lineOf(''), undefined);
  });
});
