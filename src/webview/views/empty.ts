import { html, nothing } from 'lit-html';
import type { CommandName } from '../../protocol/webview-messages';
import type { Page } from '../page';
import { post } from '../vscode-api';
import { t } from '../words';
import { isFiltered } from './toolbar';

/** What stands in place of the objectives while there are none; nothing where there are. */
export function emptyState(page: Page) {
  const { status } = page;
  if (page.hasContent) {
    return page.items.shown === 0 && isFiltered(page.view.filters)
      ? html`<p class="empty-filter" role="status">${t('noMatch')}</p>`
      : nothing;
  }
  if (status === undefined || status.scan === 'scanning') {
    return html`<div class="empty" role="status">
      <vscode-progress-ring></vscode-progress-ring>
      <p>${status === undefined ? t('loading') : t('scanning')}</p>
    </div>`;
  }
  if (status.unreadable.length > 0 && page.isAboutOneFile) {
    return nothing;
  }
  if (status.scan === 'noFolder') {
    return message(t('noFolder'), t('noFolderHint'), [[t('openFolder'), 'openFolder']]);
  }
  return page.isAboutOneFile
    ? message(t('nothingInFile'), '', [])
    : message(t('nothing'), t('nothingHint'), [
        [t('searchAgain'), 'searchAgain'],
        [t('openSettings'), 'openSettings'],
      ]);
}

function message(
  title: string,
  hint: string,
  buttons: readonly (readonly [label: string, command: CommandName])[],
) {
  return html`<div class="empty" role="status">
    <h2>${title}</h2>
    ${hint === '' ? nothing : html`<p>${hint}</p>`}
    <div class="buttons">
      ${buttons.map(
        ([label, command], index) =>
          html`<vscode-button
            appearance=${index === 0 ? 'primary' : 'secondary'}
            @click=${() => post({ type: 'run', command })}
            >${label}</vscode-button
          >`,
      )}
    </div>
  </div>`;
}

/** Files that the figures lack, and why. */
export function unreadableFiles({ status }: Page) {
  const files = status?.unreadable ?? [];
  return files.length === 0
    ? nothing
    : html`<section class="unreadable" aria-label=${t('unreadable')}>
        <h2>${t('unreadable')}</h2>
        <ul>
          ${files.map(({ name, why }) => html`<li><strong dir="auto">${name}</strong> <span dir="auto">${why}</span></li>`)}
        </ul>
      </section>`;
}
