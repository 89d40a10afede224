import assert from 'node:assert/strict';
import { openDashboard, startAnew, type OpenDashboard } from './support/dashboard';
import { DEVICES, FILE, LEGACY, MFA } from './support/dashboard-files';
import { poll } from './support/poll';

describe('the dashboard: ways out of it', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
    const { page } = open.workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  beforeEach(() => startAnew(open));
  after(() => open.workbench.close());

  /** The clipboard belongs to all windows of a browser, so it holds nothing of ours first. */
  async function copied(copy: () => Promise<void>): Promise<string> {
    const { page } = open.workbench;
    await page.evaluate(() => navigator.clipboard.writeText('nothing'));
    await copy();
    return poll('text in the clipboard', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text === 'nothing' ? undefined : text;
    });
  }

  it('shows a row in an editor beside', async () => {
    const { dashboard, workbench } = open;
    await dashboard.clickAction(LEGACY, 'Go to row in editor');
    await workbench.tab('a-plan.md').waitFor();
    await workbench.statusBarItem(/Ln 12/).waitFor();
    await dashboard.row(LEGACY).waitFor();
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
  });

  it('opens a page of the workspace, and asks VS Code to open one of the web', async () => {
    const { dashboard, workbench } = open;
    await dashboard.row(MFA).locator('vscode-link', { hasText: 'Web' }).click();
    await workbench.page.locator('.monaco-dialog-box', { hasText: 'https://example.com/zt' }).waitFor();
    await workbench.answerDialog('Cancel');
    await dashboard.row(MFA).locator('vscode-link', { hasText: 'Other' }).click();
    await workbench.tab('other.md').waitFor();
    await poll(
      'its text',
      async () => (await workbench.editorText()).includes('# Another page') || undefined,
    );
    assert.equal(workbench.page.context().pages().length, 1, 'nothing was opened in the browser');
  });

  it('opens no script and no command', async () => {
    const { dashboard, workbench } = open;
    for (const link of ['Bad', 'Run']) {
      await dashboard.row(LEGACY).locator('vscode-link', { hasText: link }).click();
      await poll(`the refusal of ${link}`, async () => {
        const refusals = (await workbench.notifications()).filter(text => text.includes('cannot be opened'));
        return refusals.length > 0 || undefined;
      });
      await workbench.runCommand('Notifications: Clear All Notifications');
    }
    await dashboard.row(LEGACY).waitFor();
  });

  it('copies rows and the summary as markdown', async () => {
    const { dashboard } = open;
    await dashboard.focus(MFA);
    await dashboard.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await dashboard.waitForSelected(3);
    const rows = await copied(() => dashboard.press('ControlOrMeta+C'));
    for (const words of [`[ ] 1. ${MFA}`, `[ ] 2. ${LEGACY}`, `[x] 3. ${DEVICES}`]) {
      assert.ok(rows.includes(words), rows);
    }
    await dashboard.notice('Copied as markdown.').waitFor();
    const summary = await copied(() => dashboard.button('Copy summary').click());
    assert.match(summary, /1 of 4 done \(25%\)/);
    assert.match(summary, /Identity engineer/);
  });

  it('exports a report to where it is told', async () => {
    const { dashboard, workbench } = open;
    await dashboard.button('Export report').click();
    await workbench.quickInput.input.waitFor();
    const { input } = workbench.quickInput;
    const name = await poll('a name for the report', async () => {
      return /zero-trust-report-[\d-]+\.html$/.exec(await input.inputValue())?.[0];
    });
    await input.press('Enter');
    const report = await workbench.waitForFile(name, text => text.includes('</html>'));
    assert.ok(report.includes(MFA));
    assert.doesNotMatch(report, /<script|javascript:/i);
  });

  it('opens a file of the table, and the dashboard from the summary in the side bar', async () => {
    const { dashboard, workbench } = open;
    await dashboard.group('A plan').getByRole('button', { name: 'Open file' }).click();
    await workbench.tab('a-plan.md').waitFor();
    await workbench.closeEditors();
    await workbench.openContainer('Zero Trust Steps');
    await workbench.view('Summary').expandPane();
    const summary = open.summary;
    await summary.frame.locator('.percent', { hasText: '25%' }).waitFor();
    await summary.button('Open Dashboard').click();
    await dashboard.row(MFA).waitFor();
    await dashboard.box(MFA).click();
    await summary.frame.locator('.percent', { hasText: '50%' }).waitFor();
    assert.match(await workbench.readFile(FILE), /checked \/> \| 1\./);
  });
});
