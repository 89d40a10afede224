import type { Config } from './config';
import type { ReadConfig } from './config-reader';
import { CONFIG_NAME } from './deciding-files';
import { FolderChain, folderOf, type FileLister } from './folder-chain';

export interface ConfigFile extends ReadConfig {
  readonly path: string;
}

/** Gives what the text of a `.zt-steps.json` says: `readConfig`, which knows every check, so an editor loads it late. */
export type ConfigParser = (text: string) => ReadConfig | Promise<ReadConfig>;

/** Finds the `.zt-steps.json` that is nearest to a document. It is alone: settings further up say nothing. */
export class ConfigFinder {
  readonly #chain: FolderChain<ConfigFile | null>;

  /** @param root The folder to stop at; without it the repository's, else the topmost one. */
  constructor(files: FileLister, parse: ConfigParser, root = '') {
    this.#chain = new FolderChain(files, root, {
      nothing: null,
      look: folder => readConfigFile(folder, files, parse),
      join: (own, above) => own ?? above,
    });
  }

  /** The file that holds for the document at `path`. */
  of(path: string): Promise<ConfigFile | null> {
    return this.#chain.of(folderOf(path));
  }

  async placeholdersFor(path: string): Promise<Config['placeholders']> {
    return (await this.of(path))?.config.placeholders;
  }

  /** After a change of such a file. */
  forget(): void {
    this.#chain.forget();
  }
}

export async function readConfigFile(
  folder: string,
  files: FileLister,
  parse: ConfigParser,
): Promise<ConfigFile | null> {
  const path = `${folder}/${CONFIG_NAME}`;
  const text = await files.read(path);
  return text === undefined ? null : { path, ...(await parse(text)) };
}
