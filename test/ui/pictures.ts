import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Dashboard, showDashboard } from './support/dashboard';
import { openWorkbench } from './support/open-workbench';
import type { Theme } from './support/themes';
import type { Workbench } from './support/workbench';

/** The pictures of the README, taken from the real workbench: `npm run pictures`, then look at them. */
const FOLDER = join(__dirname, '../../docs/images');
const FILE = 'docs/step-2-protect-data.md';
const TITLE = 'Step 2. Protect data wherever it goes';

describe('pictures of the README', () => {
  for (const theme of ['light', 'dark'] satisfies Theme[]) {
    async function take(name: string, arrange: (workbench: Workbench) => Promise<void>): Promise<void> {
      const workbench = await openWorkbench({ theme, settings: { 'zeroTrustSteps.badge': true } });
      try {
        await workbench.page.setViewportSize({ width: 1280, height: 720 });
        await arrange(workbench);
        const picture = await workbench.screenshot(`readme-${name}-${theme}`);
        await copyFile(picture, join(FOLDER, `${name}-${theme}.png`));
      } finally {
        await workbench.close();
      }
    }

    it(`the tree beside its file, ${theme}`, () =>
      take('tree', async workbench => {
        await workbench.openFile(FILE);
        await workbench.openContainer('Zero Trust Steps');
        const view = workbench.view('Objectives');
        await view.waitForRows();
        await view.expand(TITLE);
        for (const { label, level } of await view.rows()) {
          if (level === 2) await view.expand(label);
        }
      }));

    it(`the dashboard, ${theme}`, () =>
      take('dashboard', async workbench => {
        await workbench.openContainer('Zero Trust Steps');
        await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
        const dashboard = await showDashboard(workbench);
        await dashboard.rows.first().waitFor();
      }));

    it(`the objectives of a file beside its editor, ${theme}`, () =>
      take('objectives', async workbench => {
        await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
        await workbench.openFile(FILE);
        await workbench.page.locator('.editor-actions .codicon-checklist').click();
        const dashboard = new Dashboard(workbench);
        await dashboard.rows.nth(1).locator('.text').click();
        await dashboard.press('F2');
        await dashboard.field.waitFor();
      }));
  }
});
