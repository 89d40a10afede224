import * as vscode from 'vscode';
import { Emitter, type Disposable, type Event } from '../../app/events';
import type { StepStore } from '../../app/steps/step-store';

/** The step file that is worked on, in a text editor or one of our own. It stays while something else is looked at. */
export class ActiveFile implements Disposable {
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #uri: string | undefined;

  constructor(readonly store: StepStore) {
    const look = () => this.#look();
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.tabGroups.onDidChangeTabs(look),
      vscode.window.tabGroups.onDidChangeTabGroups(look),
      store.onDidChange(look),
    );
    look();
  }

  get uri(): string | undefined {
    return this.#uri;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #look(): void {
    const active = uriOf(vscode.window.tabGroups.activeTabGroup.activeTab);
    if (active !== undefined && active !== this.#uri && this.store.get(active) !== undefined) {
      this.#uri = active;
      this.#changed.fire();
    }
  }
}

function uriOf(tab: vscode.Tab | undefined): string | undefined {
  const input = tab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? input.uri.toString()
    : undefined;
}
