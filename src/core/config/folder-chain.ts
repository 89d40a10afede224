/** The files around a document. Paths are absolute, with `/` between their parts: of a disk or of a URI. */
export interface FileLister {
  exists(path: string): Promise<boolean>;
  /** Undefined for a file that is not there or is no text. */
  read(path: string): Promise<string | undefined>;
}

/** A folder in an ordinary repository, a file in a worktree: the repository ends there. */
const REPOSITORY = '.git';

/** What is known of a folder by itself, and what it takes over from the one above it. */
export interface FolderFacts<T> {
  /** Above the topmost folder. */
  readonly nothing: T;
  look(folder: string): Promise<T>;
  join(own: T, above: T): T;
}

/** Looks from the folder of a document upwards, to the root of its repository. Each folder is looked at once. */
export class FolderChain<T> {
  readonly #files: Pick<FileLister, 'exists'>;
  readonly #facts: FolderFacts<T>;
  readonly #root: string;
  readonly #folders = new Map<string, Promise<T>>();

  /** @param root The folder to stop at; where it is empty the repository's, else the topmost one. */
  constructor(files: Pick<FileLister, 'exists'>, root: string, facts: FolderFacts<T>) {
    this.#files = files;
    this.#facts = facts;
    this.#root = root.replace(/\/+$/, '');
  }

  /** What holds for the files of a folder. */
  of(folder: string): Promise<T> {
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

  forget(): void {
    this.#folders.clear();
  }

  async #look(folder: string): Promise<T> {
    const [own, isRepository] = await Promise.all([
      this.#facts.look(folder),
      this.#files.exists(`${folder}/${REPOSITORY}`),
    ]);
    const isTop = isRepository || folder === this.#root || !folder.includes('/');
    return this.#facts.join(own, isTop ? this.#facts.nothing : await this.of(folderOf(folder)));
  }
}

/** `/docs` for `/docs/a.md`; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
