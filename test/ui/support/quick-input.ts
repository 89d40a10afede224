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

  /** Runs a command by its full title. What an extension adds to the palette comes late, so it is looked for again. */
  async runCommand(title: string): Promise<void> {
    const row = this.row(title);
    await poll(`the command "${title}"`, async () => {
      await this.open('F1');
      await this.input.fill(`>${title}`);
      if (await this.isThere(row, 1_000)) return true;
      await this.page.keyboard.press('Escape');
      return undefined;
    });
    await row.first().click();
    await row.first().waitFor({ state: 'hidden' });
  }

  /** An entry by its exact label. */
  row(label: string): Locator {
    const name = this.page.locator('.label-name').filter({ hasText: exactly(label) });
    return this.widget.locator('.monaco-list-row').filter({ has: name });
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
