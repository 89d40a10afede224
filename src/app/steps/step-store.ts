import { NO_PROGRESS, addProgress } from '../../core/objectives/progress';
import type { Progress, StepPlan } from '../../core/objectives/step-plan';
import { Slicer, type Clock } from '../clock';
import type { DocumentPort, ReadFailure, ReadResult, TextBase } from '../documents/document-port';
import { Emitter, type Disposable, type Event } from '../events';
import { countsAsStepFile, mayHoldSteps, type PlanReader, type StepSettings } from './plan-reader';

/** A step file and the text that it was read from. */
export interface StepDocument {
  readonly uri: string;
  readonly base: TextBase;
  readonly plan: StepPlan;
}

export interface StepStorePorts {
  readonly documents: DocumentPort;
  readonly plans: PlanReader;
  readonly clock: Clock;
  readonly settingsFor: (uri: string) => StepSettings;
}

/** Files read at a time: all at once would block the host, one by one would wait for the disk. */
const READ_AT_A_TIME = 64;

/** Milliseconds from one redraw to the next while a workspace is read for the first time: its rows show as they come. */
const NEW_FILES_PAUSE = 150;

/** The same while files are read again: what others changed together, a checkout say, is one change. */
const KNOWN_FILES_PAUSE = 1500;

/** `too-large`: it was not read, because the settings say so. */
export type StepFailure = ReadFailure | 'too-large';

export interface UnreadableFile {
  readonly uri: string;
  readonly reason: StepFailure;
}

interface ReadText {
  readonly uri: string;
  readonly result: ReadResult | { readonly kind: 'failed'; readonly reason: 'too-large' };
}

/** The step files of the workspace as they were last read. Views are drawn from it, and from nothing else. */
export class StepStore implements Disposable {
  readonly #ports: StepStorePorts;
  readonly #steps = new Map<string, StepDocument>();
  /** The files that are looked at, each with the number of the last reading that was begun. */
  readonly #watched = new Map<string, number>();
  readonly #failed = new Map<string, StepFailure>();
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  #sorted: readonly StepDocument[] | undefined;
  #readings = 0;
  /** How often what plans depend on has changed; and when those were read that are shown. */
  #era = 0;
  readonly #eras = new WeakMap<StepPlan, number>();
  readonly #subscription: Disposable;

  constructor(ports: StepStorePorts) {
    this.#ports = ports;
    this.#subscription = ports.plans.onDidClear(() => this.#era++);
  }

  /** In the order of their URIs. Views ask often, so the order is kept until something changes. */
  get documents(): readonly StepDocument[] {
    this.#sorted ??= [...this.#steps.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return this.#sorted;
  }

