import assert from 'node:assert/strict';
import { join } from 'node:path';
import { listJson } from './harness';

/** The documents that people see first, and that the tests of the editor work on. */
describe('the sample workspace', () => {
  it('reads as it is meant to', async () => {
    const folder = join(__dirname, '../workspace').replaceAll('\\', '/');
    const { files, progress, errors } = await listJson(folder);
    const found = files.map(({ path, objectives }) => [path.replace(`${folder}/`, ''), objectives.length]);
    assert.deepEqual(errors, []);
    assert.deepEqual(found, [
      ['docs/cloud-baseline.md', 7],
      ['docs/de/bestandsaufnahme.md', 8],
      ['docs/step-1-verify-every-sign-in.md', 7],
      ['docs/step-2-protect-data.md', 7],
      ['docs/step-3-segment-the-network.md', 12],
      ['drafts/device-inventory.md', 6],
      ['drafts/retired-objectives.md', 2],
      ['drafts/vendor-access.md', 5],
      ['plans/rollout-plan.md', 7],
      ['plans/weekly-checks.md', 7],
    ]);
    assert.deepEqual(progress, { done: 16, todo: 42, unknown: 2, placeholders: 5, summaries: 3, total: 58 });
  });
});
