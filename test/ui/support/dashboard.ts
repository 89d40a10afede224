import type { FrameLocator, Locator } from 'playwright-core';
import { FILE, PLAN } from './dashboard-files';
import { openWorkbench, type OpenOptions } from './open-workbench';
import { poll } from './poll';
import { exactly } from './quick-input';
import type { Workbench } from './workbench';

/** The dashboard as a person sees it: in the editor area, or its summary in the side bar. */
export class Dashboard {
  readonly frame: FrameLocator;
  readonly body: Locator;
  /** Objectives that are drawn: those in sight, and a few around them. */
  readonly rows: Locator;
  readonly field: Locator;
  readonly search: Locator;

  constructor(
    readonly workbench: Workbench,
    place: 'editor' | 'sideBar' = 'editor',
  ) {
    const isView = '[src*="purpose=webviewView"]';
    const outer = place === 'editor' ? `iframe.webview:not(${isView})` : `iframe.webview${isView}`;
    const visible = workbench.page.locator(outer).filter({ visible: true }).last();
    this.frame = visible.contentFrame().frameLocator('iframe#active-frame');
    this.body = this.frame.locator('body');
    this.rows = this.frame.locator('tr.objective');
    this.field = this.frame.locator('.field textarea');
    this.search = this.frame.locator('.search input');
  }

  /** A row by words that stand in it. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  group(label: string): Locator {
    return this.frame.locator('tr.file, tr.section').filter({
      has: this.frame.locator('.group-label').filter({ hasText: exactly(label) }),
    });
  }

  box(words: string): Locator {
    return this.row(words).locator('vscode-checkbox');
  }

  /**
   * Brings the mouse onto a box, and gives back the click: for a click on what is still shown while the file has already
   * changed, which comes before the page hears of that only if nothing is waited for in between.
   */
  async aim(words: string): Promise<() => Promise<void>> {
    await this.box(words).hover();
    const { mouse } = this.workbench.page;
    return async () => {
      await mouse.down();
      await mouse.up();
    };
  }

  async waitForBox(words: string, isChecked: boolean): Promise<void> {
    // What is said of a box, and what is drawn.
    const drawn = isChecked ? '.checked' : ':not(.checked)';
    const box = this.frame.locator(
      `vscode-checkbox[aria-checked="${isChecked}"]${drawn}:not([data-pending])`,
    );
    await this.row(words).filter({ has: box }).waitFor();
  }

  notice(words: string | RegExp): Locator {
    return this.frame.locator('.notice').filter({ hasText: words });
  }

  /** Chooses an entry of a list of the toolbar, by the label of both. */
  async choose(list: string, entry: string): Promise<void> {
    const dropdown = this.frame.locator(`.toolbar vscode-dropdown[aria-label="${list}"]`);
    await dropdown.click();
    await dropdown
      .locator('vscode-option')
      .filter({ hasText: exactly(entry) })
      .click();
  }

  button(name: string): Locator {
    return this.frame.locator('vscode-button, button').filter({ hasText: exactly(name) });
  }

  /** A button that a row shows while the mouse is on it. */
  async clickAction(words: string, action: string): Promise<void> {
    await this.row(words).hover();
    await this.row(words).getByRole('button', { name: action }).click();
  }

  /** Gives a row the keyboard, as a click on its words does. */
  async focus(words: string): Promise<void> {
    await this.row(words).locator('.text').click();
    await this.waitForFocus(words);
  }

  async waitForFocus(words: string): Promise<void> {
    await this.frame.locator('tr:focus').filter({ hasText: words }).waitFor();
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce(
      (before, key) => before.then(() => this.workbench.page.keyboard.press(key)),
      Promise.resolve(),
    );
  }

  /** Opens the field of a row by its key, and types over what is in it, for that is marked. */
  async type(words: string, key: 'F2' | 'Shift+F2' | 'Insert', text: string): Promise<void> {
    await this.focus(words);
    await this.press(key);
    await this.field.and(this.frame.locator(':focus')).waitFor();
    await this.workbench.page.keyboard.type(text);
  }

  /** The words of the rows that are drawn, from top to bottom. */
  texts(): Promise<string[]> {
    return this.frame.locator('tr.objective .text').allInnerTexts();
  }

  async waitForTexts(expected: readonly string[]): Promise<void> {
    let last: string[] = [];
    await poll(`the rows ${expected.join(', ')}`, async () => {
      last = await this.texts();
      return last.join('\n') === expected.join('\n') || undefined;
    }).catch((error: unknown) => {
      throw new Error(`These rows are shown: ${last.join(', ')}`, { cause: error });
    });
  }

  async waitForSelected(count: number): Promise<void> {
    await poll(`${count} selected rows`, async () => {
      return (await this.frame.locator('tr[aria-selected="true"]').count()) === count || undefined;
    });
  }

  scrollTop(): Promise<number> {
    return this.body.evaluate(() => Math.round(window.scrollY));
  }
}

export interface OpenDashboard {
  readonly workbench: Workbench;
  readonly dashboard: Dashboard;
  /** The figures in the side bar, once their view is shown. */
  readonly summary: Dashboard;
}

/** A workbench of its own with the dashboard of a small plan. */
export async function openDashboard(options: OpenOptions = {}): Promise<OpenDashboard> {
  const files = { [FILE]: PLAN, 'docs/other.md': '# Another page\n', ...options.files };
  const workbench = await openWorkbench({ folder: 'no such folder', ...options, files });
  const dashboard = await showDashboard(workbench);
  return { workbench, dashboard, summary: new Dashboard(workbench, 'sideBar') };
}

export async function showDashboard(workbench: Workbench): Promise<Dashboard> {
  await workbench.runCommand('Zero Trust Steps: Open Dashboard');
  const dashboard = new Dashboard(workbench);
  await dashboard.body.locator('.grid, .empty').first().waitFor();
  return dashboard;
}

/** The same window as if it had just been opened: the first text, and a dashboard that remembers nothing. */
export async function startAnew({ workbench, dashboard }: OpenDashboard): Promise<void> {
  await workbench.closeEditors();
  await workbench.writeFile(FILE, PLAN);
  await showDashboard(workbench);
  await dashboard.waitForBox('Enable MFA', false);
  await dashboard.button('Clear filters').waitFor({ state: 'hidden' });
}
