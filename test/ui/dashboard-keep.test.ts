import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Dashboard, openDashboard, showDashboard, startAnew, type OpenDashboard } from './support/dashboard';
import { DONE, FILE, LABELS, longPlan, MFA, PLAN, TITLE, withTick } from './support/dashboard-files';
import { poll } from './support/poll';

const LONG = 'docs/z-long.md';

/** Brings the page to a state of which nothing is as it is at first, and gives back where its edited row stands. */
async function arrange({ dashboard }: OpenDashboard): Promise<number> {
  await dashboard.frame.locator('.overview > summary').click();
  await dashboard.search.fill('number');
  await dashboard.choose('Owner', 'Odd owner');
  await dashboard.frame.locator('.count', { hasText: '100 of' }).waitFor();
  await dashboard.rows.first().locator('.text').click();
  await dashboard.press('Control+End', 'Shift+ArrowUp', 'ArrowUp', 'F2');
  await dashboard.field.and(dashboard.frame.locator(':focus')).waitFor();
  await dashboard.workbench.page.keyboard.type('Half a sentence');
  return editedTop(dashboard);
}

function editedTop(dashboard: Dashboard): Promise<number> {
  return dashboard.field.evaluate(field => Math.round(field.getBoundingClientRect().top));
}

async function assertKept({ dashboard }: OpenDashboard, top: number): Promise<void> {
  await dashboard.field.waitFor();
  assert.equal(await dashboard.field.inputValue(), 'Half a sentence');
  assert.equal(await dashboard.search.inputValue(), 'number');
  await dashboard.frame.locator('.count', { hasText: '100 of' }).waitFor();
  await dashboard.waitForSelected(2);
  assert.equal(await dashboard.frame.locator('.overview').getAttribute('open'), null);
  await poll('the place that was scrolled to', async () => {
    return Math.abs((await editedTop(dashboard)) - top) < 8 || undefined;
  });
}

/** Longer than the page waits before it saves its state, and VS Code before it takes that: neither can be seen. */
const SAVED = 1_500;

describe('the dashboard: what is kept', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
  });
  beforeEach(async () => {
    await open.workbench.writeFile(LONG, longPlan(200));
    await startAnew(open);
  });
  after(() => open.workbench.close());

  it('keeps filters, place, selection and what is being typed while another tab is shown', async () => {
    const top = await arrange(open);
    await open.workbench.page.waitForTimeout(SAVED);
    await open.workbench.openFile('docs/other.md');
    await open.dashboard.body.waitFor({ state: 'hidden' });
    await open.workbench.tab('Zero Trust Dashboard').click();
    await assertKept(open, top);
    await open.dashboard.press('Enter');
    await open.workbench.waitForFile(LONG, text => text.includes('| Half a sentence |'));
  });

  it('keeps them when the window is loaded again', async () => {
    const top = await arrange(open);
    await open.workbench.page.waitForTimeout(SAVED);
    await open.workbench.reload();
    await assertKept(open, top);
    await open.dashboard.press('Escape');
    await open.dashboard.button('Clear filters').click();
    await open.dashboard.search.fill(MFA);
    await open.dashboard.box(MFA).click();
    await open.workbench.waitForFile(FILE, text => text === withTick(PLAN, MFA));
  });

  it('takes on another theme while it is open', async () => {
    const { dashboard, workbench } = open;
    const background = () => dashboard.body.evaluate(body => getComputedStyle(body).backgroundColor);
    const light = await background();
    await workbench.runCommand('Preferences: Toggle between Light/Dark Themes');
    await poll('another background', async () => (await background()) !== light || undefined);
    await dashboard.frame.locator('body.vscode-dark').waitFor();
    await dashboard.row(MFA).waitFor();
  });
});

