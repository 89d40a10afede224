import assert from 'node:assert/strict';
import { findingsOf } from './support/axe';
import { Dashboard, openDashboard, startAnew, type OpenDashboard } from './support/dashboard';
import { FILE, LEGACY, MFA, PLAN, TODO } from './support/dashboard-files';
import { misplaced } from './support/geometry';
import { chooseTheme, type Theme } from './support/themes';

const THEMES: readonly Theme[] = ['light', 'dark', 'high-contrast-dark', 'high-contrast-light'];

describe('the dashboard for everyone', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
  });
  after(() => open.workbench.close());

  for (const theme of THEMES) {
    it(`can be had in ${theme}`, async () => {
      await chooseTheme(open.workbench, theme);
      await startAnew(open);
      // What VS Code calls high contrast is the dark one.
      const kind = `vscode-${theme.replace('-dark', '')}`;
      await open.dashboard.frame.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
    });

    it(`has no finding of axe in ${theme}, at first, while a row is edited, and where a tick was refused`, async () => {
      const { dashboard, workbench } = open;
      assert.deepEqual(await findingsOf(dashboard), []);
      await dashboard.frame.locator('.overview > summary').click();
      await dashboard.focus(MFA);
      await dashboard.press('Shift+ArrowDown', 'Shift+ArrowDown', 'F2');
      await dashboard.field.waitFor();
      await dashboard.row(LEGACY).hover();
      assert.deepEqual(await findingsOf(dashboard), []);
      await dashboard.press('Escape');
      await dashboard.field.waitFor({ state: 'detached' });
      await dashboard.frame.locator('tr.accountabilities').click();
      const click = await dashboard.aim(LEGACY);
      await workbench.writeFile(FILE, PLAN.replace(`| ${TODO} | 2.`, `<<<<<<< HEAD\n| ${TODO} | 2.`));
      await click();
      await dashboard.notice('merge conflict').waitFor();
      assert.deepEqual(await findingsOf(dashboard), []);
      await workbench.screenshot(`dashboard-${theme}`);
    });

    it(`shows where the keyboard is, in ${theme}`, async () => {
      const { dashboard } = open;
      await dashboard.row(MFA).locator('.text').click();
      await dashboard.press('ArrowUp', 'ArrowDown');
      const row = dashboard.frame.locator('tr:focus-visible');
      await row.filter({ hasText: MFA }).waitFor();
      const { style, width } = await row.evaluate(element => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { style: outlineStyle, width: parseFloat(outlineWidth) };
      });
      assert.equal(style, 'solid');
      assert.ok(width >= 1);
    });

    it(`has no finding of axe in the summary in ${theme}, and where nothing fits or is found`, async () => {
      const { dashboard, workbench, summary } = open;
      await dashboard.search.fill('no such words');
      await dashboard.frame.locator('.empty-filter').waitFor();
      assert.deepEqual(await findingsOf(dashboard), []);
      await workbench.openContainer('Zero Trust Steps');
      await workbench.view('Summary').expandPane();
      await summary.frame.locator('.percent').waitFor();
      // VS Code paints it, where axe cannot see it.
      const behind = await workbench.page
        .locator('.part.sidebar')
        .evaluate(part => getComputedStyle(part).backgroundColor);
      await summary.body.evaluate((body, color) => (body.style.background = color), behind);
      assert.deepEqual(await findingsOf(summary), []);
      await workbench.writeFile(FILE, '# Nothing\n');
      await dashboard.frame.getByText('No step files were found').waitFor();
      assert.deepEqual(await findingsOf(dashboard), []);
      await workbench.screenshot(`dashboard-nothing-${theme}`);
    });
  }
});

describe('the dashboard in little room', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
    await open.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await open.dashboard.row(MFA).waitFor();
  });
  after(() => open.workbench.close());

  /** 1400 by 900 at 200% zoom is as many CSS pixels as half of it. */
  const rooms = { wide: [1400, 900], 'at 200% zoom': [700, 450], 'of a narrow column': [420, 900] } as const;

  for (const [name, [width, height]] of Object.entries(rooms)) {
    it(`cuts nothing off and lays nothing on anything: ${name}`, async () => {
      const { dashboard, workbench } = open;
      await workbench.page.setViewportSize({ width, height });
      await dashboard.frame.locator('.overview').evaluate(overview => overview.setAttribute('open', ''));
      assert.deepEqual(await misplaced(dashboard), []);
      await dashboard.frame.locator('.overview > summary').click();
      await dashboard.focus(MFA);
      await dashboard.press('Shift+ArrowDown');
      await dashboard.row(LEGACY).hover();
      await dashboard.row(LEGACY).locator('.actions').waitFor();
      assert.deepEqual(await misplaced(dashboard), []);
      await dashboard.press('Shift+F2');
      await dashboard.field.waitFor();
      assert.deepEqual(await misplaced(dashboard), []);
      await workbench.screenshot(`dashboard-${width}`);
      await dashboard.press('Escape', 'Escape');
      await dashboard.field.waitFor({ state: 'detached' });
    });
  }

  it('never hides the row that has the keyboard behind the toolbar', async () => {
    const { dashboard, workbench } = open;
    await workbench.page.setViewportSize({ width: 1000, height: 560 });
    await dashboard.focus(MFA);
    await dashboard.press('Control+End');
    for (let row = 0; row < 8; row++) {
      await dashboard.press('ArrowUp');
      const isFree = await dashboard.frame.locator('tr:focus').evaluate(element => {
        const { left, top, bottom } = element.getBoundingClientRect();
        const at = (y: number) => document.elementFromPoint(left + 4, y);
        return element.contains(at(top + 2)) && element.contains(at(bottom - 2));
      });
      assert.ok(isFree, `row ${row} from below`);
    }
  });

  it('shows the summary in a very narrow side bar', async () => {
    const { workbench } = open;
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
    await workbench.openContainer('Zero Trust Steps');
    await workbench.view('Summary').expandPane();
    const summary = new Dashboard(workbench, 'sideBar');
    await summary.frame.locator('.percent').waitFor();
    await workbench.narrowSideBar(180);
    assert.deepEqual(await misplaced(summary), []);
    await workbench.screenshot('dashboard-summary');
  });
});
