import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What went wrong with nobody to hear of it: the host of the extensions writes it into a log, if anywhere. */
export class Unhandled {
  readonly #rejected = new Map<unknown, unknown>();
  readonly #thrown: unknown[] = [];

  constructor() {
    for (const owner of [vscode.workspace, vscode.window, vscode.window.tabGroups, vscode.languages]) {
      for (const name of Object.keys(owner).filter(each => each.startsWith('onDid'))) {
        this.#listenIn(owner, name);
      }
    }
  }

  rejected(promise: unknown, reason: unknown): void {
    this.#rejected.set(promise, reason);
  }

  /** Somebody has heard of it after all. */
  handled(promise: unknown): void {
    this.#rejected.delete(promise);
  }

  thrown(error: unknown): void {
    this.#thrown.push(error);
  }

  assertNone(): void {
    const all = [...this.#rejected.values(), ...this.#thrown];
    assert.deepEqual(
      all.map(error => (error instanceof Error ? error.stack : String(error))),
      [],
      'errors that nobody handled',
    );
  }

  /** The host catches what listeners to its events throw. */
  #listenIn(owner: object, name: string): void {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const event = eventOf(owner, name);
    if (descriptor?.configurable !== true || typeof event !== 'function') return;
    const value = (listener: (event: unknown) => unknown, self?: unknown, disposables?: unknown): unknown =>
      event.call(
        owner,
        (data: unknown) => this.#run(() => listener.call(self, data)),
        undefined,
        disposables,
      );
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  }

  #run(listener: () => unknown): unknown {
    try {
      return listener();
    } catch (error) {
      this.thrown(error);
      throw error;
    }
  }
}

/** Undefined for one of a proposed API, which is not to be touched. */
function eventOf(owner: object, name: string): unknown {
  try {
    return Reflect.get(owner, name);
  } catch {
    return undefined;
  }
}
