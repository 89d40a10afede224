import assert from 'node:assert/strict';
import { openDashboard, startAnew, type OpenDashboard } from './support/dashboard';
import {
  DEVICES,
  DONE,
  FILE,
  LABELS,
  LEGACY,
  longPlan,
  MFA,
  PLAN,
  TITLE,
  TODO,
  withTick,
} from './support/dashboard-files';
import { poll } from './support/poll';

describe('the dashboard: ticking', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
    await open.workbench.openContainer('Zero Trust Steps');
  });
  beforeEach(() => startAnew(open));
  after(() => open.workbench.close());

  it('changes that checkbox alone on disk, and tree, figures and summary follow', async () => {
    const { workbench, dashboard } = open;
    await dashboard.box(MFA).click();
    assert.equal(await workbench.waitForFile(FILE, text => text !== PLAN), withTick(PLAN, MFA));
    await workbench.view('Objectives').row(TITLE).filter({ hasText: '2/4' }).waitFor();
    await dashboard.frame.locator('.percent', { hasText: '50%' }).waitFor();
    await dashboard.group('Accounts').filter({ hasText: '2/3' }).waitFor();
    await dashboard.box(DEVICES).click();
    await workbench.waitForFile(FILE, text => text === withTick(withTick(PLAN, MFA), DEVICES, false));
  });

  it('ticks from "Next up", and shows the next one there', async () => {
    const { workbench, dashboard } = open;
    const next = dashboard.frame.locator('.next-up li');
    await next.filter({ hasText: MFA }).locator('vscode-checkbox').click();
    await next.filter({ hasText: LEGACY }).waitFor();
    assert.equal(await next.filter({ hasText: MFA }).count(), 0);
    assert.equal(await workbench.readFile(FILE), withTick(PLAN, MFA));
  });

  it('ticks all selected rows at once, and takes them back with one Ctrl+Z', async () => {
    const { workbench, dashboard } = open;
    await dashboard.focus(MFA);
    await dashboard
      .row(LEGACY)
      .locator('.text')
      .click({ modifiers: ['Shift'] });
    await dashboard
      .row(LABELS)
      .locator('.text')
      .click({ modifiers: ['ControlOrMeta'] });
    await dashboard.waitForSelected(3);
    await dashboard.button('Mark as Done').click();
    const all = withTick(withTick(withTick(PLAN, MFA), LEGACY), LABELS);
    await workbench.waitForFile(FILE, text => text === all);
    await dashboard.waitForBox(LABELS, true);
    await dashboard.focus(MFA);
    await dashboard.press('ControlOrMeta+Z');
    await workbench.waitForFile(FILE, text => text === PLAN);
    await dashboard.waitForBox(LABELS, false);
    await dashboard.waitForSelected(3);
    await dashboard.button('Clear selection').click();
    await dashboard.waitForSelected(0);
  });

  it('says why a tick was refused, and shows the truth again', async () => {
    const { workbench, dashboard } = open;
    const conflict = PLAN.replace(`| ${TODO} | 2.`, `<<<<<<< HEAD\n| ${TODO} | 2.`);
    const click = await dashboard.aim(LEGACY);
    await workbench.writeFile(FILE, conflict);
    await click();
    await dashboard.notice('merge conflict').waitFor();
    await dashboard.row(LEGACY).filter({ hasText: 'merge conflict' }).waitFor();
    assert.equal(await dashboard.frame.locator('vscode-checkbox[data-pending]').count(), 0);
    assert.equal(await workbench.readFile(FILE), conflict);
    await dashboard.notice('merge conflict').getByRole('button', { name: 'Dismiss' }).click();
    await dashboard.notice('merge conflict').waitFor({ state: 'detached' });
  });

  it('says it at the bottom of a short page, and no longer once the conflict is gone', async () => {
    const { workbench, dashboard } = open;
    await workbench.closeEditors();
    await workbench.openFile(FILE);
    await workbench.runCommand('Zero Trust Steps: Open Objectives to the Side');
    await dashboard.row(LEGACY).waitFor();
    // An open document is changed as it is open, whatever has happened to its file.
    await workbench.tab('a-plan.md').click({ button: 'middle' });
    const click = await dashboard.aim(LEGACY);
    await workbench.writeFile(FILE, PLAN.replace(`| ${TODO} | 2.`, `<<<<<<< HEAD\n| ${TODO} | 2.`));
    await click();
    const notice = dashboard.notice('merge conflict');
    await notice.waitFor();
    const below = await notice.evaluate(found => innerHeight - found.getBoundingClientRect().bottom);
    assert.ok(below >= 0 && below < 70, `${below} pixels are left below it`);
    await workbench.screenshot('dashboard-refused');
    await workbench.writeFile(FILE, PLAN);
    await notice.waitFor({ state: 'detached' });
  });

  it('leaves an open document unsaved, and follows an undo in its editor', async () => {
    const { workbench, dashboard } = open;
    await workbench.openFile(FILE);
    await workbench.runCommand('Zero Trust Steps: Open Objectives to the Side');
    await dashboard.box(MFA).click();
    await dashboard.waitForBox(MFA, true);
    await poll(
      'the tick in the editor',
      async () => (await workbench.allEditorText()).includes(`${DONE} | 1.`) || undefined,
    );
    assert.equal(await workbench.readFile(FILE), PLAN);
    await workbench.page.locator('.monaco-editor .view-line').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await dashboard.waitForBox(MFA, false);
  });
});

describe('the dashboard: what is typed elsewhere', () => {
  it('shows at once, and moves neither scroll, focus, selection nor filters', async () => {
    const open = await openDashboard({ files: { [FILE]: longPlan(300) } });
    const { workbench, dashboard } = open;
    try {
      await dashboard.search.fill('number');
      await dashboard.choose('Owner', 'Even owner');
      await dashboard.frame.locator('.count', { hasText: '150 of 300' }).waitFor();
      await dashboard.row('number 1').first().locator('.text').click();
      await dashboard.press('Control+End', 'Shift+ArrowUp', 'Shift+ArrowUp');
      await dashboard.waitForFocus('Objective number 295');
      await dashboard.waitForSelected(3);
      const before = await dashboard.scrollTop();
      assert.ok(before > 1_000);
      await workbench.writeFile(FILE, longPlan(300).replace('number 297', 'number 297, as said'));
      await dashboard.row('number 297, as said').waitFor();
      await workbench.writeFile(
        FILE,
        longPlan(300)
          .replace('number 297', 'number 297, as said')
          .replace(
            /\| Objective number 3 .*\n/,
            '$&| Objective number 3b | Even owner | |\n'.replace('| O', `| ${TODO} | O`),
          ),
      );
      await dashboard.frame.locator('.count', { hasText: 'of 301' }).waitFor();
      await dashboard.waitForFocus('Objective number 295');
      await dashboard.waitForSelected(3);
      const top = await dashboard.row('number 295').evaluate(row => row.getBoundingClientRect().top);
      assert.ok(top > 0 && top < 900, 'the row stays in sight');
      assert.equal(await dashboard.search.inputValue(), 'number');
    } finally {
      await workbench.close();
    }
  });
});
