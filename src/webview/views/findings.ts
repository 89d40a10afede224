import { html, nothing } from 'lit-html';
import type { Page } from '../page';
import { post } from '../vscode-api';
import { t } from '../words';

/** How many findings a file has, as far as it was checked; a click shows them in Problems. */
export function findingsOf({ status }: Page, uri: string, canFocus = true) {
  const found = status?.findings.find(each => each.uri === uri);
  if (found === undefined) {
    return nothing;
  }
  const { errors, warnings, infos } = found;
  const label = t('findingsOf', errors, warnings, infos);
  return html`<button
    class=${errors > 0 ? 'findings errors' : 'findings'}
    tabindex=${canFocus ? '0' : '-1'}
    title=${label}
    aria-label=${label}
    @click=${() => post({ type: 'run', command: 'openProblems' })}
  >
    ${t('findings', errors + warnings + infos)}
  </button>`;
}
