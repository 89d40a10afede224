import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { saveScreenshot } from './browser';
import { poll } from './poll';
import { exactly, QuickInput } from './quick-input';
import { View } from './view';

/** One window of VS Code: what a person does in it, by keyboard and mouse, and what he sees. */
export class Workbench {
  readonly quickInput: QuickInput;

  constructor(
    readonly page: Page,
    /** The temporary folder that is open. */
    readonly folder: string,
    private readonly cleanUp: () => Promise<unknown>,
  ) {
    this.quickInput = new QuickInput(page);
  }

  /** Runs a command by its full title, such as "View: Toggle Terminal", through the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.runCommand(title);
  }

  /** Opens a file of the folder by its path inside it, and waits for its tab. */
  async openFile(path: string): Promise<void> {
    await this.quickInput.open('ControlOrMeta+P');
    await this.quickInput.input.fill(path);
    await this.quickInput.row(basename(path)).first().click();
    await this.tab(basename(path)).waitFor();
  }

  /** The first line of the active editor that has these words; an editor shows blanks as no-break spaces. */
  line(words: string): Locator {
    const text = new RegExp(words.replaceAll(' ', '\\s'));
    return this.page.locator('.editor-group-container.active .view-line').filter({ hasText: text }).first();
  }

  /** Waits until the active editor shows this text, which is short enough to be in sight. */
  async waitForEditor(text: string): Promise<void> {
    await poll(`the editor to show ${text}`, async () => {
      return (await this.editorText()).trimEnd() === text.trimEnd() || undefined;
    });
  }

  /** The list of quick fixes at the cursor. */
  async openLightBulb(): Promise<Locator> {
    // A box that closes gives the keyboard back a little later.
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await this.page.keyboard.press('ControlOrMeta+.');
    await this.lightBulb().locator('.monaco-list-row').first().waitFor();
    return this.lightBulb();
  }

  private lightBulb(): Locator {
    return this.page.locator('.action-widget:not(.action-list-submenu-panel)');
  }

  /** Puts the cursor of the active editor at a place; lines and columns count from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.quickInput.open('ControlOrMeta+G');
    await this.quickInput.answer(`:${line}:${column}`);
    await this.quickInput.input.waitFor({ state: 'hidden' });
    await this.statusBarItem(`Ln ${line}, Col ${column}`).waitFor();
  }

  tab(title: string): Locator {
    return this.page.locator('.tabs-container [role=tab]').filter({ hasText: exactly(title) });
  }

  /** Shows a view container of the activity bar, as "Explorer". */
  async openContainer(title: string): Promise<void> {
    const tab = this.page
      .locator('.activitybar [role=tab]')
      .filter({ has: this.page.locator(`.action-label[aria-label^="${title}"]`) });
    await tab.waitFor();
    // A click on the container that is shown would hide it.
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
    await this.page.locator('.sidebar .title-label', { hasText: title }).waitFor();
    // The hover of the icon would lie over the first row.
    await this.page.locator('.statusbar').hover({ position: { x: 300, y: 5 } });
  }

  /** Shows the tree of objectives, and waits until it has a row. */
  async openObjectives(): Promise<View> {
    await this.openContainer('Zero Trust Steps');
    const view = this.view('Objectives');
    await view.waitForRows();
    return view;
  }

  /** A view of the container that is shown, by its name; `waitFor()` on it waits until it is there. */
  view(name: string): View {
    return new View(this.page, name);
  }

  /** Draws the edge of the side bar to that width. */
  async narrowSideBar(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (box === null) throw new Error('There is no side bar.');
    await this.page.mouse.move(box.x + box.width + 1, box.y + 300);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, box.y + 300, { steps: 5 });
    await this.page.mouse.up();
  }

  /** The content of the webview that is visible. */
  webview(): FrameLocator {
    const outer = this.page.locator('iframe.webview').filter({ visible: true }).last();
    return outer.contentFrame().frameLocator('iframe#active-frame');
  }

  /** The visible lines of the active text editor. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .monaco-editor .view-line');
    await lines.first().waitFor();
    const texts = await lines.evaluateAll(found =>
      found
        .map(line => ({ top: parseFloat((line as HTMLElement).style.top), text: line.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return texts.join('\n').replaceAll('\u00a0', ' ');
  }

  /** The visible lines of all text editors together. */
  async allEditorText(): Promise<string> {
    const texts = await this.page.locator('.monaco-editor .view-line').allTextContents();
    return texts.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Presses a button of the modal dialog that is open. */
  async answerDialog(button: string): Promise<void> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.getByRole('button', { name: button }).click();
    await box.waitFor({ state: 'detached' });
  }

  /** Loads the window again, as VS Code does it: what it holds in memory is stored first. */
  async reload(): Promise<void> {
    const isNew = () => this.page.evaluate(() => !('isBeforeReload' in globalThis)).catch(() => false);
    await this.page.evaluate(() => Object.assign(globalThis, { isBeforeReload: true }));
    await this.runCommand('Developer: Reload Window');
    await poll('the window to load again', async () => (await isNew()) || undefined);
  }

  /** Closes all editors; what was typed into them and not saved is lost. */
  async closeEditors(): Promise<void> {
    const question = this.page.locator('.monaco-dialog-box');
    const tabs = this.page.locator('.tabs-container [role=tab]');
    await poll('the editors to close', async () => {
      if (await question.isVisible()) await this.answerDialog("Don't Save");
      if ((await tabs.count()) === 0) return true;
      // By its keys, pressed again where something else had the keyboard: the palette takes ten times as long.
      await this.page.keyboard.press('ControlOrMeta+K');
      await this.page.keyboard.press('ControlOrMeta+W');
      return undefined;
    });
  }

  /** Leaves nothing of what the test before has opened. At the beginning: a picture is kept of a window that failed. */
  async startAnew(): Promise<void> {
    const menu = this.lightBulb();
    if (await menu.isVisible()) await this.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await this.closeEditors();
    await this.#closePanel();
  }

  /** Hides Problems, the terminal and their kin where they are shown. */
  async #closePanel(): Promise<void> {
    // The command is there only while there is something to hide.
    if (await this.page.locator('.part.panel').isVisible()) await this.runCommand('View: Hide Panel');
  }

  /** The notifications, newest first, without closing them; toasts do not show in this build of VS Code. */
  async notifications(): Promise<string[]> {
    await this.runCommand('Notifications: Show Notifications');
    const messages = this.page.locator('.notifications-center .notification-list-item-message');
    const texts = await messages.allTextContents();
    await this.page.keyboard.press('Escape');
    return texts;
  }

  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** Saves a picture of the window as artifacts/ui/<name>.png. */
  async screenshot(name: string): Promise<string> {
    return saveScreenshot(this.page, name);
  }

  readFile(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  writeFile(path: string, text: string): Promise<void> {
    return writeFile(join(this.folder, path), text);
  }

  /** Deletes a file of the folder if it is there. */
  removeFile(path: string): Promise<void> {
    return rm(join(this.folder, path), { force: true });
  }

  /** Waits until a file of the folder has a certain text, and returns the text. */
  waitForFile(path: string, accept: (text: string) => boolean): Promise<string> {
    return poll(`the expected text of ${path}`, async () => {
      const text = await this.readFile(path).catch(() => undefined);
      return text !== undefined && accept(text) ? text : undefined;
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.cleanUp();
  }
}
