import type { Dashboard } from './dashboard';

/** Where something is cut off or lies on something else, in words; nothing where all is well. */
export async function misplaced({ body }: Dashboard): Promise<string[]> {
  await body.evaluate(settle);
  return body.evaluate(({ ownerDocument }) => {
    const controls =
      'button, vscode-button, vscode-checkbox, vscode-dropdown, vscode-link, vscode-text-field, textarea, h1, .text, .owner > span, .count, .percent';
    const root = ownerDocument.documentElement;
    const name = (element: Element) => `${element.localName} "${element.textContent.trim().slice(0, 30)}"`;
    const shown = Array.from(ownerDocument.querySelectorAll(controls))
      .filter(element => element.checkVisibility({ opacityProperty: true }) && !element.closest('.notices'))
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const clipped = shown
      .filter(({ box }) => box.left < -1 || box.right > root.clientWidth + 1)
      .map(({ element }) => `${name(element)} is cut off`);
    const isIn = (a: Element, b: Element) => a.contains(b) || b.contains(a);
    // What stays in sight above the rows lies on them by intent.
    const isPinned = (element: Element) => element.closest('.sticky') !== null;
    const overlaps = shown.flatMap(({ element: a, box: one }, index) =>
      shown
        .slice(index + 1)
        .filter(({ element: b }) => !isIn(a, b) && isPinned(a) === isPinned(b))
        .filter(({ box: two }) => {
          const width = Math.min(one.right, two.right) - Math.max(one.left, two.left);
          const height = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
          return width > 2 && height > 2;
        })
        .map(({ element: b }) => `${name(a)} lies on ${name(b)}`),
    );
    const wide = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    return [...wide, ...clipped, ...overlaps];
  });
}

/**
 * Resolves when the rows have stood still for some frames: after a change of the window's size they are measured, and
 * then drawn where they belong.
 */
async function settle({ ownerDocument }: Element): Promise<void> {
  const places = () =>
    Array.from(ownerDocument.querySelectorAll('tr'), row => {
      const { top, height } = row.getBoundingClientRect();
      return `${top} ${height}`;
    }).join();
  let last = '';
  for (let still = 0; still < 5;) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    const now = places();
    still = now === last ? still + 1 : 0;
    last = now;
  }
}
