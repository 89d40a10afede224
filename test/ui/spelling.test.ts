import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openWorkbench } from './support/open-workbench';
import { chooseTheme } from './support/themes';
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

  // One window for all: opening one takes longer than most of what is done in it.
  before(async () => {
    workbench = await openWorkbench({ settings: { '[markdown]': { 'editor.wordWrap': 'off' } } });
  });
  beforeEach(async () => {
    await workbench.startAnew();
    for (const path of [FILE, OTHER, CLOSED, '.zt-steps.json']) await workbench.removeFile(path);
  });
  after(() => workbench.close());

  async function openWith(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) await workbench.writeFile(path, text);
    await workbench.openFile(FILE);
  }

  function squiggles(): Locator {
    // A word that many files have is information alone.
    return workbench.page.locator('.squiggly-warning, .squiggly-info').filter({ visible: true });
  }

  /** Puts the cursor before words, at the place where they stand first in the file as it is saved. */
  async function goTo(words: string): Promise<void> {
    const text = await workbench.readFile(FILE);
    const before = text.slice(0, text.indexOf(words)).split('\n');
    await workbench.goTo(before.length, (before.at(-1) ?? '').length + 1);
  }

  async function openLightBulb(word: string): Promise<Locator> {
    await goTo(word);
    return workbench.openLightBulb();
  }

  async function choose(menu: Locator, entry: string): Promise<void> {
    await menu.locator('.monaco-list-row').filter({ hasText: entry }).click();
    await menu.waitFor({ state: 'hidden' });
  }

  it('mends what was just typed by two keys, and takes it back by one undo', async () => {
    await openWith({ [FILE]: CLEAN });
    const { page } = workbench;
    await workbench.line('Reset is enabled').waitFor();
    await goTo('abled');
    await page.keyboard.type('e');
    await squiggles().first().waitFor();
    await workbench.openLightBulb();
    await page.keyboard.press('Enter');
    await workbench.waitForEditor(CLEAN);
    await page.keyboard.press('ControlOrMeta+Z');
    await workbench.waitForEditor(CLEAN.replace('enabled', 'eneabled'));
    assert.equal(await workbench.readFile(FILE), CLEAN, 'nothing is saved');
  });

  it('gives a word at the start of a cell its capital back', async () => {
    await openWith({ [FILE]: TYPOS });
    await squiggles().first().waitFor();
    await openLightBulb('ombined');
    await workbench.page.keyboard.press('Enter');
    await workbench.waitForEditor(TYPOS.replace('ombined', 'Combined'));
  });

  it('changes a misspelling in all step files, open and closed, after a look at each place', async () => {
    await openWith({
      [FILE]: steps('Reset is eneabled', 'It is Eneabled'),
      [OTHER]: steps('Device is eneabled'),
      [CLOSED]: `${steps('Find devices')}\nAll is eneabled here.\n`,
    });
    const { page } = workbench;
    await workbench.openFile(OTHER);
    await workbench.line('Device is eneabled').dblclick();
    await workbench.tab('draft.md').click();
    await workbench.line('Reset is eneabled').waitFor();
    await squiggles().first().waitFor();
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
    await workbench.waitForEditor(steps('Reset is enabled', 'It is Eneabled'));
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
    await workbench.waitForEditor(TYPOS);
  });

  it('is finished with the rest of a draft', async () => {
    await openWith({ [FILE]: `${TYPOS}\nAll is eneabled here.\n` });
    const { page } = workbench;
    await squiggles().first().waitFor();
    await workbench.runCommand('Zero Trust Steps: Finish Draft…');
    await page.locator('.bulk-edit-panel .edit-checkbox').first().waitFor();
    await workbench.screenshot('spelling-finish-draft');
    await page.getByRole('button', { name: 'Apply' }).click();
    await workbench.waitForEditor(`${MENDED}\nAll is enabled here.\n`);
  });

  it('offers the right word first, and cuts no title of a long one', async () => {
    await openWith({ [FILE]: steps('Find unauthorized adminstrators', 'Ask adminstrators') });
    await chooseTheme(workbench, 'dark');
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