describe('the objectives of one file', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
  });
  beforeEach(async () => {
    await startAnew(open);
    await open.workbench.closeEditors();
    await open.workbench.openFile(FILE);
  });
  after(() => open.workbench.close());

  it('stand beside the editor, follow what is typed there, and a new name of the file', async () => {
    const { dashboard, workbench } = open;
    await workbench.page.locator('.editor-actions .codicon-checklist').click();
    await dashboard.row(MFA).waitFor();
    await workbench.page.locator('.monaco-editor .view-line').first().click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' of mine');
    await dashboard.frame.locator('h1', { hasText: `${TITLE} of mine` }).waitFor();
    await workbench.runCommand('File: Save');
    await workbench.waitForFile(FILE, text => text.startsWith(`# ${TITLE} of mine`));
    await dashboard.group('Data').locator('.group-label').click();
    await dashboard.row(LABELS).waitFor({ state: 'hidden' });
    // What the explorer opens comes beside the editor that was used last.
    await workbench.tab('a-plan.md').click();
    await renameInExplorer('a-plan.md', 'renamed.md');
    await workbench.tab('Objectives: renamed.md').waitFor();
    await dashboard.row(MFA).waitFor();
    assert.equal(await dashboard.row(LABELS).count(), 0, 'what was closed stays closed');
    await dashboard.box(MFA).click();
    await dashboard.waitForBox(MFA, true);
    await workbench.closeEditors();
    await workbench.removeFile('docs/renamed.md');
  });

  it('say when the file has gone, and come back with it', async () => {
    const { dashboard, workbench } = open;
    await workbench.page.locator('.editor-actions .codicon-checklist').click();
    await dashboard.row(MFA).waitFor();
    await workbench.tab('a-plan.md').click({ button: 'middle' });
    const path = join(workbench.folder, FILE);
    await rename(path, `${path}.bak`);
    await dashboard.frame.getByText('It is no longer there.').waitFor();
    await rename(`${path}.bak`, path);
    await dashboard.row(MFA).waitFor();
  });

  async function renameInExplorer(from: string, to: string): Promise<void> {
    const { workbench } = open;
    await workbench.openContainer('Explorer');
    const item = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: from });
    await item.click();
    await item.press('F2');
    const input = workbench.page.locator('.explorer-folders-view .monaco-inputbox input');
    await input.fill(to);
    await input.press('Enter');
    await workbench.tab(to).waitFor();
  }
});

describe('the editor of objectives', () => {
  let open: OpenDashboard;

  before(async () => {
    open = await openDashboard();
  });
  beforeEach(async () => {
    await startAnew(open);
    await open.workbench.closeEditors();
    await open.workbench.openFile(FILE);
    await open.workbench.runCommand('View: Reopen Editor With...');
    await open.workbench.quickInput.pick('Zero Trust Objectives');
    await open.dashboard.row(MFA).waitFor();
  });
  after(() => open.workbench.close());

  const dirty = () => open.workbench.page.locator('.tab.dirty').filter({ hasText: 'a-plan.md' });

  it('makes the document dirty, saves it with Ctrl+S, and undoes and redoes with Ctrl+Z and Ctrl+Y', async () => {
    const { dashboard, workbench } = open;
    await dashboard.box(MFA).click();
    await dirty().waitFor();
    assert.equal(await workbench.readFile(FILE), PLAN);
    await dashboard.focus(MFA);
    await dashboard.press('ControlOrMeta+S');
    await workbench.waitForFile(FILE, text => text === withTick(PLAN, MFA));
    await dirty().waitFor({ state: 'detached' });
    await dashboard.press('ControlOrMeta+Z');
    await dashboard.waitForBox(MFA, false);
    await dashboard.press('ControlOrMeta+Y');
    await dashboard.waitForBox(MFA, true);
  });

  it('goes back to the file as it was saved', async () => {
    const { dashboard, workbench } = open;
    await dashboard.type(MFA, 'F2', 'Other words');
    await dashboard.press('Enter');
    await dashboard.row('Other words').waitFor();
    await dirty().waitFor();
    await workbench.runCommand('File: Revert File');
    await dashboard.row(MFA).waitFor();
    await dirty().waitFor({ state: 'detached' });
    assert.equal(await workbench.readFile(FILE), PLAN);
  });

  it('shows the same as a text editor of the same document, which shows what is ticked here', async () => {
    const { dashboard, workbench } = open;
    await workbench.runCommand('View: Split Editor Right');
    await workbench.runCommand('View: Reopen Editor With...');
    await workbench.quickInput.pick('Text Editor');
    await dashboard.box(MFA).click();
    await poll(
      'the tick in the text',
      async () => (await workbench.allEditorText()).includes(DONE) || undefined,
    );
    await showDashboard(workbench);
    await dashboard.waitForBox(MFA, true);
  });
});
