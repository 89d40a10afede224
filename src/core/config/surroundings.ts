import { isIgnored, type Config, type KnownSurroundings } from './config';
import { readConfig, type ConfigProblem } from './config-reader';
import { CONFIG_NAME, DOCFX, MARKDOWNLINT, PUBLISHING } from './deciding-files';
import { publishedMetadata, readDocfx, type Docfx } from './docfx';
import { languageOfPath } from './path-language';

/** The files around a document. Paths are absolute, with `/` between their parts: of a disk or of a URI. */
export interface FileLister {
  exists(path: string): Promise<boolean>;
  /** Undefined for a file that is not there or is no text. */
  read(path: string): Promise<string | undefined>;
}

export interface ConfigFile {
  readonly path: string;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/** What stands beside a document or above it. */
export interface Surroundings {
  /** The nearest `.zt-steps.json`. It is alone: settings further up say nothing. */
  readonly configFile: ConfigFile | null;
  /** The settings there say that the document is not checked. */
  readonly isIgnored: boolean;
  /** For `toCheckOptions`. */
  readonly known: KnownSurroundings;
}

/** A folder in an ordinary repository, a file in a worktree: the repository ends there. */
const REPOSITORY = '.git';

/** What is known of a folder: what stands in it or, where it has none of that kind, above it. */
interface Folder {
  readonly configFile: ConfigFile | null;
  readonly docfx: DocfxFile | null;
  readonly isPublished: boolean;
  readonly hasMarkdownlint: boolean;
}

interface DocfxFile {
  readonly folder: string;
  /** Null where nothing can be made of its text. */
  readonly docfx: Docfx | null;
}

const NOTHING: Folder = { configFile: null, docfx: null, isPublished: false, hasMarkdownlint: false };

/** Finds what decides how documents are checked. Each folder is looked at once, however many documents are in it. */
export class SurroundingsFinder {
  readonly #files: FileLister;
  readonly #root: string;
  readonly #folders = new Map<string, Promise<Folder>>();

  /** @param root The folder to stop at; without it the repository's, else the topmost one. */
  constructor(files: FileLister, root = '') {
    this.#files = files;
    this.#root = root.replace(/\/+$/, '');
  }

  async of(path: string): Promise<Surroundings> {
    const { configFile, docfx, isPublished, hasMarkdownlint } = await this.#folder(folderOf(path));
    const metadata = docfx === null ? undefined : metadataOf(docfx, path);
    const language = languageOfPath(path);
    const place = configFile === null ? path : below(folderOf(configFile.path), path);
    return {
      configFile,
      isIgnored: configFile !== null && isIgnored(configFile.config, place),
      known: {
        isPublished,
        hasMarkdownlint,
        ...(metadata === undefined ? {} : { metadata }),
        ...(language === undefined ? {} : { language }),
      },
    };
  }

  /** After a change of a file that decides; see `decides`. */
  forget(): void {
    this.#folders.clear();
  }

  #folder(folder: string): Promise<Folder> {
    const known = this.#folders.get(folder);
    if (known !== undefined) {
      return known;
    }
    const looking = this.#look(folder);
    this.#folders.set(folder, looking);
    // A folder that could not be read is looked at again the next time.
    looking.catch(() => this.#folders.delete(folder));
    return looking;
  }

  async #look(folder: string): Promise<Folder> {
    const has = (name: string): Promise<boolean> => this.#files.exists(`${folder}/${name}`);
    const [configFile, docfx, isPublishing, isRepository, linters] = await Promise.all([
      this.#readConfigFile(`${folder}/${CONFIG_NAME}`),
      this.#readDocfx(folder),
      has(PUBLISHING),
      has(REPOSITORY),
      Promise.all(MARKDOWNLINT.map(has)),
    ]);
    const isTop = isRepository || folder === this.#root || !folder.includes('/');
    const above = isTop ? NOTHING : await this.#folder(folderOf(folder));
    return {
      configFile: configFile ?? above.configFile,
      docfx: docfx ?? above.docfx,
      isPublished: isPublishing || docfx !== null || above.isPublished,
      hasMarkdownlint: linters.includes(true) || above.hasMarkdownlint,
    };
  }

  async #readConfigFile(path: string): Promise<ConfigFile | null> {
    const text = await this.#files.read(path);
    return text === undefined ? null : { path, ...readConfig(text) };
  }

  async #readDocfx(folder: string): Promise<DocfxFile | null> {
    const text = await this.#files.read(`${folder}/${DOCFX}`);
    return text === undefined ? null : { folder, docfx: readDocfx(text) };
  }
}

function metadataOf({ folder, docfx }: DocfxFile, path: string): KnownSurroundings['metadata'] {
  return docfx === null ? undefined : publishedMetadata(docfx, below(folder, path));
}

/** `/docs` for `/docs/a.md`; empty at the top. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The part of a path below a folder; the whole path where it is not in there. */
function below(folder: string, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
