import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type Range,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { Item } from '../state/items';
import type { Anchor } from '../state/view';

/** Guesses, in CSS pixels, until a row was measured. */
const HEIGHTS: Readonly<Record<Item['kind'], number>> = {
  file: 36,
  section: 32,
  accountabilities: 30,
  objective: 34,
  subItem: 30,
  add: 60,
};

/** Rows drawn beyond both edges of the window. */
const OVERSCAN = 8;

/** Which rows of a long list are drawn, and where: those in sight, and the ones that must not go (with the focus, or typed in). */
export class RowWindow {
  readonly #virtualizer: Virtualizer<Window, HTMLElement>;
  readonly #onChange: () => void;
  #items: readonly Item[] = [];
  #kept: readonly number[] = [];
  #margin = 0;
  #covered = 0;
  #coveredBelow = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#virtualizer = new Virtualizer<Window, HTMLElement>(this.#options());
    this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
  }

  /** Distance from the top of the page to the first row. */
  get margin(): number {
    return this.#margin;
  }

  /**
   * Where the rows begin, and how much of the window's top and bottom is covered by what stays there: a row behind it
   * is not in sight. True when that is news.
   */
  place(margin: number, covered: number, coveredBelow: number): boolean {
    const isNews =
      margin !== this.#margin || covered !== this.#covered || coveredBelow !== this.#coveredBelow;
    this.#margin = margin;
    this.#covered = covered;
    this.#coveredBelow = coveredBelow;
    return isNews;
  }

  /** The rows to draw. `start` is the distance from the top of the page. */
  show(items: readonly Item[], kept: readonly number[]): readonly VirtualItem[] {
    const anchor = items === this.#items ? null : this.anchor();
    this.#items = items;
    this.#kept = kept;
    this.#virtualizer.setOptions(this.#options());
    this.#virtualizer._willUpdate();
    if (anchor !== null) {
      this.restore(anchor);
    }
    return this.#virtualizer.getVirtualItems();
  }

  /** The height of all rows. */
  get height(): number {
    return this.#virtualizer.getTotalSize();
  }

  measure(element: HTMLElement): void {
    this.#virtualizer.measureElement(element);
  }

  /** The first row in sight; null while what is above the rows shows. */
  anchor(): Anchor | null {
    const top = window.scrollY + this.#covered;
    if (top <= this.#margin) {
      return null;
    }
    const first = this.#virtualizer.getVirtualItemForOffset(top);
    const item = first && this.#items[first.index];
    return first && item ? { key: item.key, delta: first.start - top } : null;
  }

  /** Scrolls so that the row stands where it stood; false where there is no such row. */
  restore({ key, delta }: Anchor): boolean {
    const index = this.#items.findIndex(item => item.key === key);
    const start = this.#startOf(index);
    if (start === undefined) {
      return false;
    }
    const wanted = start - delta - this.#covered;
    if (Math.abs(wanted - window.scrollY) >= 1) {
      window.scrollTo(0, wanted);
    }
    return true;
  }

  scrollTo(index: number): void {
    this.#virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  #startOf(index: number): number | undefined {
    // Asking for the rows in sight has the places of all rows reckoned.
    this.#virtualizer.getVirtualItems();
    return index < 0 ? undefined : this.#virtualizer.measurementsCache[index]?.start;
  }

  #options(): VirtualizerOptions<Window, HTMLElement> {
    const items = this.#items;
    return {
      count: items.length,
      getScrollElement: () => window,
      getItemKey: index => items[index]?.key ?? index,
      estimateSize: index => HEIGHTS[items[index]?.kind ?? 'objective'],
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      scrollMargin: this.#margin,
      scrollPaddingStart: this.#covered,
      scrollPaddingEnd: this.#coveredBelow + 8,
      overscan: OVERSCAN,
      initialRect: { width: window.innerWidth, height: window.innerHeight },
      rangeExtractor: range => this.#indexes(range),
      onChange: () => this.#onChange(),
    };
  }

  #indexes(range: Range): number[] {
    const kept = this.#kept.filter(index => index >= 0 && index < range.count);
    return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b);
  }
}
