import assert from 'node:assert/strict';
import { openWorkbench } from './support/open-workbench';
import type { Workbench } from './support/workbench';
import { showDashboard } from './support/dashboard';

const TODO = '<input type="checkbox" />';
const FILE = 'docs/draft.md';
const HEAD = '# Draft\n\n## Devices\n\n| Done | Objective | Owner | Documentation |\n|---|---|---|---|\n';
const ROW = `| ${TODO} | 1. Find every device | IT | |\n`;
const DRAFT = `${HEAD}${ROW}|\n| ${TODO} | 2. Enrol devices | IT |  |  |\n| ${TODO} |  |  | link |\n`;
const FINISHED = `${HEAD}${ROW}| ${TODO} | 2. Enrol devices | IT |  |\n`;

describe('a draft in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ files: { [FILE]: DRAFT } });
  });
  beforeEach(async () => {
    await workbench.startAnew();
    await workbench.openFile(FILE);
    await workbench.page.locator('.squiggly-warning').first().waitFor();
  });
  after(() => workbench.close());

  it('shows what is wrong in Problems, and mends it by one key', async () => {
    const { page } = workbench;
    await workbench.runCommand('View: Toggle Problems');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'one pipe' });
    await problem.waitFor();
    await page.locator('.monaco-editor .view-line').filter({ hasText: /^\|$/ }).click();
    await workbench.openLightBulb();
    await workbench.screenshot('checks-problems');
    await page.keyboard.press('Enter');
    await problem.waitFor({ state: 'hidden' });
    await workbench.waitForEditor(
      DRAFT.replace('|\n| <input type="checkbox" /> | 2', '| <input type="checkbox" /> | 2'),
    );
    assert.equal(await workbench.readFile(FILE), DRAFT, 'nothing is saved');
  });

  it('is finished in one preview, and taken back by one undo', async () => {
    const { page } = workbench;
    await workbench.runCommand('Zero Trust Steps: Finish Draft…');
    const boxes = page.locator('.bulk-edit-panel .edit-checkbox');
    await boxes.first().waitFor();
    await workbench.screenshot('checks-finish-draft');
    await page.getByRole('button', { name: 'Apply' }).click();
    await workbench.waitForEditor(FINISHED);
    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('ControlOrMeta+Z');
    await workbench.waitForEditor(DRAFT);
  });

  it('has its findings counted in the dashboard, which leads to Problems', async () => {
    const dashboard = await showDashboard(workbench);
    await dashboard.search.fill('Enrol devices');
    const count = dashboard.frame.locator('tr.file', { hasText: 'Draft' }).locator('.findings');
    await count.waitFor();
    await workbench.screenshot('checks-dashboard');
    await count.click();
    await workbench.page.locator('.markers-panel .monaco-list-row').first().waitFor();
  });
});
