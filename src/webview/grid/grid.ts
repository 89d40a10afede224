import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Page } from '../page';
import type { Item } from '../state/items';
import { t } from '../words';
import { openFreshField } from './field';
import { onGridKey } from './grid-keys';
import { RowWindow } from './window';
import { rowContent } from './row';
import { clickRow, keepTextUnmarked, keyAt } from './grid-mouse';

/** The table of all objectives. Only the rows in sight exist; keys, scrolling and screen readers know of all of them. */
export class Grid {
  readonly #page: Page;
  readonly #rows: RowWindow;
  #body: HTMLElement | undefined;
  /** True once the place that the page was scrolled to before it was loaded has been looked for. */
  #isRestored: boolean;
  #hadFocus = false;
  #hovered: string | undefined;

  constructor(page: Page) {
    this.#page = page;
    this.#rows = new RowWindow(() => page.redraw());
    this.#isRestored = page.view.anchor === null;
    window.addEventListener('scroll', () => this.#keepPlace(), { passive: true });
  }

  /** Before the page is drawn: whether the keyboard is in here, for a row may be drawn anew under another key. */
  beforeDraw(): void {
    this.#hadFocus = this.#body?.contains(document.activeElement) === true;
  }

  template() {
    const { items } = this.#page.items;
    const active = this.#activeIndex(items);
    const shown = this.#rows.show(items, [active, this.#editedIndex(items)]);
    return html`<table
      class="grid"
      role="treegrid"
      aria-label=${t('rows')}
      aria-rowcount=${items.length + 1}
      aria-multiselectable="true"
    >
      ${head()}
      <tbody
        role="rowgroup"
        .style=${`height: ${this.#rows.height}px`}
        ${ref(element => {
          this.#body = element as HTMLElement | undefined;
        })}
        @keydown=${(event: KeyboardEvent) => onGridKey(event, this.#page, this)}
        @mouseover=${(event: MouseEvent) => this.#hover(keyAt(event))}
        @mouseleave=${() => this.#hover(undefined)}
        @mousedown=${keepTextUnmarked}
        @click=${(event: MouseEvent) => clickRow(event, this.#page)}
      >
        ${repeat(
          shown,
          ({ key }) => key,
          ({ index, start }) => {
            const item = items[index];
            return item === undefined
              ? ''
              : this.#row(item, index, start - this.#rows.margin, index === active);
          },
        )}
      </tbody>
    </table>`;
  }

  /** After the page is drawn: rows are measured, and the keyboard is brought back to the row that it was in. */
  afterDraw(): void {
    const body = this.#body;
    if (body === undefined) {
      return;
    }
    // What was open when the page was hidden stands where it stood: the place is brought back below.
    openFreshField({ preventScroll: !this.#isRestored });
    const isMoved = this.#measurePage(body);
    if (isMoved) {
      // What is above the rows has another height now: other rows are in sight.
      this.#page.redraw();
    }
    for (const row of body.querySelectorAll<HTMLElement>(':scope > tr')) {
      this.#rows.measure(row);
    }
    if (this.#hadFocus && !body.contains(document.activeElement)) {
      this.focusActive();
    }
    // Reckoned with what was above the rows before, a place would be another one.
    if (!isMoved) {
      this.#restorePlace();
    }
  }

  /** Gives the keyboard to an item, wherever it is. */
  activate(key: string): void {
    const index = this.#page.items.items.findIndex(item => item.key === key);
    this.#page.update({ active: key });
    if (index >= 0) {
      this.#rows.scrollTo(index);
    }
    // The row may only now be drawn; a field that was opened meanwhile keeps the keyboard.
    requestAnimationFrame(() => {
      if (!(document.activeElement instanceof HTMLTextAreaElement)) this.focusActive();
    });
  }

  focusActive(): void {
    this.#body?.querySelector<HTMLElement>(':scope > tr[tabindex="0"]')?.focus({ preventScroll: true });
  }

  #row(item: Item, index: number, top: number, isActive: boolean) {
    const isSelected = this.#page.view.selected.includes(item.key);
    const isOpen = 'isOpen' in item ? String(item.isOpen) : undefined;
    const hasActions = isActive || item.key === this.#hovered;
    return rowContent(item, this.#page, { index, top, isActive, isSelected, hasActions, isOpen });
  }

  #hover(key: string | undefined): void {
    if (key !== this.#hovered) {
      this.#hovered = key;
      this.#page.redraw();
    }
  }

  #activeIndex(items: readonly Item[]): number {
    const index = items.findIndex(({ key }) => key === this.#page.view.active);
    return Math.max(index, items.length > 0 ? 0 : -1);
  }

  #editedIndex(items: readonly Item[]): number {
    const { editing } = this.#page.view;
    const key = editing?.kind === 'add' ? `${editing.key}+` : editing?.key;
    return items.findIndex(item => item.key === key);
  }

  #measurePage(body: HTMLElement): boolean {
    const bar = document.querySelector<HTMLElement>('.sticky');
    const isSticky = bar !== null && getComputedStyle(bar).position === 'sticky';
    const margin = Math.round(body.getBoundingClientRect().top + window.scrollY);
    const notices = document.querySelector<HTMLElement>('.notices')?.offsetHeight ?? 0;
    const covered = isSticky ? bar.offsetHeight : 0;
    // The browser scrolls to what Tab comes to: not to behind the bar.
    document.documentElement.style.scrollPaddingTop = `${covered}px`;
    return this.#rows.place(margin, covered, notices);
  }

  #keepPlace(): void {
    if (this.#isRestored) {
      this.#page.view = { ...this.#page.view, anchor: this.#rows.anchor() };
      this.#page.save();
    }
  }

  /** Rows come by and by: the place is found once its row is there. */
  #restorePlace(): void {
    const { anchor } = this.#page.view;
    if (!this.#isRestored && anchor !== null) {
      this.#isRestored = this.#rows.restore(anchor) || this.#page.status?.scan === 'ready';
    }
  }
}

function head() {
  const cell = (name: string, label: string) =>
    html`<th role="columnheader" class=${`cell ${name}`} scope="col">${label}</th>`;
  return html`<thead role="rowgroup">
    <tr role="row" class="row head" aria-rowindex="1">
      ${cell('box', t('done'))} ${cell('words', t('objective'))} ${cell('owner', t('owner'))}
      ${cell('links', t('documentation'))}
    </tr>
  </thead>`;
}
