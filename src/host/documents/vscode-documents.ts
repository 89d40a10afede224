import * as vscode from 'vscode';
import type {
  DocumentChange,
  DocumentPort,
  ReadResult,
  SaveOutcome,
  TextBase,
  WriteResult,
} from '../../app/documents/document-port';
import { hasMixedLineEnds } from '../../app/documents/line-ends';
import { Emitter, type Event } from '../../app/events';
import { KeyedQueue } from '../../app/keyed-queue';
import type { TextPatch } from '../../core/text/text-patch';
import { readSaveAfterToggle } from '../settings';
import { sizeOf } from './file-system';
import { isReadOnly, patchClosedFile, readClosedFile } from './closed-files';
import { DocumentVersions, findOpenDocument } from './open-documents';
import { patchDocument } from './patch-document';

/** Documents as VS Code has them: open ones through edits, closed files as bytes. */
export class VscodeDocuments implements DocumentPort, vscode.Disposable {
  readonly #versions = new DocumentVersions();
  /** Reads of a file wait for our own writes to it: a file system empties a file before it fills it again. */
  readonly #files = new KeyedQueue();
  /** The last text of each open document that we know of. */
  readonly #latest = new WeakMap<vscode.TextDocument, string>();
  readonly #changed = new Emitter<DocumentChange>();
  readonly onDidChangeOpenDocument: Event<DocumentChange> = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;

  constructor() {
    vscode.workspace.textDocuments.forEach(document => this.#meet(document));
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => this.#meet(document)),
      vscode.workspace.onDidChangeTextDocument(event => this.#tell(event)),
    );
  }

  async read(uri: string): Promise<ReadResult> {
    const document = findOpenDocument(uri);
    if (document === undefined) {
      return this.#files.run(uri, () => readClosedFile(vscode.Uri.parse(uri)));
    }
    const base = this.baseOf(document);
    return (await wasReplaced(document))
      ? { kind: 'failed', reason: 'invalid-utf8' }
      : { kind: 'text', base };
  }

  async isLarger(uri: string, bytes: number): Promise<boolean> {
    const document = findOpenDocument(uri);
    const size = document === undefined ? await sizeOf(vscode.Uri.parse(uri)) : document.getText().length;
    return size > bytes;
  }

  async write(uri: string, base: TextBase, patches: readonly TextPatch[]): Promise<WriteResult> {
    const document = findOpenDocument(uri);
    if (document !== undefined) {
      return this.#writeOpen(document, base, patches);
    }
    const resource = vscode.Uri.parse(uri);
    if (base.version !== null) {
      return { kind: 'stale' };
    }
    return readSaveAfterToggle(resource) === 'never'
      ? this.#openAndWrite(resource, base, patches)
      : this.#files.run(uri, () => patchClosedFile(resource, base.text, patches));
  }

  baseOf(document: vscode.TextDocument): TextBase {
    return { text: document.getText(), version: this.#versions.of(document) };
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  async #writeOpen(
    document: vscode.TextDocument,
    base: TextBase,
    patches: readonly TextPatch[],
  ): Promise<WriteResult> {
    if (await isReadOnly(document.uri)) {
      return { kind: 'failed', reason: 'read-only' };
    }
    const wasClean = !document.isDirty;
    if (document.isClosed || document.getText() !== base.text || !(await patchDocument(document, patches))) {
      return { kind: 'stale' };
    }
    const after = this.baseOf(document);
    const save = wasClean ? await saveIfWanted(document) : 'unsaved';
    return { kind: 'written', after, save };
  }

  /** Opens the file first, so that the edit is checked against a version, and leaves it unsaved. */
  async #openAndWrite(uri: vscode.Uri, base: TextBase, patches: readonly TextPatch[]): Promise<WriteResult> {
    const document = await vscode.workspace.openTextDocument(uri);
    const hasOtherLineEnds = document.getText() !== base.text && hasMixedLineEnds(base.text);
    if (hasOtherLineEnds) {
      // The document's text is another one from here on: show it, and the next try finds it open.
      await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false });
      return { kind: 'stale' };
    }
    return this.#writeOpen(document, base, patches);
  }

  #meet(document: vscode.TextDocument): void {
    this.#latest.set(document, this.#versions.of(document));
  }

  #tell({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const from = this.#latest.get(document);
    const to = this.#versions.of(document);
    this.#latest.set(document, to);
    if (from === undefined || contentChanges.length === 0) {
      return;
    }
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      span: { start: rangeOffset, end: rangeOffset + rangeLength },
      newLength: text.length,
    }));
    this.#changed.fire({ uri: document.uri.toString(), from, to, changes });
  }
}

/** True where bytes that are not UTF-8 were replaced when the document was read: saving would write the replacements. */
async function wasReplaced(document: vscode.TextDocument): Promise<boolean> {
  if (document.isUntitled || !document.getText().includes('\uFFFD')) {
    return false;
  }
  const onDisk = await readClosedFile(document.uri);
  return onDisk.kind === 'failed' && onDisk.reason === 'invalid-utf8';
}

async function saveIfWanted(document: vscode.TextDocument): Promise<SaveOutcome> {
  if (document.isUntitled || readSaveAfterToggle(document.uri) !== 'always') {
    return 'unsaved';
  }
  const onDisk = await readClosedFile(document.uri);
  if (onDisk.kind === 'failed' || hasMixedLineEnds(onDisk.base.text)) {
    // Saving would change every other line end, and a lone CR, with the checkbox.
    return 'unsaved';
  }
  return (await document.save()) ? 'saved' : 'save-failed';
}
