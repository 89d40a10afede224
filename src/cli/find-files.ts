import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { messageOf } from './file-error';

export interface FoundFile {
  /** As the person wrote it, with `/` between folders and file; it opens the file too. */
  readonly path: string;
  /** True for a file that was asked for by name: it is read whatever it holds. */
  readonly named: boolean;
}

export interface PathError {
  readonly path: string;
  readonly message: string;
}

export interface FoundFiles {
  /** Each file once, sorted by path. */
  readonly files: readonly FoundFile[];
  readonly errors: readonly PathError[];
}

/** The files that PATH… means: those named, and the markdown files in the folders named. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const walk = new Walk();
  for (const path of paths) {
    await walk.addNamed(withSlashes(path));
  }
  await walk.followLinks();
  return { files: walk.files(), errors: walk.errors };
}

/** On Windows `\` separates too; elsewhere it may stand in a name. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

interface Link {
  readonly path: string;
  /** Real path of the folder that holds the link. */
  readonly folder: string;
}

class Walk {
  readonly errors: PathError[] = [];
  /** By real path: a file that is reached twice counts once. */
  readonly #files = new Map<string, FoundFile>();
  readonly #folders = new Set<string>();
  /** Links wait until all that really stands in the folders is known, so that a file keeps its own name. */
  readonly #links: Link[] = [];

  files(): FoundFile[] {
    return [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async addNamed(path: string): Promise<void> {
    await this.#noting(path, async () => {
      const real = await realpath(path);
      if ((await stat(real)).isDirectory()) {
        await this.#addFolder(path, real);
      } else {
        this.#files.set(real, { path: this.#files.get(real)?.path ?? path, named: true });
      }
    });
  }

  async followLinks(): Promise<void> {
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
      const { path, folder } = link;
      // A dangling link matters only where its name says that it should be read.
      const wanted = isMarkdown(path);
      await this.#noting(wanted ? path : null, async () => {
        const real = await realpath(path);
        const info = await stat(real);
        if (info.isDirectory() && !isWithin(real, folder)) {
          await this.#addFolder(path, real);
        } else if (info.isFile() && wanted) {
          this.#addFound(path, real);
        }
      });
    }
  }

  async #addFolder(path: string, real: string): Promise<void> {
    if (this.#folders.has(real)) {
      return;
    }
    this.#folders.add(real);
    await this.#noting(path, async () => {
      for (const entry of inOrder(await readdir(real, { withFileTypes: true }))) {
        await this.#addEntry(entry, path.endsWith('/') ? path + entry.name : `${path}/${entry.name}`, real);
      }
    });
  }

  async #addEntry(entry: Dirent, path: string, folder: string): Promise<void> {
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) {
        await this.#addFolder(path, join(folder, entry.name));
      }
    } else if (entry.isSymbolicLink()) {
      // Links with a dot are skipped as dot folders are: editors keep their locks in such links (`.#step.md`).
      if (!isSkipped(entry.name)) {
        this.#links.push({ path, folder });
      }
    } else if (entry.isFile() && isMarkdown(entry.name)) {
      this.#addFound(path, join(folder, entry.name));
    }
  }

  #addFound(path: string, real: string): void {
    if (!this.#files.has(real)) {
      this.#files.set(real, { path, named: false });
    }
  }

  /** Does `work`; what the file system has against it is noted under `path`, and the walk goes on. */
  async #noting(path: string | null, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const message = messageOf(error);
      if (path !== null) {
        this.errors.push({ path, message });
      }
    }
  }
}

function isMarkdown(name: string): boolean {
  return name.endsWith('.md');
}

function isSkipped(folderName: string): boolean {
  return folderName === 'node_modules' || folderName.startsWith('.');
}

/** True when `folder` is `ancestor` or stands below it: a link to there leads round in a circle. */
function isWithin(ancestor: string, folder: string): boolean {
  const path = relative(ancestor, folder);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

function inOrder(entries: readonly Dirent[]): Dirent[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}
