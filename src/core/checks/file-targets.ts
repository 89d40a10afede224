import type { CheckOptions } from './check-options';
import { NearestName } from './nearest';

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|bmp|avif|ico)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;

/** Markdown and images. `~/` is the folder of docfx.json: nothing is known of that. */
export function isCheckedFile(path: string, isImage: boolean): boolean {
  return !path.startsWith('~') && (isImage || IMAGE.test(path) || MARKDOWN.test(path));
}

/** Files that the links of a document lead to: markdown and images. Of other kinds nothing is said. */
export class FileTargets {
  readonly #exists: CheckOptions['fileExists'];
  readonly #known: readonly string[];
  readonly #answers = new Map<string, boolean>();
  #images: Places | undefined;
  #documents: Places | undefined;

  constructor({ fileExists, knownFiles }: CheckOptions) {
    this.#exists = fileExists;
    this.#known = knownFiles ?? [];
  }

  /** `path` is relative to the document's folder. */
  isMissing(path: string, isImage: boolean): boolean {
    if (!isCheckedFile(path, isImage)) {
      return false;
    }
    const known = this.#answers.get(path) ?? this.#exists?.(path) ?? true;
    this.#answers.set(path, known);
    return !known;
  }

  /** The file that a missing one was meant for: of the same name elsewhere, else of the nearest name. */
  nearest(path: string, isImage: boolean): string | undefined {
    if (isImage || IMAGE.test(path)) {
      this.#images ??= new Places(this.#known.filter(each => IMAGE.test(each)));
      return this.#images.find(path);
    }
    this.#documents ??= new Places(this.#known.filter(each => MARKDOWN.test(each)));
    return this.#documents.find(path);
  }
}

/** Known paths by the name of their file. */
class Places {
  readonly #byName = new Map<string, string>();
  readonly #names: NearestName;

  constructor(paths: readonly string[]) {
    for (const path of paths) {
      const name = nameOf(path);
      const other = this.#byName.get(name);
      if (other === undefined || path.length < other.length) {
        this.#byName.set(name, path);
      }
    }
    this.#names = new NearestName([...this.#byName.keys()]);
  }

  find(path: string): string | undefined {
    const name = nameOf(path);
    return this.#byName.get(name) ?? this.#byName.get(this.#names.find(name) ?? '');
  }
}

/** In lower case: a link in other case is a broken one on the web, and meant for the same file. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
