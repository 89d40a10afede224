import { cp, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleWorkspace } from '../../tools/lib/paths';
import { temporaryFolder } from '../../tools/lib/workspace';
import { Dashboard, showDashboard } from './support/dashboard';
import { openWorkbench } from './support/open-workbench';
import { poll } from './support/poll';
import type { Theme } from './support/themes';
import type { View } from './support/view';
import type { Workbench } from './support/workbench';

/** The pictures of README.md, taken from the real workbench: `npm run screenshots`, then look at them. */
const FOLDER = join(__dirname, '../../docs/images');
const FILE = 'docs/step-2-protect-data.md';
const DRAFT = 'docs/step-1-verify-every-sign-in.md';
const TITLE = 'Step 2. Protect data wherever it goes';
/** Of the sample workspace: enough for a plan, in one language. */
const SHOWN = [
  'docs/cloud-baseline.md',
  DRAFT,
  FILE,
  'docs/step-3-segment-the-network.md',
  'plans/rollout-plan.md',
];

/** A folder with a name that a company would give it. */
async function sampleFolder(): Promise<string> {
  const folder = join(await temporaryFolder('pictures'), 'contoso-zero-trust');
  for (const path of SHOWN) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await cp(join(sampleWorkspace, path), join(folder, path));
  }
  return folder;
}

/** A row that is done gets its colour some time after it is shown. */
async function waitForDimmed(view: View, done: string, todo: string): Promise<void> {
  const colourOf = (label: string): Promise<string> =>
    view
      .row(label)
      .locator('.label-name')
      .evaluate(found => getComputedStyle(found).color);
  await poll('dimmed rows', async () => (await colourOf(done)) !== (await colourOf(todo)) || undefined);
}

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  describe(`pictures of README.md, ${theme}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({
        theme,
        folder: await sampleFolder(),
        extension: null,
        settings: {
          'editor.minimap.enabled': false,
          'editor.stickyScroll.enabled': false,
          'breadcrumbs.enabled': false,
          'editor.lightbulb.enabled': 'onCode',
        },
      });
      await workbench.page.setViewportSize({ width: 1280, height: 720 });
    });
    afterEach(() => workbench.closeEditors());
    after(() => workbench.close());

    async function take(name: string): Promise<void> {
      const picture = await workbench.screenshot(`readme-${name}-${theme}`);
      await copyFile(picture, join(FOLDER, `${name}-${theme}.png`));
    }

    async function openTree(): Promise<View> {
      const view = await workbench.openObjectives();
      return view;
    }

    async function hideSideBar(): Promise<void> {
      const sideBar = workbench.page.locator('.part.sidebar');
      if (!(await sideBar.isVisible())) return;
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await sideBar.waitFor({ state: 'hidden' });
    }

    async function openDraft(): Promise<void> {
      await hideSideBar();
      await workbench.openFile(DRAFT);
      await workbench.page.locator('.squiggly-warning').first().waitFor();
    }

    it('the tree beside its file', async () => {
      await workbench.openFile(FILE);
      const view = await openTree();
      await workbench.narrowSideBar(440);
      await view.expand(TITLE);
      for (const section of ['Know your data', 'Keep it safe']) {
        await view.expand(section);
      }
      await waitForDimmed(
        view,
        '1. Laptops and phones are encrypted',
        '4. Links that are open to anybody expire after 30 days',
      );
      // The edge of the side bar, and the bar of a view that works, are lit for a moment.
      await workbench.page.locator('.statusbar').hover({ position: { x: 300, y: 5 } });
      await workbench.page.locator('.monaco-sash.hover').waitFor({ state: 'detached' });
      await view.locator.locator('.monaco-progress-container.active').waitFor({ state: 'detached' });
      await take('tree');
    });

    it('the tree by owner', async () => {
      await workbench.openFile('plans/rollout-plan.md');
      const view = await openTree();
      await workbench.runCommand('Zero Trust Steps: Group by Owner');
      await view.expand('Data security engineer');
      await take('grouped');
      await workbench.runCommand('Zero Trust Steps: Group by Section');
    });

    it('the dashboard', async () => {
      await hideSideBar();
      const dashboard = await showDashboard(workbench);
      await dashboard.rows.first().waitFor();
      await take('dashboard');
    });

    it('the objectives of a file beside its editor', async () => {
      await hideSideBar();
      await workbench.openFile(FILE);
      await workbench.page.locator('.editor-actions .codicon-checklist').click();
      const dashboard = new Dashboard(workbench);
      await dashboard.rows.nth(1).locator('.text').click();
      await dashboard.press('F2');
      await dashboard.field.waitFor();
      await take('objectives');
    });

    it('the quick fixes of a misspelling', async () => {
      await openDraft();
      await workbench.runCommand('View: Toggle Word Wrap');
      const { page } = workbench;
      await page.locator('.view-line').first().click();
      await page.keyboard.press('ControlOrMeta+F');
      const find = page.locator('.find-widget.visible');
      await find.locator('.find-part textarea').first().fill('requierd');
      await find.locator('.matchesCount', { hasText: '1 of 1' }).waitFor();
      await page.keyboard.press('Escape');
      await find.waitFor({ state: 'detached' });
      // The menu opens below the word where there is room for it.
      for (let line = 0; line < 10; line++) await page.keyboard.press('Control+ArrowDown');
      const fixes = page.locator('.action-widget:not(.action-list-submenu-panel) .monaco-list-row');
      // An editor that is still scrolling closes it again.
      await poll('the quick fixes', async () => {
        await page.keyboard.press('ControlOrMeta+.');
        return fixes
          .first()
          .waitFor({ timeout: 2_000 })
          .then(() => true as const)
          .catch(() => undefined);
      });
      await take('quick-fix');
      await page.keyboard.press('Escape');
    });

    it('the changes that finish a draft', async () => {
      await openDraft();
      await workbench.runCommand('Zero Trust Steps: Finish Draft…');
      await workbench.page.locator('.bulk-edit-panel .edit-checkbox').first().waitFor();
      await take('finish-draft');
      await workbench.page.getByRole('button', { name: 'Discard' }).click();
    });
  });
}
