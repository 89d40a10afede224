import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkbench, type Theme } from './support/open-workbench';

/** The pictures of the README, taken from the real workbench: `npm run pictures`, then look at them. */
const FOLDER = join(__dirname, '../../docs/images');

describe('pictures of the README', () => {
  for (const theme of ['light', 'dark'] satisfies Theme[]) {
    it(`the tree beside its file, ${theme}`, async () => {
      const workbench = await openWorkbench({ theme, settings: { 'zeroTrustSteps.badge': true } });
      try {
        await workbench.page.setViewportSize({ width: 1280, height: 720 });
        await workbench.openFile('docs/step-2-protect-data.md');
        await workbench.openContainer('Zero Trust Steps');
        const view = workbench.view('Objectives');
        await view.waitForRows();
        await view.expand('Step 2. Protect data wherever it goes');
        for (const { label, level } of await view.rows()) {
          if (level === 2) await view.expand(label);
        }
        await copyFile(await workbench.screenshot(`readme-${theme}`), join(FOLDER, `tree-${theme}.png`));
      } finally {
        await workbench.close();
      }
    });
  }
});
