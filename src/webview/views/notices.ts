import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Page } from '../page';
import { t } from '../words';
import { cross } from './icons';

/** What was refused, and what is done: said to screen readers, and there until it is dismissed. */
export function notices(page: Page) {
  return html`<div class="notices" role="status" aria-live="polite">
    ${repeat(
      page.notices,
      ({ id }) => id,
      ({ id, text, kind }) =>
        html`<div class=${`notice ${kind}`}>
          <span dir="auto">${text}</span>
          <button
            class="icon-button"
            title=${t('dismiss')}
            aria-label=${t('dismiss')}
            @click=${() => page.dismiss(id)}
          >
            ${cross}
          </button>
        </div>`,
    )}
  </div>`;
}
