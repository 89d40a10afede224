import type { Locator, Page } from 'playwright-core';
import { exactly } from './quick-input';

export interface TreeRow {
  readonly label: string;
  readonly description: string;
  readonly level: number;
  /** Nothing where a row has no children. */
  readonly expanded: boolean | undefined;
  /** Nothing where a row has no box. */
  readonly checked: boolean | undefined;
}

/** A tree view of the side bar or the panel. */
export class View {
  readonly locator: Locator;

  constructor(
    page: Page,
    readonly name: string,
  ) {
    // A view with a description is "Name - description Section".
    const header = page.locator(
      `.pane-header[aria-label^="${name} Section"], .pane-header[aria-label^="${name} - "]`,
    );
    this.locator = page.locator('.pane').filter({ has: header });
    this.page = page;
  }

  private readonly page: Page;

  /** Waits until the view is there and, for a tree, until it has a row. */
  async waitForRows(): Promise<void> {
    await this.locator.locator('.monaco-list-row').first().waitFor();
  }

  /** Opens the view where only its title is shown. */
  async expandPane(): Promise<void> {
    const header = this.locator.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }

  /** A row by its exact label; only rows that are scrolled into sight exist. */
  row(label: string): Locator {
    const name = this.page.locator('.label-name').filter({ hasText: exactly(label) });
    return this.locator.locator('.monaco-list-row').filter({ has: name });
  }

  /** The rows in sight, from top to bottom. */
  rows(): Promise<TreeRow[]> {
    return this.locator.locator('.monaco-list-row').evaluateAll(rows =>
      rows
        .map(row => {
          const flag = (element: Element | null, name: string): boolean | undefined => {
            const value = element?.getAttribute(name) ?? null;
            return value === null ? undefined : value === 'true';
          };
          return {
            top: parseFloat((row as HTMLElement).style.top),
            label: row.querySelector('.label-name')?.textContent ?? '',
            description: row.querySelector('.label-description')?.textContent ?? '',
            level: Number(row.getAttribute('aria-level')),
            expanded: flag(row, 'aria-expanded'),
            checked: flag(row.querySelector('.custom-view-tree-node-item-checkbox'), 'aria-checked'),
          };
        })
        .sort((a, b) => a.top - b.top)
        .map(({ label, description, level, expanded, checked }) => ({
          label,
          description,
          level,
          expanded,
          checked,
        })),
    );
  }

  async expand(label: string): Promise<void> {
    await this.setExpanded(label, true);
  }

  async collapse(label: string): Promise<void> {
    await this.setExpanded(label, false);
  }

  checkbox(label: string): Locator {
    return this.row(label).locator('.custom-view-tree-node-item-checkbox');
  }

  /**
   * Clicks the box of a row and waits until it shows the other state. Takes the mouse away from it, too: the tooltip of
   * a box comes after a moment, and lies over the row below.
   */
  async clickCheckbox(label: string): Promise<void> {
    const box = this.checkbox(label);
    const wanted = (await box.getAttribute('aria-checked')) !== 'true';
    await box.click();
    await this.row(label)
      .locator(`.custom-view-tree-node-item-checkbox[aria-checked="${String(wanted)}"]`)
      .waitFor();
    await this.page.locator('.part.editor').hover();
  }

  /** Presses a button that a row shows under the mouse. */
  async clickAction(label: string, action: string): Promise<void> {
    const row = this.row(label);
    await row.hover();
    await row.locator(`.action-label[aria-label^="${action}"]`).click();
  }

  private async setExpanded(label: string, expanded: boolean): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === String(expanded)) return;
    await row.locator('.monaco-tl-twistie').click();
    await this.locator
      .locator(`.monaco-list-row[aria-expanded="${String(expanded)}"]`)
      .and(row)
      .waitFor();
  }
}
