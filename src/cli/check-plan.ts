import { existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CheckOptions } from '../core/checks/check-options';
import type { Finding } from '../core/checks/finding';
import { linkedFiles } from '../core/checks/linked-files';
import { textOf } from '../core/checks/message';
import { WorkspaceFacts } from '../core/checks/workspace-facts';
import { runChecks } from '../core/checks/run-checks';
import { toCheckOptions, toPlanOptions, toSpelling } from '../core/config/config';
import type { ConfigFile } from '../core/config/config-finder';
import { SurroundingsFinder } from '../core/config/surroundings';
import { createInlineReader } from '../core/markdown/inline-reader';
import type { StepPlan } from '../core/objectives/step-plan';
import { openSpeller, type Speller } from '../core/spelling/speller';
import { LineIndex } from '../core/text/line-index';
import { localDay } from '../core/text/local-day';
import { DICTIONARY_NAME } from './dictionary';
import { absolutePath, disk } from './disk';
import { messageOf } from './file-error';
import type { PathError } from './find-files';
import type { ReadFile } from './read-files';
import type { DictionaryBytes } from './session';
import { planOf } from './read-plans';

/** More files than this around a document are no help in finding what a broken link was meant for. */
const MOST_FILES = 2000;

/** Checks documents as the settings around them say. */
export class PlanChecker {
  /** Settings of which something cannot be used, once each. */
  readonly errors: PathError[] = [];
  readonly #inline = createInlineReader();
  readonly #around = new SurroundingsFinder(disk);
  readonly #reported = new Set<string>();
  readonly #facts = new WorkspaceFacts();
  #speller: Promise<Speller | undefined> | undefined;

  constructor(private readonly dictionary: DictionaryBytes) {}

  /** To be called with each file of a command before the first one is checked: they are one workspace. */
  async learn({ path, named, file: { text } }: ReadFile): Promise<void> {
    const { configFile, isIgnored } = await this.#around.of(absolutePath(path));
    const plan = planOf(text, named, this.#inline, toPlanOptions(configFile?.config ?? {}));
    if (!isIgnored && (named || plan.isStepFile)) {
      this.#facts.add(plan);
    }
  }

  async check(
    { path, named, file: { text } }: ReadFile,
    only?: readonly string[],
  ): Promise<readonly Finding[]> {
    const absolute = absolutePath(path);
    const { configFile, isIgnored, known, cspellWords } = await this.#around.of(absolute);
    await this.#report(configFile);
    const config = configFile?.config ?? {};
    const plan = planOf(text, named, this.#inline, toPlanOptions(config));
    if (isIgnored || (!named && !plan.isStepFile)) {
      return [];
    }
    const speller = await this.#openSpeller();
    const options: CheckOptions = {
      ...toCheckOptions(config, {
        ...known,
        ...filesAround(dirname(absolute), plan),
        today: localDay(new Date()),
        ...(speller === undefined
          ? {}
          : {
              spelling: toSpelling(config, { speller, words: cspellWords, workspace: this.#facts.words }),
            }),
      }),
      knownOwners: this.#facts.owners,
      ...(only === undefined ? {} : { only }),
    };
    return runChecks(plan, options);
  }

  /** Undefined, which is told once, where there is no dictionary: all but spelling is checked then. */
  #openSpeller(): Promise<Speller | undefined> {
    this.#speller ??= this.dictionary()
      .then(openSpeller)
      .catch((error: unknown) => {
        this.errors.push({ path: DICTIONARY_NAME, message: messageOf(error) });
        return undefined;
      });
    return this.#speller;
  }

  async #report(configFile: ConfigFile | null): Promise<void> {
    if (configFile === null || configFile.problems.length === 0 || this.#reported.has(configFile.path)) {
      return;
    }
    const { path, problems } = configFile;
    this.#reported.add(path);
    const lines = new LineIndex((await disk.read(path)) ?? '');
    for (const { span, message } of problems) {
      const { line, column } = lines.positionAt(span.start);
      this.errors.push({ path, message: `${line + 1}:${column + 1}: ${textOf(message)}` });
    }
  }
}

function filesAround(folder: string, plan: StepPlan): Pick<CheckOptions, 'fileExists' | 'knownFiles'> {
  const fileExists = (path: string) => existsSync(resolve(folder, path));
  const isMissed = linkedFiles(plan).some(path => !fileExists(path));
  return { fileExists, ...(isMissed ? { knownFiles: filesBelow(folder) } : {}) };
}

/** Paths below a folder, those near it first; dot folders and node_modules are nobody's link. */
function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const folders = [''];
  for (let at = folders.shift(); at !== undefined && files.length < MOST_FILES; at = folders.shift()) {
    for (const entry of entriesOf(resolve(folder, at))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (!entry.isDirectory()) files.push(path);
      else if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(path);
    }
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
