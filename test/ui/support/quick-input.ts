import type { Locator, Page } from 'playwright-core';
import { poll } from './poll';

/** The box at the top of the window: command palette, quick open, quick picks and input boxes. */
export class QuickInput {
  readonly input: Locator;
  private readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
  }

  /** Opens the box by a key; a key that comes before the workbench listens is lost, so it is pressed again. */
  async open(key: string): Promise<void> {
    await poll(`the box that ${key} opens`, async () => {
      await this.page.keyboard.press(key);
      return this.isThere(this.input, 1_000);
    });
  }

  /**
   * Runs a command by its full title. What an extension adds to the palette comes late, and a webview or an editor that
   * loads takes the keyboard, which closes the box: so the command is looked for again.
   */
  async runCommand(title: string): Promise<void> {
    await poll(`the command "${title}"`, async () => {
      await this.open('F1');
      if (await this.tryCommand(title)) return true;
      await this.page.keyboard.press('Escape');
      return undefined;
    });
    await this.row(title).first().waitFor({ state: 'hidden' });
  }

  /** An entry by its exact label. */
  row(label: string): Locator {
    const name = this.page.locator('.label-name').filter({ hasText: exactly(label) });
    return this.widget.locator('.monaco-list-row').filter({ has: name });
  }

  /** Types words into a list that may not be there yet, and empties the box when it comes. */
  async search(label: string): Promise<void> {
    await poll(`the entry ${label}`, async () => {
      await this.input.fill(label);
      return (await this.row(label).first().isVisible()) || undefined;
    });
  }

  /** The labels of the entries that are shown. */
  async labels(): Promise<string[]> {
    await this.widget.locator('.monaco-list-row').first().waitFor();
    return this.widget
      .locator('.monaco-list-row .quick-input-list-row:first-child .label-name')
      .allTextContents();
  }

  /** Chooses an entry of the quick pick that is open. */
  async pick(label: string): Promise<void> {
    await this.row(label).first().click();
  }

  /** Answers the input box that is open. */
  async answer(text: string): Promise<void> {
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  private async tryCommand(title: string): Promise<boolean> {
    const soon = { timeout: 3_000 };
    try {
      await this.input.fill(`>${title}`, soon);
      // Enter takes the one that is marked, at once; a click waits until nothing moves any more.
      const marked = this.row(title).and(this.page.locator('.focused'));
      const isMarked = await this.isThere(marked, 500);
      await (isMarked ? this.page.keyboard.press('Enter') : this.row(title).first().click(soon));
      return true;
    } catch {
      return false;
    }
  }

  private isThere(locator: Locator, timeout: number): Promise<true | undefined> {
    return locator
      .first()
      .waitFor({ timeout })
      .then(() => true as const)
      .catch(() => undefined);
  }
}

export function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
