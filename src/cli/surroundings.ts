import { readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CheckOptions } from '../core/checks/check-options';

const PUBLISHING = /^(?:docfx\.json|\.openpublishing\.publish\.config\.json)$/;
const MARKDOWNLINT = /^\.markdownlint(?:rc|(?:-cli2)?\.(?:jsonc?|ya?ml|[cm]?js))$/;

type Surroundings = Required<Pick<CheckOptions, 'isPublished' | 'hasMarkdownlint'>>;

/** Knows what stands beside a file and above it, up to the root of its repository. Each folder is looked at once. */
export class Neighbourhood {
  readonly #folders = new Map<string, Surroundings>();

  of(path: string): Surroundings {
    return this.#ofFolder(dirname(resolve(path)));
  }

  #ofFolder(folder: string): Surroundings {
    const known = this.#folders.get(folder);
    if (known !== undefined) {
      return known;
    }
    const names = namesIn(folder);
    const parent = dirname(folder);
    const isRoot = parent === folder || names.includes('.git');
    const above = isRoot ? undefined : this.#ofFolder(parent);
    const found = {
      isPublished: above?.isPublished === true || names.some(name => PUBLISHING.test(name)),
      hasMarkdownlint: above?.hasMarkdownlint === true || names.some(name => MARKDOWNLINT.test(name)),
    };
    this.#folders.set(folder, found);
    return found;
  }
}

/** A folder that cannot be read, or is not there, says nothing. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
