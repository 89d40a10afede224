import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { TODO, steps, until } from '../host';

const FOLDER = 'host-tests/soak';

/** A file of the soak with what must stand in it, as its operations have left it. */
export class SoakFile {
  /** What must stand on the disk; undefined for a file that has been deleted. */
  disk: string | undefined;
  /** What must stand in the editor; undefined while no tab has it. */
  typed: string | undefined;
  uri: vscode.Uri;
  wasRenamedInside = false;
  /** What was done to it, for whoever has to find out how it came to what it is. */
  readonly history: string[] = [];
  #renamings = 0;

  constructor(readonly index: number) {
    const [folder] = vscode.workspace.workspaceFolders!;
    this.uri = vscode.Uri.joinPath(folder!.uri, FOLDER, `${index}.md`);
    mkdirSync(dirname(this.path), { recursive: true });
    this.write(firstText(index, 0));
  }

  get path(): string {
    return this.uri.fsPath;
  }

  get key(): string {
    return this.uri.toString();
  }

  /** What a reader gets now. */
  get text(): string | undefined {
    return this.typed ?? this.disk;
  }

  /** As VS Code has it: a text that was changed to what it was is still one that was changed. */
  get isDirty(): boolean {
    return this.document?.isDirty === true;
  }

  get document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.key);
  }

  /** The bytes of the disk as they are. */
  get actualDisk(): string | undefined {
    return existsSync(this.path) ? readFileSync(this.path, 'utf8') : undefined;
  }

  /** What stands there, wherever it is read from. */
  get actual(): string | undefined {
    const document = this.#edited;
    return document === undefined ? this.actualDisk : document.getText();
  }

  /** From here on what stands there is what must stand there: a step of the soak has looked at the difference. */
  accept(): void {
    if (this.#edited === undefined) this.disk = this.actualDisk;
    if (this.typed !== undefined) this.typed = this.actual;
  }

  /** Where edits go. Of a hidden tab without changes VS Code lets go after some minutes: they go to the disk, then. */
  get #edited(): vscode.TextDocument | undefined {
    return this.typed === undefined ? undefined : this.document;
  }

  write(content: string): void {
    writeFileSync(this.path, content);
    this.disk = content;
  }

  async open(): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(this.uri);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    // The host may hold an older text of it, and reads it anew.
    const states = () => ({ shown: document.getText(), disk: this.actualDisk, expected: this.disk });
    await until(
      () => `the text of ${this.path}: ${JSON.stringify(states())}`,
      () => document.getText() === this.disk || this.isDirty,
    );
    this.typed ??= document.getText();
    return editor;
  }

  delete(): void {
    rmSync(this.path);
    this.disk = undefined;
  }

  /** Another name for it, where nothing stands. */
  nextName(): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, '..', `${this.index}-${++this.#renamings}.md`);
  }

  rename(): void {
    const to = this.nextName();
    renameSync(this.path, to.fsPath);
    this.uri = to;
  }
}

/** As a file begins: rows whose words stand nowhere else. */
export function firstText(index: number, round: number): string {
  const rows = Array.from(
    { length: 12 },
    (_, row) => [TODO, `Objective ${row} of ${index} in ${round}`] as const,
  );
  return `${steps(rows, `Soak ${index}`)}\nWords below the table of ${index}.\n`;
}
