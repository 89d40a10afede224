import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { openWorkbench } from './support/open-workbench';
import { poll } from './support/poll';
import type { Workbench } from './support/workbench';

describe('the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ language: 'de' });
  });
  after(() => workbench.close());

  it('shows the folder, and a picture of it is kept', async () => {
    assert.ok(existsSync(await workbench.screenshot('smoke')));
  });

  it('makes a step file in a folder of the explorer, asking in the language of VS Code', async () => {
    const { page, quickInput } = workbench;
    const entries = page.locator('.monaco-menu .action-item');
    const menu = entries.filter({ hasText: 'Neue Schrittdatei…' });
    const docs = page.locator('.explorer-folders-view [role=treeitem]', { hasText: 'docs' });
    // What an extension adds to a menu comes some time after the window.
    await poll('the entry of the menu', async () => {
      await docs.click({ button: 'right' });
      await entries.first().waitFor();
      if (await menu.isVisible()) return true;
      await page.keyboard.press('Escape');
      await entries.first().waitFor({ state: 'detached' });
      return undefined;
    });
    await menu.hover();
    // A menu takes no click in its first moments: it could be the end of the one that opened it.
    await page.waitForTimeout(300);
    await menu.click();
    await page.locator('.quick-input-message', { hasText: 'Worum geht es in diesem Schritt?' }).waitFor();
    await quickInput.answer('Protect apps: all of them');
    await page.locator('.quick-input-message', { hasText: 'Nummer des Schritts' }).waitFor();
    assert.equal(await quickInput.input.inputValue(), '4');
    await page.keyboard.press('Enter');
    await quickInput.pick('User accounts');
    await quickInput.pick('Apps');
    await workbench.screenshot('new-step-file-pillars');
    await page.keyboard.press('Enter');
    await workbench.tab('step-4-protect-apps-all-of-them.md').waitFor();
    await page
      .locator('.monaco-editor .snippet-placeholder, .monaco-editor .finish-snippet-placeholder')
      .first()
      .waitFor();
    await page.keyboard.type('Who protects the apps');
    await page.keyboard.press('Tab');
    await page.keyboard.type('me');
    await workbench.openContainer('Zero Trust Steps');
    await workbench.view('Ziele').row('Step 4. Protect apps: all of them').waitFor();
    await workbench.screenshot('new-step-file');
    await workbench.runCommand('File: Save');
    await workbench.waitForFile('docs/step-4-protect-apps-all-of-them.md', text =>
      text.startsWith(
        '---\ntitle: "Step 4. Protect apps: all of them"\ndescription: "Who protects the apps"\nauthor: me\nms.author:',
      ),
    );
  });
});
