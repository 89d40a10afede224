import assert from 'node:assert/strict';
import { showDashboard } from './support/dashboard';
import { openWebWorkbench } from './support/open-web';
import type { Workbench } from './support/workbench';

const FILE = 'plans/rollout-plan.md';
const MAIL = 'Turn off old mail protocols';

describe('VS Code in a browser alone', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWebWorkbench();
  });
  after(() => workbench.close());

  it('ticks on a click in the tree', async () => {
    const view = await workbench.openObjectives();
    await view.expand('Rollout plan');
    await view.expand('Wave 1: head office');
    await view.clickCheckbox(MAIL);
    await view.row('Rollout plan').filter({ hasText: '4/7' }).waitFor();
    await workbench.openFile(FILE);
    assert.match(await workbench.editorText(), new RegExp(`\\| \\[x\\] \\| ${MAIL} `));
  });

  it('shows the page of the dashboard, where a click ticks in the text', async () => {
    const dashboard = await showDashboard(workbench);
    await dashboard.search.fill(MAIL);
    await dashboard.waitForBox(MAIL, true);
    await workbench.screenshot('web-dashboard');
    await dashboard.box(MAIL).click();
    await dashboard.waitForBox(MAIL, false);
    await workbench.openFile(FILE);
    assert.match(await workbench.editorText(), new RegExp(`\\| \\[ \\] \\| ${MAIL} `));
  });
});
