import { html, nothing } from 'lit-html';
import type { Progress } from '../../core/objectives/step-plan';
import type { Page } from '../page';
import { post } from '../vscode-api';
import { t } from '../words';
import { bar, percentOf } from './bar';
import { findingsOf } from './findings';

/** What the page is about, how far it is in all, and what can be done with the whole. */
export function header(page: Page) {
  const title = page.isAboutOneFile ? (page.plan.files[0]?.head.title ?? t('objectives')) : t('dashboard');
  return html`<header class="page-header">
    <div class="title-line">
      <h1 dir="auto">${title}</h1>
      ${page.isAboutOneFile ? page.plan.files.map(({ head }) => findingsOf(page, head.uri)) : nothing}
      <div class="share">
        <vscode-button appearance="secondary" @click=${() => post({ type: 'run', command: 'copySummary' })}>
          ${t('copySummary')}
        </vscode-button>
        <vscode-button appearance="secondary" @click=${() => post({ type: 'run', command: 'exportReport' })}>
          ${t('exportReport')}
        </vscode-button>
      </div>
    </div>
    ${totals(page.figures.total, title)}
  </header>`;
}

export function totals(total: Progress, title: string) {
  const { done, todo, unknown, placeholders } = total;
  return html`<div class="totals">
    <div
      class="meter"
      role="progressbar"
      aria-label=${t('progressOf', title)}
      aria-valuemin="0"
      aria-valuemax=${total.total}
      aria-valuenow=${done}
      aria-valuetext=${t('counts', done, total.total)}
    >
      <span class="percent">${percentOf(total)}%</span>
      ${bar(total)}
    </div>
    <dl class="numbers">
      ${number(t('done'), done, 'done')} ${number(t('left'), todo, 'left')}
      ${placeholders > 0 ? number(t('placeholders'), placeholders, 'placeholders') : nothing}
      ${unknown > 0 ? number(t('unknown'), unknown, 'unknown') : nothing}
    </dl>
  </div>`;
}

function number(label: string, value: number, name: string) {
  return html`<div class=${name}>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
