import { html, svg } from 'lit-html';
import type { Progress } from '../../core/objectives/step-plan';

/** Done, left and placeholders side by side. It says nothing that does not stand beside it in numbers. */
export function bar({ done, todo, placeholders }: Progress) {
  const all = done + todo + placeholders;
  const percent = (part: number) => (all === 0 ? 0 : (100 * part) / all);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${segment('track', 0, 100)} ${segment('done', 0, percent(done))}
    ${segment('placeholders', percent(done + todo), percent(placeholders))}
  </svg>`;
}

function segment(name: string, from: number, width: number) {
  return svg`<rect class=${name} x=${from} y="0" width=${width} height="8"></rect>`;
}

/** Whole percent, never 100 while anything is left. */
export function percentOf({ done, total }: Progress): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}
