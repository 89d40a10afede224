import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingsOf } from './support/axe';
import { openDashboard, showDashboard, type OpenDashboard } from './support/dashboard';
import { DONE, FILE, MFA, PLAN, TODO } from './support/dashboard-files';
import { openEmptyWindow } from './support/open-workbench';

describe('the dashboard where there is little to show', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
  });
  after(() => open.workbench.close());

  async function look(name: string): Promise<void> {
    assert.deepEqual(await findingsOf(open.dashboard), []);
    await open.workbench.screenshot(`dashboard-state-${name}`);
  }

  it('says that nothing is left to do', async () => {
    const { dashboard, workbench } = open;
    await workbench.writeFile(FILE, PLAN.replaceAll(TODO, DONE));
    await dashboard.frame.locator('.percent', { hasText: '100%' }).waitFor();
    await dashboard.frame.getByText('Nothing is left to do.').waitFor();
    await look('all-done');
  });

  it('names the files that it cannot read, and shows the others', async () => {
    const { dashboard, workbench } = open;
    await workbench.writeFile(FILE, PLAN);
    await workbench.writeFile('docs/bad.md', PLAN);
    await dashboard.frame.locator('.count', { hasText: 'of 10' }).waitFor();
    const bytes = Buffer.concat([Buffer.from(PLAN), Buffer.from([0xff, 0xfe])]);
    await writeFile(join(workbench.folder, 'docs/bad.md'), bytes);
    const list = dashboard.frame.locator('.unreadable');
    await list.filter({ hasText: 'docs/bad.md' }).filter({ hasText: 'not valid UTF-8' }).waitFor();
    await dashboard.row(MFA).waitFor();
    await look('unreadable');
  });

  it('says so of a file that it cannot read, and of one without objectives', async () => {
    const { dashboard, workbench } = open;
    await workbench.closeEditors();
    await openAlone('bad.md');
    await dashboard.frame.locator('.unreadable', { hasText: 'not valid UTF-8' }).waitFor();
    await look('unreadable-alone');
    await workbench.closeEditors();
    await openAlone('other.md');
    await dashboard.frame.getByText('There are no objectives in this file').waitFor();
    assert.equal(await dashboard.frame.locator('.grid, .toolbar, .meter').count(), 0, 'nothing to work with');
    await look('nothing-alone');
  });

  it('shows that it looks for files', async () => {
    const { dashboard, workbench } = open;
    await workbench.closeEditors();
    await workbench.writeFile(FILE, '# Nothing\n');
    await workbench.writeFile('docs/bad.md', '# Nothing\n');
    await showDashboard(workbench);
    await dashboard.frame.getByText('No step files were found').waitFor();
    // A search of so few files is over before it can be seen: the page is told of one.
    await dashboard.body.evaluate(() => {
      window.postMessage({ type: 'status', scan: 'scanning', unreadable: [], findings: [] }, '*');
    });
    await dashboard.frame.getByText('Looking for step files…').waitFor();
    await look('scanning');
  });

  async function openAlone(name: string): Promise<void> {
    const { workbench } = open;
    await workbench.openFile(`docs/${name}`);
    await workbench.runCommand('View: Reopen Editor With...');
    await workbench.quickInput.pick('Zero Trust Objectives');
  }
});

describe('the dashboard without a folder', () => {
  it('offers to open one', async () => {
    const workbench = await openEmptyWindow();
    try {
      const dashboard = await showDashboard(workbench);
      await dashboard.frame.getByText('No folder is open').waitFor();
      await dashboard.button('Open Folder').waitFor();
      assert.deepEqual(await findingsOf(dashboard), []);
      await workbench.screenshot('dashboard-state-no-folder');
    } finally {
      await workbench.close();
    }
  });
});
