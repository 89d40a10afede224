import * as vscode from 'vscode';
import { NO_OPTIONS, type OptionsFor } from '../../app/checking/check-runner';
import { FactsKeeper } from '../../app/checking/facts-keeper';
import type { StepStore } from '../../app/steps/step-store';
import type { WorkspaceFacts } from '../../core/checks/workspace-facts';
import type { CheckEngine } from '../../core/checks/check-engine';
import type { Config } from '../../core/config/config';
import type { SurroundingsFinder } from '../../core/config/surroundings';
import { hostClock, today } from '../clock';
import { rootOf } from '../config-files';
import { CSPELL_SECTION, joinedList, SECTION } from '../settings';
import type { Corrections } from '../spelling/corrections';
import type { Dictionary } from '../spelling/dictionary';
import { isFile, listerOf } from '../documents/file-system';
import { findFiles } from '../documents/find-files';
import { plainInMessage } from '../untrusted-text';
import { wordsOf } from './words';

/** More files than this are no help in finding what a broken link was meant for. */
const MOST_FILES = 5000;

/** Which files are checked without being asked for: those that are open, or all of the workspace. */
export function readCheckScope(): 'open' | 'workspace' {
  const value: unknown = vscode.workspace.getConfiguration(SECTION).get('checks.scope');
  return value === 'workspace' ? 'workspace' : 'open';
}

/** Settings of the user and of the repository, and what stands around a document. */
export class HostCheckOptions {
  readonly #finders = new Map<string, SurroundingsFinder>();
  readonly #reported = new Set<string>();

  #keeper: FactsKeeper | undefined;

  constructor(
    readonly store: StepStore,
    readonly dictionary: Dictionary,
    readonly corrections: Corrections,
  ) {}

  readonly of: OptionsFor = async (uri, plan, engine) => {
    const document = vscode.Uri.parse(uri);
    const { configFile, isIgnored, known, cspellWords } = await this.#finderFor(document, engine).of(
      document.path,
    );
    const fromSettings = this.#readSettings(document, engine);
    if (isIgnored || engine.isIgnored(fromSettings, vscode.workspace.asRelativePath(document, false))) {
      return NO_OPTIONS;
    }
    if (configFile !== null) {
      this.#report(
        configFile.path,
        configFile.problems.map(({ message }) => wordsOf(message)),
      );
    }
    const config = engine.mergeConfig(configFile?.config ?? {}, fromSettings);
    const files = await filesAround(document, engine.linkedFiles(plan));
    const facts = await this.factsOf(engine);
    const speller = await this.dictionary.speller(engine);
    const corrections = this.corrections.of(uri);
    const spelling = speller && {
      spelling: engine.toSpelling(config, {
        speller,
        words: [...cspellWords, ...readCspellSettings(document, engine)],
        workspace: facts.words,
        ...(corrections === undefined ? {} : { corrections }),
      }),
    };
    const surroundings = { ...known, ...files, ...spelling, today: today() };
    return { ...engine.toCheckOptions(config, surroundings), knownOwners: facts.owners };
  };

  /** To be called when settings, or files around documents, have changed. */
  clear(): void {
    this.#finders.clear();
    this.#reported.clear();
  }

  /** What the step files of the workspace have in common, at this moment. */
  async factsOf(engine: CheckEngine): Promise<WorkspaceFacts> {
    this.#keeper ??= new FactsKeeper(hostClock, engine.createFacts());
    await this.#keeper.update(this.store.documents);
    return this.#keeper.facts;
  }

  #finderFor(document: vscode.Uri, engine: CheckEngine): SurroundingsFinder {
    const { root, key } = rootOf(document);
    const finder = this.#finders.get(key) ?? engine.findSurroundings(listerOf(document), root);
    this.#finders.set(key, finder);
    return finder;
  }

  /** The same reader as for the file: what nothing can be made of is reported, and the rest is heard. */
  #readSettings(document: vscode.Uri, engine: CheckEngine): Config {
    const settings = vscode.workspace.getConfiguration(SECTION, document);
    const values = {
      severities: settings.get('checks.severities'),
      profile: settings.get('checks.profile'),
      terminology: settings.get('checks.terminology'),
      requiredFrontMatter: settings.get('checks.requiredFrontMatter'),
      siteUrl: settings.get('siteUrl'),
      ignore: settings.get('checks.ignore'),
      termsInOlderFiles: settings.get('checks.termsInOlderFiles'),
      words: joinedList(SECTION, 'spelling.words', document),
      unknownWords: settings.get('spelling.unknownWords'),
      english: settings.get('spelling.english'),
    };
    // An empty list means that nothing was set: the built-in one holds.
    const set = Object.entries(values).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
    const { config, problems } = engine.readConfig(JSON.stringify(Object.fromEntries(set)));
    this.#report(
      vscode.l10n.t('Settings'),
      problems.map(({ message }) => wordsOf(message)),
    );
    return config;
  }

  /** Once for each place until something changes. */
  #report(place: string, problems: readonly string[]): void {
    const [first] = problems;
    if (first !== undefined && !this.#reported.has(place)) {
      this.#reported.add(place);
      const name = place.slice(place.lastIndexOf('/') + 1);
      void vscode.window.showWarningMessage(plainInMessage(`${name}: ${first}`));
    }
  }
}

/** Words that the settings of cspell's extension allow, whether it is installed or not. */
function readCspellSettings(document: vscode.Uri, { cspellLists, wordsIn }: CheckEngine): string[] {
  return cspellLists.flatMap(name => wordsIn(joinedList(CSPELL_SECTION, name, document)));
}

async function filesAround(document: vscode.Uri, paths: readonly string[]) {
  if (document.scheme === 'untitled') {
    return {};
  }
  const folder = vscode.Uri.joinPath(document, '..');
  const there = await Promise.all(paths.map(path => isFile(vscode.Uri.joinPath(folder, path))));
  const existing = new Set(paths.filter((_, index) => there[index]));
  const knownFiles = existing.size < paths.length ? await filesOfWorkspace(folder) : undefined;
  return {
    fileExists: (path: string) => existing.has(path),
    ...(knownFiles === undefined ? {} : { knownFiles }),
  };
}

/** Files of the workspace below the folder of a document, relative to it. */
async function filesOfWorkspace(folder: vscode.Uri): Promise<string[]> {
  const pattern = '**/*.{md,png,jpg,jpeg,gif,svg}';
  // A search that fails is no reason to check nothing.
  const files = await findFiles(folder, { pattern, exclude: [], most: MOST_FILES }).catch(() => []);
  return files.map(({ path }) => path.slice(folder.path.length + 1));
}
