import type { HostMessage } from '../../protocol/host-messages';
import type { FileModel } from '../../protocol/model';
import { Slicer, type Clock } from '../clock';
import type { Disposable } from '../events';
import type { StepDocument, StepStore } from '../steps/step-store';
import { fileModelOf, type NameOf } from './file-model';
import { PastRevisions, type Revision } from './past-revisions';
import { spliceOf } from './splice';

/** What the webview has of a file. */
interface SentFile {
  readonly document: StepDocument;
  readonly model: FileModel;
}

/** Tells one webview of the files of a store: all of them once, then what changes. */
export class DashboardFeed implements Disposable {
  readonly #sent = new Map<string, SentFile>();
  readonly #past = new PastRevisions();
  readonly #subscription: Disposable;
  #lastRevision = 0;
  #isListening = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    readonly store: StepStore,
    readonly post: (message: HostMessage) => void,
    readonly nameOf: NameOf,
    readonly clock: Clock,
  ) {
    this.#subscription = store.onDidChange(() => {
      if (this.#isListening) {
        void this.#update();
      }
    });
  }

  /** The webview has (again) nothing, and listens. Resolves when it has everything. */
  start(): Promise<void> {
    this.#isListening = true;
    // A message of the page as it was may be on its way.
    this.#sent.forEach(sent => this.#past.add(revisionOf(sent)));
    this.#sent.clear();
    return this.#update();
  }

  /** Resolves when the webview has been told of all changes up to now. */
  settled(): Promise<void> {
    return this.#running;
  }

  /** The document as the webview had it at that revision; undefined where that is too long ago. */
  documentAt(uri: string, revision: number): StepDocument | undefined {
    const sent = this.#sent.get(uri);
    const known = sent?.model.head.revision === revision ? sent.document : this.#past.get(uri, revision);
    const current = this.store.get(uri);
    // The same text may have become that of an open document, whose edits are then known step by step.
    return known !== undefined && known.plan === current?.plan ? current : known;
  }

  dispose(): void {
    this.#isListening = false;
    this.#subscription.dispose();
  }

  /** One run at a time: each looks at what the store holds when it is its turn. */
  #update(): Promise<void> {
    this.#running = this.#running.then(() => this.#sendChanges());
    return this.#running;
  }

  async #sendChanges(): Promise<void> {
    this.#sendRemoved();
    const slicer = new Slicer(this.clock);
    for (const { uri } of this.store.documents) {
      await slicer.breathe();
      const document = this.store.get(uri);
      if (document !== undefined && this.#isListening) {
        this.#send(document);
      }
    }
  }

  #sendRemoved(): void {
    const isGone = (uri: string) => this.store.get(uri) === undefined;
    this.#past.forget(isGone);
    const uris = [...this.#sent.keys()].filter(isGone);
    uris.forEach(uri => this.#sent.delete(uri));
    if (uris.length > 0 && this.#isListening) {
      this.post({ type: 'removed', uris });
    }
  }

  #send(document: StepDocument): void {
    const { uri } = document;
    const before = this.#sent.get(uri);
    if (before?.document.plan === document.plan) {
      return;
    }
    const model = fileModelOf(document, ++this.#lastRevision, this.nameOf);
    this.#sent.set(uri, { document, model });
    if (before !== undefined) {
      this.#past.add(revisionOf(before));
    }
    this.post(
      before === undefined
        ? { type: 'file', head: model.head, rows: [...model.rows] }
        : spliceOf(before.model, model),
    );
  }
}

function revisionOf({ document, model }: SentFile): Revision {
  return { number: model.head.revision, document };
}
