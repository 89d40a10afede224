import type {
  DocumentChange,
  DocumentPort,
  ReadResult,
  TextBase,
  WriteResult,
} from '../../../../src/app/documents/document-port';
import { decodeFile, encodeFile } from '../../../../src/app/documents/utf8';
import { Emitter } from '../../../../src/app/events';
import { applyPatches, type TextPatch } from '../../../../src/core/text/text-patch';

interface OpenDocument {
  readonly number: number;
  text: string;
  version: number;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Documents as an editor and a disk have them, in memory. `pause` is awaited wherever a real one would take its time. */
export class InMemoryDocuments implements DocumentPort {
  readonly #files = new Map<string, Uint8Array>();
  readonly #open = new Map<string, OpenDocument>();
  readonly #readOnly = new Set<string>();
  readonly #changed = new Emitter<DocumentChange>();
  readonly onDidChangeOpenDocument = this.#changed.event;
  #opened = 0;
  /** Told of every write that is about to happen. */
  onWrite: (uri: string, text: string, patches: readonly TextPatch[]) => void = () => undefined;
  reads = 0;

  constructor(readonly pause: () => Promise<unknown> = () => Promise.resolve()) {}

  async read(uri: string): Promise<ReadResult> {
    this.reads++;
    await this.pause();
    return this.readNow(uri);
  }

  isLarger(uri: string, bytes: number): Promise<boolean> {
    const read = this.readNow(uri);
    return Promise.resolve(read.kind === 'text' && read.base.text.length > bytes);
  }

  async write(uri: string, base: TextBase, patches: readonly TextPatch[]): Promise<WriteResult> {
    await this.pause();
    const read = this.readNow(uri);
    if (read.kind === 'failed') {
      return read;
    }
    if (this.#readOnly.has(uri)) {
      return { kind: 'failed', reason: 'read-only' };
    }
    if (read.base.text !== base.text || read.base.version !== base.version) {
      return { kind: 'stale' };
    }
    this.onWrite(uri, base.text, patches);
    const isOpen = this.#open.has(uri);
    if (isOpen) {
      this.edit(
        uri,
        patches.map(({ span, newText }) => ({ ...span, newText })),
      );
    } else {
      this.writeFile(uri, applyPatches(base.text, patches));
    }
    const after = this.base(uri);
    await this.pause();
    return { kind: 'written', after, save: isOpen ? 'unsaved' : 'saved' };
  }

  readNow(uri: string): ReadResult {
    const document = this.#open.get(uri);
    if (document !== undefined) {
      const version = `${document.number}@${document.version}`;
      return { kind: 'text', base: { text: document.text, version } };
    }
    const bytes = this.#files.get(uri);
    const file = bytes && decodeFile(bytes);
    return file === undefined
      ? { kind: 'failed', reason: bytes === undefined ? 'no-file' : 'invalid-utf8' }
      : { kind: 'text', base: { text: file.text, version: null } };
  }

  base(uri: string): TextBase {
    const read = this.readNow(uri);
    if (read.kind === 'failed') {
      throw new Error(`${uri}: ${read.reason}`);
    }
    return read.base;
  }

  writeFile(uri: string, content: string | Uint8Array): void {
    const bytes =
      typeof content === 'string' ? encodeFile({ text: content, hasByteOrderMark: false }) : content;
    this.#files.set(uri, bytes);
  }

  deleteFile(uri: string): void {
    this.#files.delete(uri);
  }

  makeReadOnly(uri: string): void {
    this.#readOnly.add(uri);
  }

  open(uri: string): void {
    this.#open.set(uri, { number: ++this.#opened, text: this.base(uri).text, version: 1 });
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  /** One edit of an open document, as a person makes it: offsets are into the text before. */
  edit(uri: string, edits: readonly Edit[]): void {
    const document = this.#open.get(uri);
    if (document === undefined) {
      throw new Error(`${uri} is not open`);
    }
    const from = `${document.number}@${document.version}`;
    // From the last to the first, as VS Code tells them.
    const ordered = [...edits].sort((a, b) => b.start - a.start);
    for (const { start, end, newText } of ordered) {
      document.text = document.text.slice(0, start) + newText + document.text.slice(end);
    }
    document.version++;
    this.#changed.fire({
      uri,
      from,
      to: `${document.number}@${document.version}`,
      changes: ordered.map(({ start, end, newText }) => ({
        span: { start, end },
        newLength: newText.length,
      })),
    });
  }
}
