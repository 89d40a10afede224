import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { openWorkbench } from './support/open-workbench';

describe('the workbench', () => {
  it('shows the folder, and a picture of it is kept', async () => {
    const workbench = await openWorkbench();
    try {
      assert.ok(existsSync(await workbench.screenshot('smoke')));
    } finally {
      await workbench.close();
    }
  });
});
