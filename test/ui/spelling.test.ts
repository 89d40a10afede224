import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Theme } from './support/open-workbench';
import { poll } from './support/poll';
import type { Workbench } from './support/workbench';

const TODO = '<input type="checkbox" />';
const FILE = 'docs/draft.md';
const OTHER = 'docs/other.md';
const CLOSED = 'docs/closed.md';
const HEAD = '# Draft\n\n| Done | Objective | Owner | Documentation |\n|---|---|---|---|\n';

/** A step file with a row for each text. */
function steps(...texts: readonly string[]): string {
  return HEAD + texts.map((text, index) => `| ${TODO} | ${index + 1}. ${text} | IT | |\n`).join('');
}

const CLEAN = steps('Find every device', 'Reset is enabled');
const TYPOS = steps('Reset is eneabled', 'ombined registration', 'Ask for polcies');
const MENDED = steps('Reset is enabled', 'Combined registration', 'Ask for policies');

describe('spelling in the workbench', () => {
  let workbench: Workbench;

  async function openWith(files: Readonly<Record<string, string>>, theme?: Theme): Promise<void> {
    workbench = await openWorkbench({
      files,
      settings: { '[markdown]': { 'editor.wordWrap': 'off' } },
      ...(theme === undefined ? {} : { theme }),
    });
    await workbench.openFile(FILE);
  }
  afterEach(() => workbench.close());

  function squiggles(): Locator {
    return workbench.page.locator('.squiggly-warning');
  }

  /** A line of the editor, which shows blanks as no-break spaces. */
  function line(words: string): Locator {
    const text = new RegExp(words.replaceAll(' ', '\\s'));
    return workbench.page
      .locator('.editor-group-container.active .view-line')
      .filter({ hasText: text })
      .first();
  }

  async function editorShows(text: string): Promise<void> {
    await poll(
      `the editor to show ${text}`,
      async () => (await workbench.editorText()).trimEnd() === text.trimEnd() || undefined,
    );
  }

  /** Puts the cursor into a word, by the place where it is found first. */
  async function goTo(word: string): Promise<void> {
    const { page } = workbench;
    await line(word).click();
    await page.keyboard.press('ControlOrMeta+F');
    const find = page.locator('.find-widget .find-part textarea').first();
    await find.fill(word);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }

  async function openLightBulb(word: string): Promise<Locator> {
    const { page } = workbench;
    await goTo(word);
    await page.keyboard.press('ControlOrMeta+.');
    const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
    await menu.locator('.monaco-list-row').first().waitFor();
    return menu;
  }

  async function choose(menu: Locator, entry: string): Promise<void> {
    await menu.locator('.monaco-list-row').filter({ hasText: entry }).click();
    await menu.waitFor({ state: 'hidden' });
  }

  it('mends what was just typed by two keys, and takes it back by one undo', async () => {
    await openWith({ [FILE]: CLEAN });
    const { page } = workbench;
    await line('Reset is enabled').waitFor();
    await goTo('Reset is enabled');
    await page.keyboard.type('Reset is eneabled');
    await squiggles().first().waitFor();
    await page.keyboard.press('ControlOrMeta+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
    await page.keyboard.press('Enter');
    await editorShows(CLEAN);
    await page.keyboard.press('ControlOrMeta+Z');
    await editorShows(CLEAN.replace('enabled', 'eneabled'));
    assert.equal(await workbench.readFile(FILE), CLEAN, 'nothing is saved');
  });

  it('gives a word at the start of a cell its capital back', async () => {
    await openWith({ [FILE]: TYPOS });
    await squiggles().first().waitFor();
    await openLightBulb('ombined');
    await workbench.page.keyboard.press('Enter');
    await editorShows(TYPOS.replace('ombined', 'Combined'));
  });

  it('changes a misspelling in all step files, open and closed, after a look at each place', async () => {
    await openWith({
      [FILE]: steps('Reset is eneabled', 'It is Eneabled'),
      [OTHER]: steps('Device is eneabled'),
      [CLOSED]: `${steps('Find devices')}\nAll is eneabled here.\n`,
    });
    const { page } = workbench;
    await workbench.openFile(OTHER);
    await line('Device is eneabled').dblclick();
    await workbench.tab('draft.md').click();
    const menu = await openLightBulb('eneabled');
    await workbench.screenshot('spelling-everywhere-bulb');
    await choose(menu, 'in the workspace');
    const places = page.locator('.bulk-edit-panel .monaco-list-row');
    await places.first().waitFor();
    await workbench.screenshot('spelling-everywhere-preview');
    await places
      .filter({ hasText: /Eneabled/ })
      .locator('.edit-checkbox')
      .click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await editorShows(steps('Reset is enabled', 'It is Eneabled'));
    // A file that was closed becomes a tab once it is changed, and only then it is saved with the others.
    await workbench.tab('closed.md').waitFor();
    await workbench.runCommand('File: Save All Files');
    await workbench.waitForFile(OTHER, text => text === steps('Device is enabled'));
    await workbench.waitForFile(CLOSED, text => text.endsWith('\nAll is enabled here.\n'));
    await workbench.screenshot('spelling-everywhere-applied');
  });

  it('learns a word for everybody who works on the files', async () => {
    await openWith({ [FILE]: TYPOS });
    await squiggles().first().waitFor();
    const before = await squiggles().count();
    await choose(await openLightBulb('eneabled'), 'Add “eneabled” to the repository dictionary');
    await poll('one squiggle less', async () => (await squiggles().count()) === before - 1 || undefined);
    assert.deepEqual(JSON.parse(await workbench.readFile('.zt-steps.json')), { words: ['eneabled'] });
    await editorShows(TYPOS);
  });

  it('is finished with the rest of a draft', async () => {
    await openWith({ [FILE]: `${TYPOS}\nAll is eneabled here.\n` });
    const { page } = workbench;
    await squiggles().first().waitFor();
    await workbench.runCommand('Zero Trust Steps: Finish Draft…');
    await page.locator('.bulk-edit-panel .edit-checkbox').first().waitFor();
    await workbench.screenshot('spelling-finish-draft');
    await page.getByRole('button', { name: 'Apply' }).click();
    await editorShows(`${MENDED}\nAll is enabled here.\n`);
  });

  it('offers the right word first, and cuts no title of a long one', async () => {
    await openWith({ [FILE]: steps('Find unauthorized adminstrators', 'Ask adminstrators') }, 'dark');
    await squiggles().first().waitFor();
    await workbench.runCommand('View: Toggle Problems');
    await workbench.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    const titles = (await openLightBulb('adminstrators')).locator('.monaco-list-row .title');
    await workbench.screenshot('spelling-bulb');
    assert.equal(await titles.first().textContent(), 'Change to “administrators”');
    const cut = await titles.evaluateAll(
      found => found.filter(each => each.scrollWidth > each.clientWidth).length,
    );
    assert.equal(cut, 0);
  });
});