  /** Files that are looked at and could not be read the last time, in the order of their URIs. */
  get unreadable(): readonly UnreadableFile[] {
    const files = [...this.#failed].map(([uri, reason]) => ({ uri, reason }));
    return files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  get(uri: string): StepDocument | undefined {
    return this.#steps.get(uri);
  }

  watches(uri: string): boolean {
    return this.#watched.has(uri);
  }

  /** All folders, near and far, that the files are in. */
  watchedFolders(): ReadonlySet<string> {
    const folders = new Set<string>();
    for (const uri of this.#watched.keys()) {
      let end = uri.lastIndexOf('/');
      while (end > 0 && !folders.has(uri.slice(0, end))) {
        folders.add(uri.slice(0, end));
        end = uri.lastIndexOf('/', end - 1);
      }
    }
    return folders;
  }

  get progress(): Progress {
    return sumProgress([...this.#steps.values()]);
  }

  /**
   * Looks at these files from now on, and at no others.
   * @param isOutdated Of the files that are known already those are read again.
   */
  async watch(uris: readonly string[], isOutdated: (uri: string) => boolean = () => true): Promise<void> {
    const wanted = new Set(uris);
    let dropped = false;
    for (const uri of [...this.#watched.keys()].filter(known => !wanted.has(known))) {
      this.#watched.delete(uri);
      dropped = this.#fail(uri, undefined) || dropped;
      dropped = this.#put(uri, undefined) || dropped;
    }
    if (dropped) {
      this.#changed.fire();
    }
    const unread = [...wanted].filter(uri => !this.#watched.has(uri) || isOutdated(uri));
    // In the order of the tree, which then grows at its end.
    await this.#read(unread.sort(), NEW_FILES_PAUSE);
  }

  /** Reads these files again, as far as they are looked at. */
  refresh(uris: readonly string[]): Promise<void> {
    return this.#read(
      uris.filter(uri => this.#watched.has(uri)),
      KNOWN_FILES_PAUSE,
    );
  }

  dispose(): void {
    // Readings under way find that they are no longer the last, and change nothing.
    this.#watched.clear();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #read(uris: readonly string[], pause: number): Promise<void> {
    const reading = ++this.#readings;
    const { clock } = this.#ports;
    const slicer = new Slicer(clock);
    uris.forEach(uri => this.#watched.set(uri, reading));
    const ahead = uris.slice(0, READ_AT_A_TIME).map(uri => this.#readText(uri, reading));
    let changed = false;
    let told = clock.now();
    for (const next of [...uris.keys()].map(index => uris[index + READ_AT_A_TIME])) {
      const read = await ahead.shift();
      if (next !== undefined) ahead.push(this.#readText(next, reading));
      await slicer.breathe();
      changed = (await this.#take(read, reading)) || changed;
      if (changed && clock.now() - told >= pause) {
        changed = false;
        // Views take their time too, and a slice may be almost over.
        await clock.pause();
        this.#changed.fire();
        told = clock.now();
      }
    }
    if (changed) {
      this.#changed.fire();
    }
  }

  /** Undefined for a file that a later reading reads, or that nobody looks at any more. */
  async #readText(uri: string, reading: number): Promise<ReadText | undefined> {
    if (this.#watched.get(uri) !== reading) {
      return undefined;
    }
    const { documents, settingsFor } = this.#ports;
    const { maxBytes } = settingsFor(uri);
    return maxBytes !== undefined && (await documents.isLarger(uri, maxBytes))
      ? { uri, result: { kind: 'failed', reason: 'too-large' } }
      : { uri, result: await documents.read(uri) };
  }

  /** True when views must be drawn again. */
  async #take(read: ReadText | undefined, reading: number): Promise<boolean> {
    if (read === undefined) {
      return false;
    }
    const { uri, result } = read;
    const step = result.kind === 'text' ? await this.#readStep(uri, result.base) : undefined;
    if (this.#watched.get(uri) !== reading) {
      return false;
    }
    const hasFailed = this.#fail(uri, result.kind === 'failed' ? result.reason : undefined);
    return this.#put(uri, step) || hasFailed;
  }

  async #readStep(uri: string, base: TextBase): Promise<StepDocument | undefined> {
    const settings = this.#ports.settingsFor(uri);
    if (!mayHoldSteps(base.text, settings)) {
      return undefined;
    }
    const plan = await this.#readPlan(uri, base.text, settings);
    return countsAsStepFile(plan, settings) ? { uri, base, plan } : undefined;
  }

  /** The plan that is shown, where the same text gives the same one again: then nothing needs to be drawn. */
  async #readPlan(uri: string, text: string, { isNamed }: StepSettings): Promise<StepPlan> {
    const shown = this.#steps.get(uri)?.plan;
    const isNew = shown?.file.source !== text || shown.options.isNamedStepFile !== isNamed;
    const era = this.#era;
    if (shown !== undefined && !isNew && this.#eras.get(shown) === era) {
      return shown;
    }
    const plan = await this.#ports.plans.read(uri, text);
    this.#eras.set(plan, era);
    return plan;
  }

  /** Notes that a file could not be read, or could; true when that is news. */
  #fail(uri: string, reason: StepFailure | undefined): boolean {
    const before = this.#failed.get(uri);
    if (reason === undefined) {
      this.#failed.delete(uri);
    } else {
      this.#failed.set(uri, reason);
    }
    return before !== reason;
  }

  /** True when views must be drawn again. */
  #put(uri: string, step: StepDocument | undefined): boolean {
    const before = this.#steps.get(uri);
    if (before !== undefined && before.plan === step?.plan && isSameText(before.base, step.base)) {
      return false;
    }
    this.#sorted = undefined;
    if (step === undefined) {
      return this.#steps.delete(uri);
    }
    this.#steps.set(uri, step);
    return before?.plan !== step.plan;
  }
}

function isSameText(a: TextBase, b: TextBase): boolean {
  return a.text === b.text && a.version === b.version;
}

function sumProgress(documents: readonly StepDocument[]): Progress {
  return documents.map(({ plan }) => plan.progress).reduce(addProgress, NO_PROGRESS);
}
