import assert from 'node:assert/strict';
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

const text = [
  '# UI step',
  '',
  '## Accounts',
  '',
  '| Done | Objective | Owner | Documentation |',
  '|---|---|---|---|',
  `| ${TODO} | ${MFA} | Identity engineer | [Plan](/entra/mfa) |`,
  `| ${TODO} | ${LEGACY} | Identity engineer | <https://example.com> |`,
  `| ${TODO} | 3. | Identity engineer |  |`,
  '| <input type="checkbx"> | 4. Find every device | Workplace engineer |  |',
  '| | 5. Who signs off? <input type="checkbox"> Lead <input type="checkbox"> Board | Sponsor | |',
  '',
].join('\n');

function waitForBox(view: View, label: string, checked: boolean): Promise<void> {
  return view.row(label).locator(`.custom-view-tree-node-item-checkbox[aria-checked="${checked}"]`).waitFor();
}

async function chooseFromMenu(workbench: Workbench, view: View, label: string, entry: string): Promise<void> {
  await view.row(label).click({ button: 'right' });
  const item = workbench.page.locator('.monaco-menu .action-item', { hasText: entry });
  await item.hover();
  // A menu takes no click in its first moments: it could be the end of the one that opened it.
  await workbench.page.waitForTimeout(300);
  await item.click();
}

describe('the tree, by mouse and keyboard', () => {
  let workbench: Workbench;
  let view: View;

  // One window for all: opening one takes longer than most of what is done in it.
  before(async () => {
    workbench = await openWorkbench({ files: { [FILE]: text }, settings: { 'zeroTrustSteps.badge': true } });
    view = await workbench.openObjectives();
  });
  beforeEach(async () => {
    await workbench.closeEditors();
    await workbench.writeFile(FILE, text);
    await view.expand('UI step');
    await view.expand('Accounts');
    await waitForBox(view, MFA, false);
    await waitForBox(view, LEGACY, false);
  });
  after(() => workbench.close());

  it('ticks on a click: the file changes by that checkbox alone', async () => {
    await view.clickCheckbox(LEGACY);
    const at = text.indexOf(LEGACY) - ' | '.length - TODO.length;
    const expected = text.slice(0, at) + DONE + text.slice(at + TODO.length);
    assert.equal(await workbench.waitForFile(FILE, changed => changed !== text), expected);
    await view.row('UI step').filter({ hasText: '1/3' }).waitFor();
    await view.clickCheckbox(LEGACY);
    await workbench.waitForFile(FILE, changed => changed === text);
  });

  it('ticks with Space where the arrow keys have gone, and keeps the focus there', async () => {
    await view.row('Accounts').click();
    // A click on a section closes it.
    await workbench.page.keyboard.press('ArrowRight');
    await view.row(MFA).waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Space');
    await waitForBox(view, MFA, true);
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Space');
    await waitForBox(view, LEGACY, true);
    await workbench.page.keyboard.press('Space');
    await waitForBox(view, LEGACY, false);
    await workbench.waitForFile(FILE, changed => changed === text.replace(TODO, DONE));
    assert.equal(await workbench.tab('ui-step.md').count(), 0, 'Space opens no file');
  });

  it('goes to the row on a click, follows typing and Ctrl+Z there, and ticks into the open editor', async () => {
    await view.row(MFA).click();
    await workbench.tab('ui-step.md').waitFor();
    await view.clickCheckbox(MFA);
    await poll(
      'the tick in the editor',
      async () => (await workbench.editorText()).includes(DONE) || undefined,
    );
    assert.equal(await workbench.readFile(FILE), text, 'an open document is left unsaved');
    await workbench.page.locator('.monaco-editor .view-line').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await waitForBox(view, MFA, false);
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' of mine');
    await view.row('UI step of mine').waitFor();
  });

  it('toggles at the cursor with its key', async () => {
    await view.row(LEGACY).click();
    await workbench.tab('ui-step.md').waitFor();
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await workbench.page.keyboard.press('Alt+Shift+X');
    await waitForBox(view, LEGACY, true);
  });

  it('marks all below a section, and asks before it marks several files', async () => {
    await chooseFromMenu(workbench, view, 'Accounts', 'Mark All as Done');
    await waitForBox(view, LEGACY, true);
    // The placeholder stays; the misspelt box has a state, and so it can be set.
    const all = text.replace(TODO, DONE).replace(TODO, DONE).replace('"checkbx">', '"checkbx" checked>');
    assert.equal(await workbench.waitForFile(FILE, changed => changed !== text), all);
    await workbench.runCommand('Zero Trust Steps: Undo Last Change');
    await workbench.waitForFile(FILE, changed => changed === text);
    await view.row('UI step').click();
    await view.row('Weekly checks').click({ modifiers: ['ControlOrMeta'] });
    await chooseFromMenu(workbench, view, 'Weekly checks', 'Mark All as Done');
    await workbench.page.locator('.monaco-dialog-box', { hasText: 'in 2 files as done?' }).waitFor();
    await workbench.screenshot('tree-question');
    await workbench.answerDialog('Cancel');
    assert.equal(await workbench.readFile(FILE), text);
  });

  it('says why a tick was refused, and shows the truth again', async () => {
    await view.row('UI step').waitFor();
    const conflict = text.replace(`| ${TODO} | ${LEGACY}`, `<<<<<<< HEAD\n| ${TODO} | ${LEGACY}`);
    // The mouse is there before the file changes: the click has to come before the tree hears of that.
    await view.checkbox(LEGACY).hover();
    await workbench.writeFile(FILE, conflict);
    await workbench.page.mouse.down();
    await workbench.page.mouse.up();
    await view.row(LEGACY).filter({ hasText: 'merge conflict' }).waitFor();
    assert.equal(await workbench.readFile(FILE), conflict);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`looks as it should in ${theme}`, async () => {
      await chooseTheme(workbench, theme);
      await view.clickCheckbox(MFA);
      await view.row('UI step').filter({ hasText: '1/3' }).waitFor();
      await view.row(LEGACY).hover();
      await workbench.page.locator('.monaco-hover', { hasText: 'https://example.com' }).waitFor();
      const links = await workbench.page.locator('.monaco-hover a').count();
      assert.equal(links, 0, 'nothing in a tooltip can be clicked');
      await workbench.screenshot(`tree-${theme}`);
    });
  }

  it('says where there is nothing to show', async () => {
    const settings = { 'zeroTrustSteps.include': ['nowhere/*.md'] };
    await workbench.writeFile('.vscode/settings.json', JSON.stringify(settings));
    await workbench.page.getByText('No step files were found').waitFor();
    await workbench.page.getByRole('button', { name: 'Search Again' }).waitFor();
    await workbench.page.getByRole('button', { name: 'New Step File…' }).waitFor();
    await workbench.screenshot('tree-nothing');
  });
});
