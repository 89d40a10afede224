import * as vscode from 'vscode';
import type { CheckEngine } from '../../core/checks/check-engine';
import type { Speller } from '../../core/spelling/speller';

/** The words that come with the extension. They are read when the first text is checked, not with the extension. */
export class Dictionary {
  #speller: Promise<Speller | undefined> | undefined;

  constructor(
    readonly extensionUri: vscode.Uri,
    readonly log: vscode.LogOutputChannel,
  ) {}

  /** Undefined where it cannot be read: then nothing is said about spelling, but in the log. */
  speller(engine: CheckEngine): Promise<Speller | undefined> {
    this.#speller ??= this.#open(engine);
    return this.#speller;
  }

  async #open(engine: CheckEngine): Promise<Speller | undefined> {
    const file = vscode.Uri.joinPath(this.extensionUri, 'dist', 'dictionary.bin');
    try {
      return engine.openSpeller(await vscode.workspace.fs.readFile(file));
    } catch (error) {
      this.log.error('The dictionary cannot be read, so that no typos are found', error);
      return undefined;
    }
  }
}
