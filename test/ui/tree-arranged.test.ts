import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench } from './support/open-workbench';
import { poll } from './support/poll';
import { chooseTheme } from './support/themes';
import type { View } from './support/view';
import type { Workbench } from './support/workbench';

const TODO = '<input type="checkbox" />';
const DONE = '<input type="checkbox" checked />';
const FILE = 'docs/ui-step.md';
const MFA = '1. Enable MFA for everyone';
const LEGACY = '2. Block legacy sign-in';
const DEVICES = '1. Find every device';

const text = [
  '# UI step',
  '',
  '## Accounts',
  '',
  '### Accountabilities',
  '',
  '| Lead | Implementer | Accountability |',
  '|---|---|---|',
  '| CISO | | Sponsors the work |',
  '| | Identity engineer | Carries it out |',
  '',
  '### Objectives',
  '',
  '| Done | Objective | Owner | Documentation |',
  '|---|---|---|---|',
  `| ${DONE} | ${MFA} | Identity engineer | [Plan](plan.md), [Site](/entra/mfa) |`,
  `| ${TODO} | ${LEGACY} | Identity engineer or CISO | |`,
  '',
  '## Devices',
  '',
  '| Done | Objective | Owner | Documentation |',
  '|---|---|---|---|',
  `| ${TODO} | ${DEVICES} | Workplace engineer | [Plan](plan.md) |`,
  '',
].join('\n');

const FILES = { [FILE]: text, 'docs/plan.md': '# The plan\n' };
/** The sample workspace has files of its own: here there is one. */
const ONE_FILE = { 'zeroTrustSteps.include': [FILE] };

async function chooseFromMenu(workbench: Workbench, opener: Locator, ...path: string[]): Promise<void> {
  await opener.click({ button: 'right' });
  for (const entry of path) {
    const item = workbench.page.locator('.monaco-menu .action-item', { hasText: entry });
    await item.hover();
    // A menu takes no click in its first moments: it could be the end of the one that opened it.
    await workbench.page.waitForTimeout(300);
    await item.click();
  }
}

async function labelsOf(view: View): Promise<string[]> {
  return (await view.rows()).map(({ label }) => label);
}

