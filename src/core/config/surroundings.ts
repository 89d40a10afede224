import { isIgnored, type KnownSurroundings } from './config';
import { readConfigFile, type ConfigFile } from './config-finder';
import { readConfig } from './config-reader';
import { CSPELL, DOCFX, MARKDOWNLINT, PUBLISHING } from './deciding-files';
import { readCspellWords } from './cspell';
import { publishedMetadata, readDocfx, type Docfx } from './docfx';
import { FolderChain, folderOf, type FileLister } from './folder-chain';
import { languageOfPath } from './path-language';

/** What stands beside a document or above it. */
export interface Surroundings {
  /** The nearest `.zt-steps.json`. It is alone: settings further up say nothing. */
  readonly configFile: ConfigFile | null;
  /** The settings there say that the document is not checked. */
  readonly isIgnored: boolean;
  /** For `toCheckOptions`. */
  readonly known: KnownSurroundings;
  /** Words that settings of cspell allow, there and further up. */
  readonly cspellWords: readonly string[];
}

/** What is known of a folder: what stands in it or, where it has none of that kind, above it. */
interface Folder {
  readonly configFile: ConfigFile | null;
  readonly docfx: DocfxFile | null;
  readonly isPublished: boolean;
  readonly hasMarkdownlint: boolean;
  readonly cspellWords: readonly string[];
}

interface DocfxFile {
  readonly folder: string;
  /** Null where nothing can be made of its text. */
  readonly docfx: Docfx | null;
}

const NOTHING: Folder = {
  configFile: null,
  docfx: null,
  isPublished: false,
  hasMarkdownlint: false,
  cspellWords: [],
};

/** Finds what decides how documents are checked. Each folder is looked at once, however many documents are in it. */
export class SurroundingsFinder {
  readonly #chain: FolderChain<Folder>;

  /** @param root The folder to stop at; without it the repository's, else the topmost one. */
  constructor(files: FileLister, root = '') {
    this.#chain = new FolderChain(files, root, {
      nothing: NOTHING,
      look: folder => look(folder, files),
      join: withAbove,
    });
  }

  async of(path: string): Promise<Surroundings> {
    const { configFile, docfx, isPublished, hasMarkdownlint, cspellWords } = await this.#chain.of(
      folderOf(path),
    );
    const metadata = docfx === null ? undefined : metadataOf(docfx, path);
    const language = languageOfPath(path);
    const place = configFile === null ? path : below(folderOf(configFile.path), path);
    return {
      configFile,
      cspellWords,
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
    this.#chain.forget();
  }
}

async function look(folder: string, files: FileLister): Promise<Folder> {
  const has = (name: string): Promise<boolean> => files.exists(`${folder}/${name}`);
  const [configFile, docfx, isPublishing, linters, spelling] = await Promise.all([
    readConfigFile(folder, files, readConfig),
    readDocfxFile(folder, files),
    has(PUBLISHING),
    Promise.all(MARKDOWNLINT.map(has)),
    Promise.all(CSPELL.map(name => files.read(`${folder}/${name}`))),
  ]);
  return {
    configFile,
    docfx,
    isPublished: isPublishing || docfx !== null,
    hasMarkdownlint: linters.includes(true),
    cspellWords: spelling.flatMap(text => (text === undefined ? [] : readCspellWords(text))),
  };
}

function withAbove(own: Folder, above: Folder): Folder {
  return {
    configFile: own.configFile ?? above.configFile,
    docfx: own.docfx ?? above.docfx,
    isPublished: own.isPublished || above.isPublished,
    hasMarkdownlint: own.hasMarkdownlint || above.hasMarkdownlint,
    cspellWords: [...own.cspellWords, ...above.cspellWords],
  };
}

async function readDocfxFile(folder: string, files: FileLister): Promise<DocfxFile | null> {
  const text = await files.read(`${folder}/${DOCFX}`);
  return text === undefined ? null : { folder, docfx: readDocfx(text) };
}

function metadataOf({ folder, docfx }: DocfxFile, path: string): KnownSurroundings['metadata'] {
  return docfx === null ? undefined : publishedMetadata(docfx, below(folder, path));
}

/** The part of a path below a folder; the whole path where it is not in there. */
function below(folder: string, path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
