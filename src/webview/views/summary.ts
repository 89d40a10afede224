import { html, nothing } from 'lit-html';
import type { Page } from '../page';
import { post } from '../vscode-api';
import { t } from '../words';
import { emptyState, unreadableFiles } from './empty';
import { figureTable } from './figures';
import { totals } from './header';
import { nextUpList } from './next-up';

const whole = { files: false, next: false };

/** The figures alone, for the side bar. */
export function summary(page: Page) {
  const { figures } = page;
  const isEmpty = figures.files.length === 0;
  return html`<div class="summary">
    <h1 class="heard-only">${t('dashboard')}</h1>
    <h2 class="heard-only">${t('overview')}</h2>
    ${emptyState(page)}
    ${
      isEmpty
        ? nothing
        : html`${totals(figures.total, t('total'))}
            <vscode-button class="wide" @click=${() => post({ type: 'run', command: 'openDashboard' })}>
              ${t('openDashboard')}
            </vscode-button>
            ${nextUpList(page, whole.next, isWhole => {
              whole.next = isWhole;
              page.redraw();
            })}
            <vscode-divider></vscode-divider>
            ${figureTable({
              title: t('byFile'),
              heading: t('file'),
              figures: figures.files,
              unnamed: '',
              isWhole: whole.files,
              onWhole: isWhole => {
                whole.files = isWhole;
                page.redraw();
              },
              onChoose: uri => post({ type: 'openFile', uri }),
            })}`
    }
    ${unreadableFiles(page)}
  </div>`;
}
