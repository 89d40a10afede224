import assert from 'node:assert/strict';
import { isDoneHeader, namedColumn, normaliseHeader } from '../../../../src/core/objectives/columns';

const headers = (row: string) => row.split('|').map(normaliseHeader);

describe('columns', () => {
  it('finds the objective in each header that the family uses', () => {
    const rows: [string, number][] = [
      ['Done|Deployment objective|Owner|Documentation', 1],
      ['Done|Deplyment objective|Description|Documentation', 1],
      ['Done|Implementation objective and results|Owner|Documentation', 1],
      ['Done|Step objective and results|Owner|Documentation', 1],
      ['Done|Implementation step|Owner|Documentation', 1],
      ['Done|Type of app or app usage|Deployment objectives|Owner|Documentation', 2],
      ['Done|Activity|Description|Benefit', 1],
      ['&nbsp;|Code |Recommendation', 2],
      ['&nbsp;|Deliverable task', 1],
      ['Checked|Subject|Details/Links', 1],
      ['Abgeschlossen|Prüfen', 1],
    ];
    for (const [row, column] of rows) {
      assert.equal(namedColumn(headers(row), 'objective', { not: [0] }), column, row);
    }
  });

  it('takes the head word of a header that names two things', () => {
    assert.equal(namedColumn(headers('Done|Task|Link to steps'), 'objective', { not: [0] }), 1);
    assert.equal(namedColumn(headers('Done|Task|Link to steps'), 'documentation'), 2);
    assert.equal(namedColumn(headers('Done|Subject|Details/Links'), 'documentation'), 2);
    assert.equal(namedColumn(headers('Done|Task owner|Task'), 'owner'), 1);
  });

  it('forgives one slip of the pen in a word of five letters or more, and none in a shorter one', () => {
    assert.equal(namedColumn(headers('Done|Onwer'), 'owner'), 1);
    assert.equal(namedColumn(headers('Done|Documentaton'), 'documentation'), 1);
    assert.equal(namedColumn(headers('Done|Tusk'), 'objective'), undefined);
  });

  it('prefers the whole name to a part of one', () => {
    assert.equal(namedColumn(headers('Done when|Task|Done'), 'done', { atLeast: 2 }), 2);
    assert.equal(namedColumn(headers('Task|Done when'), 'done', { atLeast: 2 }), undefined);
  });

  it('knows the header of a tick column, blank ones too', () => {
    for (const header of ['Done', 'Done?', '**Done**', 'Checked', '&nbsp;', '', 'Status']) {
      assert.ok(isDoneHeader(normaliseHeader(header)), header);
    }
    for (const header of ['Reader', 'Dataset', 'Done when', 'Description']) {
      assert.ok(!isDoneHeader(normaliseHeader(header)), header);
    }
  });

  it('takes no prose and no prototype key for a name', () => {
    assert.equal(namedColumn(['done '.repeat(200)], 'done'), undefined);
    assert.equal(namedColumn(['__proto__', 'constructor', 'tostring'], 'objective'), undefined);
  });
});