describe('the tree, arranged by mouse and keyboard', () => {
  let workbench: Workbench;
  let view: View;

  // One window for all: opening one takes longer than most of what is done in it.
  before(async () => {
    workbench = await openWorkbench({ settings: ONE_FILE, files: FILES });
    view = await workbench.openObjectives();
  });
  beforeEach(async () => {
    await workbench.closeEditors();
    await workbench.writeFile(FILE, text);
    await view.expand('Devices');
    await view.row(DEVICES).waitFor();
    await view.row(LEGACY).locator('[aria-checked="false"]').waitFor();
  });
  after(() => workbench.close());

  it('filters at each key; Escape takes it back, Enter keeps it and gives the tree the keyboard', async () => {
    const filter = async (words: string) => {
      await workbench.runCommand('Zero Trust Steps: Filter Objectives…');
      await workbench.quickInput.input.fill(words);
    };
    await view.collapse('Devices');
    await filter('device');
    await view.row(DEVICES).waitFor();
    await view.row(MFA).waitFor({ state: 'detached' });
    assert.deepEqual(await labelsOf(view), ['UI step', 'Devices', DEVICES]);
    await workbench.page.keyboard.press('Escape');
    await view.row(MFA).waitFor();
    await filter('device');
    await view.row(MFA).waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Enter');
    await view.locator.locator('.message', { hasText: 'Filter: “device”' }).waitFor();
    await view.locator.locator('.monaco-list:focus').waitFor();
    await view.locator.locator('.pane-header').hover();
    await view.locator.locator('.action-label[aria-label^="Clear Filter"]').click();
    await view.row(MFA).waitFor();
  });

  it('shows the row of the cursor, and leaves the keyboard to the editor', async () => {
    await workbench.openFile(FILE);
    await workbench.page.locator('.monaco-editor .view-line', { hasText: 'Find every device' }).click();
    await view.locator.locator('.monaco-list-row.selected', { hasText: DEVICES }).waitFor();
    await workbench.page.keyboard.press('Alt+Shift+P');
    await view.locator.locator('.monaco-list-row.selected', { hasText: LEGACY }).waitFor();
    await workbench.page.keyboard.press('Alt+Shift+X');
    await view.row(LEGACY).locator('.custom-view-tree-node-item-checkbox[aria-checked="true"]').waitFor();
    await workbench.page.keyboard.press('Alt+Shift+N');
    await view.locator.locator('.monaco-list-row.selected', { hasText: DEVICES }).waitFor();
    assert.equal(await workbench.page.locator('.monaco-editor.focused').count(), 1);
  });

  it('opens one link at once and asks which of several, by the menu and by the button of the row', async () => {
    await view.clickAction(DEVICES, 'Open Documentation');
    await workbench.tab('plan.md').waitFor();
    await workbench.closeEditors();
    await chooseFromMenu(workbench, view.row(MFA), 'Open Documentation');
    await workbench.quickInput.row('Site').first().waitFor();
    await workbench.quickInput.row('Plan').first().click();
    await workbench.tab('plan.md').waitFor();
    await view.row(LEGACY).hover();
    assert.equal(await view.row(LEGACY).locator('.action-label[aria-label^="Open Doc"]').count(), 0);
  });

  it('lists who is accountable, and goes to the row', async () => {
    const who = workbench.view('Accountabilities');
    await who.expandPane();
    await who.row('Lead: CISO').waitFor();
    assert.deepEqual(await labelsOf(who), ['Accounts', 'Lead: CISO', 'Implementer: Identity engineer']);
    await who.row('Implementer: Identity engineer').click();
    await workbench.tab('ui-step.md').waitFor();
    const status = workbench.statusBarItem(/^Ln 10,/);
    await status.waitFor();
  });

  it('says of rows their text, state, owner and section, and of parents how far they are', async () => {
    const spoken = (label: string) => view.row(label).first().getAttribute('aria-label');
    assert.match((await spoken(MFA)) ?? '', /Enable MFA for everyone, done, Identity engineer, Objectives/);
    assert.match(
      (await spoken(LEGACY)) ?? '',
      /legacy sign-in, to do, Identity engineer or CISO, Objectives/,
    );
    assert.match((await spoken('Accounts')) ?? '', /Accounts, 1 of 2 done/);
  });

  for (const theme of ['light', 'dark', 'high-contrast-dark', 'high-contrast-light'] as const) {
    it(`looks as it should in ${theme}`, async () => {
      await chooseTheme(workbench, theme);
      const colorOf = (label: string) =>
        view
          .row(label)
          .locator('.label-name')
          .evaluate(name => getComputedStyle(name).color);
      await workbench.view('Accountabilities').expandPane();
      await view.row(DEVICES).hover();
      await workbench.screenshot(`tree-sections-${theme}`);
      assert.notEqual(await colorOf(MFA), await colorOf(DEVICES), 'done rows are dimmed');
      await workbench.runCommand('Zero Trust Steps: Group by State');
      await view.expand('To do');
      await view.expand('Done');
      await view.row(MFA).hover();
      await workbench.page.locator('.monaco-hover', { hasText: 'Lead: CISO' }).waitFor();
      await workbench.screenshot(`tree-states-${theme}`);
      await workbench.runCommand('Zero Trust Steps: Group by Section');
    });
  }

  it('groups by owner, ticks there, and is as it was left when the window comes again', async () => {
    await workbench.runCommand('Zero Trust Steps: Group by Owner');
    // Where there are few files, groups start open.
    await view.row('CISO').waitFor();
    await view.row(DEVICES).waitFor();
    assert.deepEqual(await labelsOf(view), [
      ...['CISO', LEGACY],
      ...['Identity engineer', MFA, LEGACY],
      ...['Workplace engineer', DEVICES],
    ]);
    await view.row(LEGACY).first().locator('.custom-view-tree-node-item-checkbox').click();
    await workbench.waitForFile(FILE, changed => changed === text.replace(TODO, DONE));
    await poll('both rows to be ticked', async () => {
      const rows = (await view.rows()).filter(({ label }) => label === LEGACY);
      return rows.length === 2 && rows.every(({ checked }) => checked) ? true : undefined;
    });
    await workbench.runCommand('Zero Trust Steps: Sort by Name');
    await workbench.reload();
    await view.row('Workplace engineer').waitFor();
    const groups = (await view.rows()).filter(({ level }) => level === 1).map(({ label }) => label);
    assert.deepEqual(groups, ['CISO', 'Identity engineer', 'Workplace engineer']);
  });
});
