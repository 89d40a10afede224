import type { Figures } from '../core/report/figures';
import type { HostMessage, ScopeModel, StatusMessage } from '../protocol/host-messages';
import type { BoxState } from '../protocol/model';
import { readSavedScope } from '../protocol/webview-messages';
import { listItems, type ItemList } from './state/items';
import { figuresOfFiles } from './state/figures';
import { PlanState, type RenamedRows } from './state/plan';
import { moveView } from './state/move-view';
import { readView, type Editing, type ViewState } from './state/view';
import { readState, saveState } from './vscode-api';

type FilesMessage = Extract<HostMessage, { type: 'file' | 'splice' | 'removed' }>;

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'warning';
  /** The files whose text was the reason. */
  readonly uris: readonly string[];
}

/** Long enough for a burst of keys or scrolling to be one saving. */
const SAVE_PAUSE = 200;

/**
 * What was done need not be dismissed: it can be read, and goes. What was refused stays, until the text that was the
 * reason is another one.
 */
const INFO_TIME = 8_000;

/** All that the page shows, and what is kept of it. Views read it; what happens changes it, and has the page drawn again. */
export class Page {
  readonly plan = new PlanState();
  /** What boxes show that were clicked, until the host has answered; by the key of the row or sub-item. */
  readonly pending = new Map<string, BoxState>();
  /** Which tick of a box was the last: an older one that is answered says nothing about the box any more. */
  readonly lastTicks = new Map<string, symbol>();
  /** Fields whose words the host was asked to write, and has not answered. */
  readonly sent = new Set<{ editing: Editing }>();
  view: ViewState = readView(readState());
  scope: ScopeModel | undefined;
  status: StatusMessage | undefined;
  notices: readonly Notice[] = [];
  readonly #collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
  #figures: { revision: number; value: Figures } | undefined;
  #items: { revision: number; view: ViewState; value: ItemList } | undefined;
  #saving: number | undefined;
  #lastNotice = 0;

  constructor(readonly redraw: () => void) {}

  get isAboutOneFile(): boolean {
    return this.scope !== undefined && 'uri' in this.scope;
  }

  /** False while there is nothing that a table of objectives would show. */
  get hasContent(): boolean {
    return this.plan.files.some(({ head, rows }) => rows.length > 0 || head.accountabilities.length > 0);
  }

  get figures(): Figures {
    const { revision } = this.plan;
    if (this.#figures?.revision !== revision) {
      this.#figures = { revision, value: figuresOfFiles(this.plan.files) };
    }
    return this.#figures.value;
  }

  get items(): ItemList {
    const { view } = this;
    const { revision } = this.plan;
    const isFresh = this.#items?.revision === revision && isSameList(this.#items.view, view);
    if (this.#items === undefined || !isFresh) {
      const options = { view, showsFiles: !this.isAboutOneFile, collator: this.#collator };
      this.#items = { revision, view, value: listItems(this.plan.files, options) };
    }
    return this.#items.value;
  }

  /** Changes what is shown and how; the change is kept for when the page is loaded again. */
  update(change: Partial<ViewState>): void {
    this.view = { ...this.view, ...change };
    this.save();
    this.redraw();
  }

  /** Takes in a change of the files. What named a row that has other words now names it by those. */
  applyFiles(message: FilesMessage): void {
    if (this.scope === undefined) {
      // It was on its way to the page that was here before: this one is told of everything after `setup`.
      return;
    }
    const renamed = this.plan.apply(message);
    if (renamed.size > 0) {
      this.update(carry(this.view, renamed));
      this.sent.forEach(field => (field.editing = carryField(field.editing, renamed)));
    }
    const changed = urisOf(message);
    const answered = this.notices.filter(({ uris }) => uris.some(uri => changed.includes(uri)));
    answered.forEach(({ id }) => this.#dismissLater(id));
    this.redraw();
  }

  tell(text: string, kind: Notice['kind'], uris: readonly string[] = []): void {
    const id = ++this.#lastNotice;
    this.notices = [...this.notices.filter(notice => notice.text !== text), { id, text, kind, uris }];
    if (kind === 'info') {
      this.#dismissLater(id);
    }
    this.redraw();
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter(notice => notice.id !== id);
    this.redraw();
  }

  /** Where this page is about a file that has another name than when it was saved, all that is kept is about it still. */
  open(scope: ScopeModel, before = this.scope ?? readSavedScope(readState())): void {
    if (before?.kind === scope.kind && 'uri' in before && 'uri' in scope && before.uri !== scope.uri) {
      this.view = moveView(this.view, before.uri, scope.uri);
    }
    this.scope = scope;
    this.plan.clear();
    this.status = undefined;
    this.save();
  }

  #dismissLater(id: number): void {
    setTimeout(() => this.dismiss(id), INFO_TIME);
  }

  save(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => saveState({ scope: this.scope, view: this.view }), SAVE_PAUSE);
  }
}

function urisOf(message: FilesMessage): readonly string[] {
  switch (message.type) {
    case 'file':
      return [message.head.uri];
    case 'splice':
      return [message.uri];
    case 'removed':
      return message.uris;
  }
}

/** True where nothing that decides about the list of items differs. */
function isSameList(a: ViewState, b: ViewState): boolean {
  const isSameField = a.editing?.key === b.editing?.key && a.editing?.kind === b.editing?.kind;
  return a.filters === b.filters && a.sort === b.sort && a.toggled === b.toggled && isSameField;
}

function carry(view: ViewState, renamed: RenamedRows): Partial<ViewState> {
  const now = (key: string) => renamed.get(key) ?? key;
  const { active, selected, editing, anchor } = view;
  return {
    active: active === null ? null : now(active),
    selected: selected.map(now),
    editing: editing === null ? null : carryField(editing, renamed),
    anchor: anchor === null ? null : { ...anchor, key: now(anchor.key) },
  };
}

function carryField(editing: Editing, renamed: RenamedRows): Editing {
  return { ...editing, key: renamed.get(editing.key) ?? editing.key };
}
