import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../tools/lib/translations';
import { Dashboard } from './support/dashboard';
import { openWorkbench } from './support/open-workbench';

/**
 * Pictures of the views in each language that the extension speaks, to be looked at after translations have changed:
 * `npm run test:ui -- test/ui/languages.ts`. Japanese needs a font that has it.
 */
describe('pictures of other languages', () => {
  for (const language of LANGUAGES) {
    it(`in ${language}`, async () => {
      const words = readWords(language);
      const workbench = await openWorkbench({ language });
      try {
        const { page } = workbench;
        await workbench.openContainer('Zero Trust Steps');
        const tree = workbench.view(words('view.objectives'));
        await tree.waitForRows();
        await tree.expand('Step 1. Verify every sign-in');
        await workbench.view(words('view.accountabilities')).expandPane();
        await workbench.view(words('view.summary')).expandPane();
        await workbench.screenshot(`language-${language}-views`);
        await tree.row('Step 1. Verify every sign-in').click({ button: 'right' });
        await page.locator('.monaco-menu .action-item').first().waitFor();
        await workbench.screenshot(`language-${language}-menu`);
        await page.keyboard.press('Escape');
        await workbench.runCommand(`Zero Trust Steps: ${words('command.openDashboard')}`);
        const dashboard = new Dashboard(workbench);
        await dashboard.rows.first().waitFor();
        await workbench.screenshot(`language-${language}-dashboard`);
        await page.setViewportSize({ width: 900, height: 900 });
        await dashboard.rows.first().click();
        await workbench.screenshot(`language-${language}-dashboard-narrow`);
      } finally {
        await workbench.close();
      }
    });
  }
});

function readWords(language: string): (key: string) => string {
  const path = join(__dirname, '../..', `package.nls.${language}.json`);
  const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return key => texts[key] ?? key;
}
