import { html, render } from 'lit-html';
import { readHostMessage, type HostMessage } from '../protocol/host-messages';
import { undo } from './actions';
import { Grid } from './grid/grid';
import { isTyping } from './keys';
import { Page } from './page';
import { settle } from './requests';
import { objectivesOf } from './state/selection';
import { registerToolkit } from './toolkit';
import { emptyState, unreadableFiles } from './views/empty';
import { header } from './views/header';
import { notices } from './views/notices';
import { overview } from './views/overview';
import { summary } from './views/summary';
import { toolbar } from './views/toolbar';
import { post } from './vscode-api';
import { setWords, t } from './words';

registerToolkit();

const root = document.querySelector<HTMLElement>('#app') ?? document.body;
let isDrawing = false;
const page = new Page(() => {
  // However much happens at once, it is drawn once.
  if (!isDrawing) {
    isDrawing = true;
    requestAnimationFrame(draw);
  }
});
let grid: Grid | undefined;

function draw(): void {
  isDrawing = false;
  if (page.scope === undefined) {
    return;
  }
  if (page.scope.kind === 'summary') {
    render(html`${summary(page)} ${notices(page)}`, root);
    return;
  }
  grid ??= new Grid(page);
  grid.beforeDraw();
  render(dashboard(grid), root);
  grid.afterDraw();
}

function dashboard(rows: Grid) {
  return page.hasContent
    ? html`${header(page)} ${unreadableFiles(page)} ${overview(page)}
        <div class="sticky">${toolbar(page)}</div>
        ${emptyState(page)} ${rows.template()} ${notices(page)}`
    : html`${emptyHeading()} ${unreadableFiles(page)} ${emptyState(page)} ${notices(page)}`;
}

/** Where nothing is shown, the page still says what it is; a file says its name to everyone. */
function emptyHeading() {
  const [file] = page.plan.files;
  return page.isAboutOneFile && file !== undefined
    ? html`<h1 class="alone" dir="auto">${file.head.title}</h1>`
    : html`<h1 class="heard-only">${t(page.isAboutOneFile ? 'objectives' : 'dashboard')}</h1>`;
}

function receive(message: HostMessage): void {
  if (page.scope === undefined && message.type !== 'setup') {
    // Said to whoever was here before this page listened: that all files were told of is not true of this one.
    return;
  }
  switch (message.type) {
    case 'setup':
      setWords(message.words);
      page.open(message.scope);
      document.body.dataset['scope'] = message.scope.kind;
      break;
    case 'file':
    case 'splice':
    case 'removed':
      page.applyFiles(message);
      if (page.status?.scan === 'ready') checkEditing();
      break;
    case 'status':
      page.status = message;
      if (message.scan === 'ready') checkEditing();
      break;
    case 'result':
      settle(message.request, message);
      break;
  }
  page.redraw();
}

/** The row of an open field has gone: what was typed into it must not go with it. */
function checkEditing(): void {
  const { editing } = page.view;
  if (editing !== null && !objectivesOf(page.items.items).some(({ key }) => key === editing.key)) {
    page.update({ editing: null });
    page.tell(`${t('editingLost')} ${t('yourText', editing.value)}`, 'warning');
  }
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readHostMessage(data);
  if (message === undefined) {
    console.error('A message that is none was dropped.');
  } else {
    receive(message);
  }
});

// In a panel there is no document whose undo VS Code could run; in an editor there is.
window.addEventListener('keydown', event => {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
  if (isUndo && page.scope?.kind !== 'editor' && !isTyping(event)) {
    event.preventDefault();
    void undo(page);
  }
});

post({ type: 'ready' });
