import { NO_PROGRESS, addProgress } from '../../core/objectives/progress';
import type { Progress, StepPlan } from '../../core/objectives/step-plan';
import { Slicer, type Clock } from '../clock';
import type { DocumentPort, ReadFailure, TextBase } from '../documents/document-port';
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
const READ_AT_A_TIME = 32;

export interface UnreadableFile {
  readonly uri: string;
  readonly reason: ReadFailure;
}

/** The step files of the workspace as they were last read. Views are drawn from it, and from nothing else. */
export class StepStore implements Disposable {
  readonly #ports: StepStorePorts;
  readonly #steps = new Map<string, StepDocument>();
  /** The files that are looked at, each with the number of the last reading that was begun. */
  readonly #watched = new Map<string, number>();
  readonly #failed = new Map<string, ReadFailure>();
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  #sorted: readonly StepDocument[] | undefined;
  #readings = 0;

  constructor(ports: StepStorePorts) {
    this.#ports = ports;
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

  /** Looks at these files from now on, and at no others; reads all of them. */
  async watch(uris: readonly string[], onProgress?: (done: number, total: number) => void): Promise<void> {
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
    await this.#read([...wanted], onProgress);
  }

  /** Reads these files again, as far as they are looked at. */
  refresh(uris: readonly string[]): Promise<void> {
    return this.#read(uris.filter(uri => this.#watched.has(uri)));
  }

  dispose(): void {
    // Readings under way find that they are no longer the last, and change nothing.
    this.#watched.clear();
    this.#changed.dispose();
  }

  async #read(uris: readonly string[], onProgress?: (done: number, total: number) => void): Promise<void> {
    const reading = ++this.#readings;
    const slicer = new Slicer(this.#ports.clock);
    uris.forEach(uri => this.#watched.set(uri, reading));
    for (let done = 0; done < uris.length; done += READ_AT_A_TIME) {
      const batch = uris.slice(done, done + READ_AT_A_TIME);
      const current = () => batch.filter(uri => this.#watched.get(uri) === reading);
      const read = await Promise.all(
        current().map(async uri => ({ uri, result: await this.#ports.documents.read(uri) })),
      );
      let changed = false;
      for (const { uri, result } of read) {
        await slicer.breathe();
        const step = result.kind === 'text' ? await this.#readStep(uri, result.base) : undefined;
        if (this.#watched.get(uri) === reading) {
          const failure = result.kind === 'failed' ? result.reason : undefined;
          changed = this.#fail(uri, failure) || changed;
          changed = this.#put(uri, step) || changed;
        }
      }
      onProgress?.(Math.min(done + READ_AT_A_TIME, uris.length), uris.length);
      if (changed) {
        this.#changed.fire();
      }
    }
  }

  async #readStep(uri: string, base: TextBase): Promise<StepDocument | undefined> {
    const settings = this.#ports.settingsFor(uri);
    if (!mayHoldSteps(base.text, settings)) {
      return undefined;
    }
    const plan = await this.#ports.plans.read(uri, base.text);
    return countsAsStepFile(plan, settings) ? { uri, base, plan } : undefined;
  }

  /** Notes that a file could not be read, or could; true when that is news. */
  #fail(uri: string, reason: ReadFailure | undefined): boolean {
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
    this.#sorted = undefined;
    if (step === undefined) {
      return this.#steps.delete(uri);
    }
    this.#steps.set(uri, step);
    return before?.plan !== step.plan;
  }
}

function sumProgress(documents: readonly StepDocument[]): Progress {
  return documents.map(({ plan }) => plan.progress).reduce(addProgress, NO_PROGRESS);
}
